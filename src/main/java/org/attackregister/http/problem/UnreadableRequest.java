package org.attackregister.http.problem;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Answers a request that the server below cannot read with a problem document, where that would answer with a bare status. */
final class UnreadableRequest {
    private static final int MALFORMED = 400;
    private static final int URI_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;

    private UnreadableRequest() {}

    /** The connection is closed after it by the server below. */
    static void answer(HttpServerRequest request) {
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
