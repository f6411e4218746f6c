package org.attackregister.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Header lines that come with a request. */
final class HeaderDraw {
    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "If-None-Match",
            "If-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "If-Range",
            "Range",
            "Origin",
            "Access-Control-Request-Method",
            "Access-Control-Request-Headers",
            "Authorization",
            "Cookie",
            "Content-Type",
            "Content-Encoding",
            "Last-Event-ID",
            "Idempotency-Key",
            "Prefer",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-HTTP-Method-Override",
            "Cache-Control",
            "Pragma",
            "Referer",
            "User-Agent",
            "TE",
            "Upgrade",
            "HTTP2-Settings",
            "traceparent",
            "Digest",
            "Want-Repr-Digest",
            "Date",
            "X-Made-Up");

    private static final List<String> VALUES = List.of(
            "*/*",
            "*",
            "application/json",
            "text/csv",
            "application/json;q=0",
            "application/json;q=2",
            "application/json;odata=minimalmetadata",
            "text/html,application/xhtml+xml,*/*;q=0.8",
            "application/geo+json",
            "application/x-ndjson",
            "text/event-stream",
            "gzip",
            "gzip;q=0",
            "identity;q=0",
            "*;q=0",
            "br, zstd",
            "gzip;q=0.5, identity;q=0.6",
            "\"x\"",
            "W/\"x\"",
            "\"",
            "\"a\",\"b\"",
            "bytes=0-1",
            "bytes=5-1",
            "bytes=0-,-1",
            "null",
            "https://example.org",
            "Bearer x",
            "Bearer a.b.c",
            "Basic dXNlcjpwYXNz",
            "Bearer",
            "Mon, 30 Nov 2026 00:00:00 GMT",
            "h2c",
            "websocket",
            "0",
            "-1",
            "99999999999999999999",
            ";;;",
            ",,,",
            "=",
            "q=0.1",
            ";q=1",
            "a/b;c=\"d\\\"",
            "for=\"[::1]\";proto=https",
            "return=minimal",
            "00-0-0-0");

    private static final List<String> LONG = List.of(
            "a" + " ".repeat(15_000) + "x",
            "a,".repeat(7_000),
            "a;".repeat(7_000),
            "\"".repeat(9_000),
            "\"\\".repeat(7_000),
            "a/b;q=0.1,".repeat(1_500),
            ",".repeat(15_000),
            "W/".repeat(7_000),
            "a=\"" + "b".repeat(14_000));

    private HeaderDraw() {}

    static List<String> drawn(Draw draw) {
        List<String> lines = new ArrayList<>();
        int count = draw.few(4);
        for (int i = 0; i < count; i++) {
            lines.add(draw.one(NAMES) + ": " + value(draw));
        }
        return lines;
    }

    private static String value(Draw draw) {
        if (draw.chance(8)) {
            return draw.one(LONG);
        }
        String value = draw.one(VALUES);
        return draw.chance(15) ? draw.bent(value) : value;
    }
}
