package org.attackregister.http.problem;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that the server below cannot read with a problem document, where that would answer with a bare status.
 * What is done with such a request is said by whoever makes the server, which Quarkus does; a tracer is the only one
 * else that sees the connection before the answer is made.
 */
@Singleton
class UnreadableRequest implements VertxOptionsCustomizer {
    private static final int MALFORMED = 400;
    private static final int URI_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;

    /** What takes the place of the deprecated setter is the builder, and that is Quarkus' own. */
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        options.setTracingOptions(new TracingOptions().setFactory(made -> new Sight()));
    }

    /** Traces nothing. */
    private static final class Sight implements VertxTracer<Object, Object> {
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
                    && received.decoderResult().isFailure()
                    && received.connection() instanceof HttpServerConnection connection) {
                connection.invalidRequestHandler(UnreadableRequest::answer);
            }
            return null;
        }
    }

    /** The connection is closed after it by the server below. */
    private static void answer(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        ProblemResponse.send(Problem.of(status(request.decoderResult().cause())), request);
    }

    private static int status(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return URI_TOO_LONG;
        }
        return cause instanceof TooLongFrameException ? HEADERS_TOO_LARGE : MALFORMED;
    }
}
