package org.attackregister.http.cache;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.attackregister.http.range.RangeRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about the form of its answer, apart from the question.
 *
 * @param uri the request's target as it was sent
 * @param head whether only the headers are asked for
 * @param accept the {@code Accept} headers, joined by commas; null where there is none
 * @param acceptEncoding the {@code Accept-Encoding} headers, in the same way
 * @param ifNoneMatch the {@code If-None-Match} headers, in the same way
 * @param range which part of the answer is asked for; null where all of it is
 */
public record RequestFacts(
        String uri,
        boolean head,
        @Nullable String accept,
        @Nullable String acceptEncoding,
        @Nullable String ifNoneMatch,
        @Nullable RangeRequest range) {

    /** The facts of a request. */
    public static RequestFacts of(HttpServerRequest request) {
        return new RequestFacts(
                request.uri(),
                HttpMethod.HEAD.equals(request.method()),
                header(request, "Accept"),
                header(request, "Accept-Encoding"),
                header(request, "If-None-Match"),
                RangeRequest.of(request));
    }

    /** How the answer is encoded; ranges are those of the plain bytes. */
    Encoding encoding() {
        return range == null ? Encoding.preferred(acceptEncoding) : Encoding.IDENTITY;
    }

    /** All headers of a name as one list, joined by commas; null where there is none. */
    public static @Nullable String header(HttpServerRequest request, String name) {
        List<String> values = request.headers().getAll(name);
        return values.isEmpty() ? null : String.join(", ", values);
    }
}
