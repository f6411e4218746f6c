package org.attackregister.http.lane;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Iterator;
import java.util.Map;
import org.attackregister.http.cache.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * A request that asks for nothing but the answer to its address: a GET over HTTP/1 of a host that can be one, without a
 * token, body or range, each of whose headers that matter is there once.
 *
 * @param uri the request's target as it was sent
 * @param accept the {@code Accept} header; null where there is none
 * @param wanted the encoding that the caller prefers
 * @param ifNoneMatch the {@code If-None-Match} header; null where there is none
 */
public record LaneRequest(
        String uri,
        @Nullable String accept,
        Encoding wanted,
        @Nullable String ifNoneMatch) {
    /** The most bytes of headers; who sends more is looked at by those who know where the limit is. */
    private static final int MOST_BYTES = 8 * 1024;

    /** The request as the lane sees it; null if it is not for the lane. */
    static @Nullable LaneRequest of(HttpServerRequest request) {
        if (!HttpMethod.GET.equals(request.method())
                || !(request.version() == HttpVersion.HTTP_1_1 || request.version() == HttpVersion.HTTP_1_0)
                || !(request.headers() instanceof HttpHeaders headers)) {
            return null;
        }
        int hosts = 0;
        int bytes = 0;
        String accept = null;
        String acceptEncoding = null;
        String ifNoneMatch = null;
        Iterator<Map.Entry<CharSequence, CharSequence>> each = headers.iteratorCharSequence();
        while (each.hasNext()) {
            Map.Entry<CharSequence, CharSequence> header = each.next();
            CharSequence name = header.getKey();
            CharSequence value = header.getValue();
            bytes += name.length() + value.length();
            switch (name.length()) {
                case 4 -> hosts += is(name, "host") ? 1 : 0;
                case 5 -> {
                    if (is(name, "range")) {
                        return null;
                    }
                }
                case 6 -> {
                    if (is(name, "expect") || (is(name, "accept") && accept != null)) {
                        return null;
                    }
                    accept = is(name, "accept") ? value.toString() : accept;
                }
                case 7 -> {
                    if (is(name, "upgrade")) {
                        return null;
                    }
                }
                case 13 -> {
                    if (is(name, "authorization") || (is(name, "if-none-match") && ifNoneMatch != null)) {
                        return null;
                    }
                    ifNoneMatch = is(name, "if-none-match") ? value.toString() : ifNoneMatch;
                }
                case 14 -> {
                    if (is(name, "content-length")) {
                        return null;
                    }
                }
                case 15 -> {
                    if (is(name, "accept-encoding") && acceptEncoding != null) {
                        return null;
                    }
                    acceptEncoding = is(name, "accept-encoding") ? value.toString() : acceptEncoding;
                }
                case 17 -> {
                    if (is(name, "transfer-encoding")) {
                        return null;
                    }
                }
                default -> {}
            }
        }
        return hosts == 1 && request.authority() != null && bytes <= MOST_BYTES
                ? new LaneRequest(request.uri(), accept, Encoding.preferred(acceptEncoding), ifNoneMatch)
                : null;
    }

    /** Whether JSON is what is sent to it where the address names no other form. */
    public boolean takesJson() {
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }

    private static boolean is(CharSequence name, String wanted) {
        return AsciiString.contentEqualsIgnoreCase(name, wanted);
    }
}
