package org.attackregister.http.problem;

import io.vertx.core.http.HttpServerRequest;

/** What sees a request ahead of the router, on the event loop. */
public interface RequestFront {
    /** Whether it has answered the request; if not, it has left it untouched. */
    boolean takes(HttpServerRequest request);
}
