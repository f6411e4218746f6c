package org.attackregister.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sees to it that a body which nobody read does not block the connection's next request, whoever answered
 * and however: a small one is thrown away, after a large one the connection ends, and the answer says so.
 */
@ApplicationScoped
class UnreadBody {
    /** Ahead of everything that may answer. */
    private static final int PRIORITY = 1100;

    /** What is thrown away for the sake of the connection, in bytes. */
    static final int SMALL = 64 * 1024;

    private static final String CLOSE = "close";
    private static final String WATCHED = UnreadBody.class.getName();

    void add(@Observes Filters filters) {
        filters.register(UnreadBody::handle, PRIORITY);
    }

    private static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (Farewell.isAnnounced(request)) {
            // sent after the connection's last request: not to be carried out (RFC 9112, section 9.6)
            return;
        }
        watch(context);
        context.next();
    }

    /** Does so for a request that the filters do not see too: one without a path. */
    static void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.get(WATCHED) != null) {
            return;
        }
        context.put(WATCHED, true);
        if (request.version() == HttpVersion.HTTP_2) {
            AnsweredStreams.watch(request);
            RequestEnd.then(context, () -> resume(request));
        } else if (mayHaveBody(request)) {
            context.addHeadersEndHandler(written -> announce(request));
            RequestEnd.then(context, () -> finish(request));
        }
    }

    private static boolean mayHaveBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    private static void announce(HttpServerRequest request) {
        if (!request.isEnded() && !isSmall(request)) {
            request.response().putHeader(HttpHeaders.CONNECTION, CLOSE);
        }
        if (CLOSE.equalsIgnoreCase(request.response().headers().get(HttpHeaders.CONNECTION))) {
            Farewell.announce(request);
        }
    }

    /** By what its sender says; of a body in chunks nobody knows. */
    private static boolean isSmall(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.length() <= String.valueOf(SMALL).length() && Integer.parseInt(length) <= SMALL;
    }

    private static void finish(HttpServerRequest request) {
        if (Farewell.isAnnounced(request)) {
            Farewell.to(request);
        } else {
            resume(request);
        }
    }

    private static void resume(HttpServerRequest request) {
        ((ConnectionBase) request.connection()).getContext().runOnContext(now -> {
            if (!request.isEnded()) {
                request.handler(thrownAway -> {}).resume();
            }
        });
    }
}
