package org.attackregister.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.attackregister.http.problem.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpenHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/test/answers/2",
                "/test/provoked/unexpected",
                "/nowhere",
                "/openapi",
                "/docs/",
                "/q/health",
                "/%zz"
            })
    void areOnEveryResponse(String path) {
        assertThat(Wire.get(path))
                .returns("nosniff", r -> r.header("x-content-type-options"))
                .returns("no-referrer", r -> r.header("referrer-policy"))
                .returns("*", r -> r.header("access-control-allow-origin"))
                .returns(
                        "ETag, Link, Accept-Ranges, Content-Range, Content-Disposition, Retry-After, Content-Digest, Changes-Cursor,"
                                + " Dataset-Revision, Up-To-Date, Complete, Returned-Count, Total-Count, Total-Attacks, Coverage, Counting, Attacks-Left-Out, Dates-Taken, Attacks-Across, Repr-Digest",
                        r -> r.header("access-control-expose-headers"))
                .returns("", r -> r.header("server"))
                .returns("", r -> r.header("x-powered-by"));
    }

    @Test
    void areTheSameForEverySite() {
        Wire.Reply one = Wire.get("/test/answers/2", "Origin: https://one.example");
        assertThat(one.headers()).isEqualTo(Wire.get("/test/answers/2").headers());
        assertThat(one.header("vary")).doesNotContain("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/answers/2", "/nowhere"})
    void letASiteAskBeforehand(String path) {
        Wire.Reply reply = Wire.ask(
                "OPTIONS",
                path,
                "Origin: https://one.example",
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: if-none-match");
        assertThat(reply)
                .returns(204, Wire.Reply::status)
                .returns("*", r -> r.header("access-control-allow-origin"))
                .returns("GET, HEAD, OPTIONS", r -> r.header("access-control-allow-methods"))
                .returns("86400", r -> r.header("access-control-max-age"));
        assertThat(reply.header("access-control-allow-headers")).contains("If-None-Match");
    }

    @Test
    void restrictPagesToTheirOwnScripts() {
        Wire.Reply docs = Wire.get("/docs/");
        assertThat(docs.status()).isEqualTo(200);
        assertThat(docs.header("content-security-policy"))
                .startsWith("default-src 'self'; object-src 'none'")
                .contains("script-src 'self' 'unsafe-inline'");
        assertThat(Wire.get("/test/answers/page").header("content-security-policy"))
                .startsWith("default-src 'self'; object-src 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(Wire.get("/test/answers/2").header("content-security-policy"))
                .isEmpty();
    }
}
