package org.attackregister.http.problem;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees each request over HTTP/1 before the router does. What answers there is settled by whoever makes the server, which
 * Quarkus does; a tracer is the only one else that sees the connection before an answer is made.
 */
@Singleton
class RequestSight implements VertxOptionsCustomizer {
    private static final Handler<HttpServerRequest> ROUTER = VertxHttpRecorder.getRootHandler();

    private final Instance<RequestFront> front;

    RequestSight(Instance<RequestFront> front) {
        this.front = front;
    }

    /** What takes the place of the deprecated setter is the builder, and that is Quarkus' own. */
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        options.setTracingOptions(new TracingOptions().setFactory(made -> new Tracer(front)));
    }

    /** Traces nothing. */
    private static final class Tracer implements VertxTracer<Object, Object> {
        private final Instance<RequestFront> front;
        private @Nullable Handler<HttpServerRequest> handler;

        Tracer(Instance<RequestFront> front) {
            this.front = front;
        }

        @Override
        public <R> @Nullable Object receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            if (request instanceof HttpServerRequest received
                    && received.connection() instanceof Http1xServerConnection connection) {
                if (received.decoderResult().isFailure()) {
                    connection.invalidRequestHandler(UnreadableRequest::answer);
                } else {
                    connection.handler(handler());
                }
            }
            return null;
        }

        /** Made at the first request: the program is not there yet when its server is made. */
        private Handler<HttpServerRequest> handler() {
            Handler<HttpServerRequest> made = handler;
            if (made == null) {
                RequestFront first = front.get();
                made = request -> {
                    if (!first.takes(request)) {
                        ROUTER.handle(request);
                    }
                };
                handler = made;
            }
            return made;
        }
    }
}
