package org.attackregister.http.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.attackregister.http.problem.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each request is one of its resource's series, whoever answers it. */
@QuarkusTest
class RequestMetersTest {
    private static final String COUNT =
            "http_server_requests_seconds_count{method=\"%s\",outcome=\"%s\",status=\"%d\",uri=\"%s\"} ";

    private static double requests(String series) {
        return Wire.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/weapon-types, SUCCESS, 200, /v1/weapon-types",
        "GET, /v1/groups/iskp, SUCCESS, 200, /v1/{list}/{id}",
        "GET, /v1/groups/iskp/, SUCCESS, 200, /v1/{list}/{id}",
        "GET, /v1/groups/nobody, CLIENT_ERROR, 404, /v1/{list}/{id}",
        "GET, /no/such/path, CLIENT_ERROR, 404, NOT_FOUND",
        "PUT, /no/other/path, CLIENT_ERROR, 404, NOT_FOUND",
        "DELETE, /v1/weapon-types, CLIENT_ERROR, 405, UNKNOWN",
        "BREW, /v1/weapon-types, CLIENT_ERROR, 405, UNKNOWN",
        "GET, /, SUCCESS, 200, root",
    })
    void countEachRequestUnderItsResource(String method, String path, String outcome, int status, String uri) {
        String series = COUNT.formatted(method.equals("BREW") ? "OTHER" : method, outcome, status, uri);
        double before = requests(series);
        for (int i = 0; i < 3; i++) {
            assertThat(Wire.ask(method, path).status()).isEqualTo(status);
        }
        assertThat(requests(series)).isEqualTo(before + 3);
    }

    @Test
    void countA304() {
        String tag = Wire.get("/v1/attack-types").header("etag");
        String series = COUNT.formatted("GET", "REDIRECTION", 304, "REDIRECTION");
        double before = requests(series);
        Wire.get("/v1/attack-types", "If-None-Match: " + tag);
        assertThat(requests(series)).isGreaterThan(before);
    }

    @Test
    void leaveProbesOut() {
        Wire.get("/q/health/live");
        assertThat(Wire.get("/q/metrics").body()).doesNotContain("uri=\"/q/");
    }

    @Test
    void measureConnectionsAndBytes() {
        assertThat(Wire.get("/q/metrics").body())
                .contains(
                        "http_server_active_connections",
                        "http_server_active_requests",
                        "http_server_connections_seconds_max",
                        "http_server_bytes_written_sum",
                        "http_server_bytes_read_count",
                        "http_server_requests_seconds_max");
    }
}
