package org.attackregister.http.problem;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * The end of a connection whose last request was answered before all of its body was read: the rest would stand in the
 * way of the next one. What still comes is thrown away for a moment, because many clients read no answer before they have
 * sent everything, and never read it from a connection that is closed at once.
 */
public final class Farewell {
    private static final long MILLIS = 2_000;

    private Farewell() {}

    /** Takes leave, once the answer is sent. */
    public static void to(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(ignored -> {}).endHandler(all -> close(request)).resume();
            Vertx.currentContext().owner().setTimer(MILLIS, late -> close(request));
        } else {
            close(request);
        }
    }

    private static void close(HttpServerRequest request) {
        request.connection().close();
    }
}
