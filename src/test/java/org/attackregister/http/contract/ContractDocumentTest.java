package org.attackregister.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.attackregister.http.problem.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContractDocumentTest {
    @ParameterizedTest
    @CsvSource({
        "/openapi, application/yaml, openapi:",
        "/openapi?format=json, application/json, {",
        "/openapi.json, application/json, {",
        "/openapi.yaml, application/yaml, openapi:",
        "/openapi.yml, application/yaml, openapi:",
    })
    void servesTheDocument(String path, String type, String begin) {
        Wire.Reply reply = Wire.get(path);

        assertThat(reply.header("content-type")).isEqualTo(type + ";charset=UTF-8");
        assertThat(reply.body().replaceFirst("^---\\s+", "")).startsWith(begin).contains("/v1/attacks/counts");
        assertThat(Wire.ask("HEAD", path).header("content-length")).isEqualTo(reply.header("content-length"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/yaml",
                "application/json | application/json",
                "text/html, application/json;q=0.9 | application/json",
                "application/yaml;q=0.5, application/json | application/json",
                "application/json;q=0, */* | application/yaml",
                "application/*;q=0.1, application/json;q=0.2 | application/json",
                "text/yaml | text/yaml",
            })
    void followsTheWholeAcceptHeader(String accept, String type) {
        assertThat(Wire.get("/openapi", "Accept: " + accept))
                .returns(type + ";charset=UTF-8", r -> r.header("content-type"))
                .returns("Accept, Accept-Encoding", r -> r.header("vary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/json;q=0", "application/json;q=abc"})
    void refusesWhatFitsNothing(String accept) {
        assertThat(Wire.get("/openapi", "Accept: " + accept).status()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi?format=xml", "/openapi?x=1", "/openapi.json?format=yaml"})
    void refusesWhatItDoesNotKnow(String path) {
        assertThat(Wire.get(path).status()).isEqualTo(400);
    }

    @Test
    void isKeptPackedAndComparedByItsTag() {
        Wire.Reply plain = Wire.get("/openapi");
        Wire.Reply packed = Wire.get("/openapi", "Accept-Encoding: gzip");

        assertThat(plain.header("cache-control")).isEqualTo("public, no-cache");
        assertThat(packed.header("content-encoding")).isEqualTo("gzip");
        assertThat(packed.bytes().length).isLessThan(plain.bytes().length / 4);
        assertThat(packed.header("etag")).isNotEqualTo(plain.header("etag"));
        assertThat(Wire.get("/openapi", "If-None-Match: " + plain.header("etag"))
                        .status())
                .isEqualTo(304);
        assertThat(Wire.get("/openapi.json", "If-None-Match: " + plain.header("etag"))
                        .status())
                .isEqualTo(200);
    }
}
