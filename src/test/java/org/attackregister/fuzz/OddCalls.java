package org.attackregister.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Paths that are nobody's, methods that fit nothing, bodies that nobody reads, and what is hardly HTTP. */
record OddCalls(List<FuzzedOperation> operations) implements CallSource {
    private static final List<String> PATHS = List.of(
            "/",
            "//",
            "/v1",
            "/v1/",
            "/v1//attacks",
            "/v1/attacks/",
            "/v1/%2e%2e/q/metrics",
            "/v1/../q/health",
            "/v2",
            "/v1/attacks;a=b",
            "/v1/Attacks",
            "/openapi",
            "/openapi.json",
            "/openapi.yaml",
            "/docs",
            "/docs/",
            "/q/metrics",
            "/q/health",
            "/q/health/ready",
            "/q/health/live",
            "/q/health/group/writing",
            "/q",
            "/q/dev",
            "/favicon.ico",
            "/robots.txt",
            "/.git/config",
            "/v1/attacks%3Flimit=1",
            "/v1/attacks%00",
            "/%",
            "/%zz",
            "/\u00e9",
            "/v1/attacks?",
            "/v1/attacks?&",
            "/v1/attacks?limit",
            "/v1/attacks?=",
            "/v1/attacks?a=b=c",
            "/v1/attacks?%",
            "/v1/attacks?limit=%",
            "*",
            "http://elsewhere.test/v1/attacks",
            "/" + "a".repeat(9_000),
            "/v1/attacks/" + "a/".repeat(500));

    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "X");

    private static final List<String> UNFRAMED = List.of(
            "GET /v1 HTTP/9.9\r\nHost: a\r\n\r\n",
            "GET /v1 HTTP/1.1\r\n\r\n",
            "GET /v1 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET /v1 HTTP/1.0\r\n\r\n",
            "GET  /v1  HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /v1\r\n\r\n",
            "\r\n\r\n\r\nGET /v1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET /v1 HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n",
            "GET /v1 HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n",
            "GET /v1 HTTP/1.1\r\nHost: a\r\nX: \u0000\r\n\r\n",
            "POST /v1/attacks HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
            "POST /v1/attacks HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
            "POST /v1/attacks HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
            "POST /v1/attacks HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
            "POST /v1/attacks HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n",
            "GET /v1 HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(70_000) + "\r\n\r\n",
            "GET /v1?" + "a".repeat(270_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");

    @Override
    public FuzzedCall draw(Draw draw) {
        if (draw.chance(25)) {
            byte[] bytes = draw.one(UNFRAMED).getBytes(StandardCharsets.ISO_8859_1);
            return new FuzzedCall("", "", List.of(), bytes, false);
        }
        List<String> headers = new ArrayList<>(HeaderDraw.drawn(draw));
        String path = draw.chance(60)
                ? draw.one(PATHS)
                : ReadingCalls.filled(draw.one(operations).template(), draw);
        String asked = draw.chance(5) ? draw.bent(path) : path;
        byte[] body = draw.chance(40)
                ? "x".repeat(draw.few(200_000)).getBytes(StandardCharsets.ISO_8859_1)
                : FuzzedCall.NOTHING;
        return new FuzzedCall(draw.one(METHODS), asked.isBlank() ? "/" : asked, headers, body, true);
    }
}
