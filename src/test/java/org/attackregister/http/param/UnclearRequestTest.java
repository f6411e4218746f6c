package org.attackregister.http.param;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.attackregister.http.problem.Wire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two servers on the way could read in two ways. */
@QuarkusTest
class UnclearRequestTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/../q/metrics",
                "/v1/%2e%2e/q/metrics",
                "/v1/%2E./q/metrics",
                "/v1/.%2e/q/metrics",
                "/v1/%252e%252E/q/metrics",
                "/v1/%25252e./q/metrics",
                "/v1/..%2fq/metrics",
                "/v1/..%5cq/metrics",
                "/v1/..%252fq/metrics",
                "/v1/\\..\\q/metrics",
                "/v1/./attacks",
                "/v1/%2e/attacks",
                "/v1/attacks/..",
                "/v1/attacks/%2e%2e",
                "/v1/attacks%2f..",
                "//q/metrics",
                "/v1//attacks",
                "/v1/attacks//",
                "/v1/attacks%2f/x",
                "http://register.test/v1/../q/metrics",
                "/../q/metrics",
            })
    void refusesAPathThatSomebodyOnTheWayWouldResolve(String path) {
        assertThat(Wire.get(path))
                .returns(400, Wire.Reply::status)
                .satisfies(r ->
                        assertThat(r.body()).contains("\"errors\":[{\"parameter\":\"path\",\"code\":\"malformed\""));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/attacks/..., 404",
        "/v1/attacks/a..b, 404",
        "/v1/attacks/.a, 404",
        "/v1/attacks/, 200",
        "/, 200",
        "/v1/weapon-types?as_of=../.., 400",
        "/test/provoked/items/a%2Fb, 200"
    })
    void readsDotsAndSlashesThatNobodyResolves(String path, int status) {
        assertThat(Wire.get(path))
                .returns(status, Wire.Reply::status)
                .satisfies(r -> assertThat(r.body()).doesNotContain("an empty segment"));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1, Host: a\\Host: b, There is more than one Host header.",
        "HTTP/1.1, Host: a\\Host: a, There is more than one Host header.",
        "HTTP/9.9, Host: a, 'The register speaks only HTTP/1.1 and HTTP/1.0 here.'",
        "HTTP/2.0, Host: a, 'The register speaks only HTTP/1.1 and HTTP/1.0 here.'",
        "HTTP/1.1, X: y, The request is not well-formed.",
        "HTTP/1.1, 'Host: a, b', The request is not well-formed.",
    })
    void refusesRequestsWithTwoHostsOrNoneAndOtherVersions(String version, String headers, String detail) {
        String sent = "GET /v1/weapon-types " + version + "\r\n" + headers.replace("\\", "\r\n")
                + "\r\nConnection: close\r\n\r\n";

        assertThat(Wire.send(sent))
                .returns(400, Wire.Reply::status)
                .satisfies(r -> assertThat(r.body()).contains("\"detail\":\"" + detail + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi",
                "/q/metrics",
                "/q/health",
                "/docs",
                "/docs/",
                "/dashboard/dashboard.css",
                "/v1/attacks",
                "/nowhere"
            })
    void saysHowLongEveryAnswerMayBeKept(String path) {
        assertThat(Wire.get(path).header("cache-control")).isNotEmpty();
        assertThat(Wire.ask("OPTIONS", path).header("cache-control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/annual-shares/comparison", "/v1/annual-shares/shifts"})
    void readsNoReservedNameAsARecord(String path) {
        assertThat(Wire.ask("OPTIONS", path).header("allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(Wire.ask("PUT", path))
                .returns(405, Wire.Reply::status)
                .returns("GET, HEAD, OPTIONS", r -> r.header("allow"));
    }
}
