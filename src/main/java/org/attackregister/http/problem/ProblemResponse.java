package org.attackregister.http.problem;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** A problem document on its way to the caller, from the REST layer or from ahead of it. */
public final class ProblemResponse {
    /** Statuses such as 404 and 405 may otherwise be kept by caches (RFC 9110, section 15.1). */
    private static final String CACHE_CONTROL = "no-store";

    /** Headers of a body that a document takes the place of. */
    static final Set<String> OF_THE_BODY = Set.of(
            "Content-Type", "Content-Length", "Content-Encoding", "Content-Disposition", "ETag", "Cache-Control");

    private ProblemResponse() {}

    /** The document as a REST response. */
    public static Response of(Problem problem, HttpServerRequest request) {
        if (StreamRefusal.isOf(problem, request)) {
            return Response.ok(StreamRefusal.body(problem, request), StreamRefusal.MEDIA_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL.toString(), CACHE_CONTROL)
                    .build();
        }
        byte[] body = ProblemView.of(problem, request.uri()).bytes();
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL.toString(), CACHE_CONTROL);
        problem.headers().forEach(response::header);
        if (HttpMethod.HEAD.equals(request.method())) {
            return response.header(HttpHeaders.CONTENT_LENGTH.toString(), body.length)
                    .build();
        }
        return response.entity(body).build();
    }

    /** Ends a request that did not reach the REST layer, and its connection where the problem says so by a header. */
    public static void send(Problem problem, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            request.connection().close();
            return;
        }
        if (StreamRefusal.isOf(problem, request)) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, StreamRefusal.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                    .end(Buffer.buffer(StreamRefusal.body(problem, request)));
            return;
        }
        byte[] body = ProblemView.of(problem, request.uri()).bytes();
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length));
        problem.headers().forEach(response::putHeader);
        boolean last = problem.headers().containsKey(HttpHeaders.CONNECTION.toString());
        if (last) {
            Farewell.announce(request);
        }
        Future<Void> sent =
                HttpMethod.HEAD.equals(request.method()) ? response.end() : response.end(Buffer.buffer(body));
        if (last) {
            sent.onComplete(done -> Farewell.to(request));
        }
    }
}
