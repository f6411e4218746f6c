package org.attackregister.http.range;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request for a part of a body.
 *
 * @param range the {@code Range} header
 * @param ifRange the {@code If-Range} header; null where there is none
 */
public record RangeRequest(String range, @Nullable String ifRange) {
    /** What a request says of ranges; null where nothing, and for other methods than GET, which have none. */
    public static @Nullable RangeRequest of(HttpServerRequest request) {
        String range = HttpMethod.GET.equals(request.method()) ? request.getHeader("Range") : null;
        return range == null ? null : new RangeRequest(range, request.getHeader("If-Range"));
    }
}
