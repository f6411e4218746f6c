package org.attackregister.http.problem;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Arrays;
import java.util.Optional;
import org.attackregister.error.Trouble;

/** Which HTTP status means which kind of failure. */
final class Statuses {
    private static final int URI_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;

    private Statuses() {}

    /** The status of a kind of failure. */
    static int of(Trouble trouble) {
        return switch (trouble) {
            case INVALID_QUESTION -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case TIMED_OUT -> 408;
            case CONFLICT -> 409;
            case GONE -> 410;
            case PRECONDITION_FAILED -> 412;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case RANGE_NOT_SATISFIABLE -> 416;
            case INVALID_CONTENT -> 422;
            case TOO_MANY_REQUESTS -> 429;
            case INTERNAL -> 500;
            case NOT_READY -> 503;
        };
    }

    /** The kind of failure that a status means; empty where the register has no kind of its own for it. */
    static Optional<Trouble> trouble(int status) {
        if (status == URI_TOO_LONG || status == HEADERS_TOO_LARGE) {
            return Optional.of(Trouble.TOO_LARGE);
        }
        return Arrays.stream(Trouble.values()).filter(t -> of(t) == status).findFirst();
    }

    /** The status's name in the registry of HTTP status codes. */
    static String phrase(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }

    /** What is said where a failure comes with nothing but its status. */
    static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request is not well-formed.";
            case 401 -> "A valid token is needed.";
            case 403 -> "The token does not allow this.";
            case 404 -> "There is nothing at this path.";
            case 405 -> "The path exists, but does not allow this method.";
            case 406 -> "None of the requested media types is available.";
            case 408 -> "The request did not finish in time.";
            case 413 -> "The body is larger than the register accepts.";
            case 414 -> "The address of the request is longer than the register accepts.";
            case 415 -> "The body's media type is not supported.";
            case 429 -> "Too many requests.";
            case 431 -> "The headers of the request are larger than the register accepts.";
            case 500 -> "The register failed while answering.";
            case 503 -> "The register cannot answer this yet.";
            default -> phrase(status) + ".";
        };
    }
}
