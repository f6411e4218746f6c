package org.attackregister.http.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.attackregister.http.cache.AnsweredAddresses;
import org.attackregister.http.cache.Encoding;
import org.attackregister.http.problem.Wire;
import org.attackregister.http.problem.Wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered ahead of everything is answered as it is behind it. */
@QuarkusTest
class FastLaneTest {
    private static final String GZIP = "Accept-Encoding: gzip";

    @Inject
    AnsweredAddresses answered;

    /** Addresses that nothing else asks, so that the first answer is made behind the lane. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/attacks?limit=31 | Accept: */*",
                "/v1/attacks?limit=32 | Accept-Encoding: gzip, deflate, br",
                "/v1/attacks?limit=33 | Accept-Encoding: br",
                "/v1/attacks?limit=34 | Accept-Encoding: gzip;q=0",
                "/v1/attacks?limit=35 | If-None-Match: \"other\"",
                "/v1/attacks?limit=36 | If-None-Match: *",
                "/v1/attacks?limit=37 | Range: bytes=0-9",
                "/v1/attacks?limit=38 | If-Modified-Since: Mon, 30 Nov 2026 12:00:00 GMT",
                "/v1/attacks/counts?group_by=year,region&top=7 | Accept: text/csv",
                "/v1/attacks/counts?group_by=year,region&top=8 | Origin: https://one.example",
                "/v1/changes?limit=39 | Accept: application/x-ndjson",
            })
    void answersAsTheRestLayerDoes(String address, String header) {
        Reply first = Wire.get(address, header);
        for (int i = 0; i < 2; i++) {
            Reply again = Wire.get(address, header);
            assertThat(again.status()).isEqualTo(first.status());
            assertThat(again.headers()).isEqualTo(first.headers());
            assertThat(again.bytes()).isEqualTo(first.bytes());
        }
    }

    @Test
    void keepsAnAddressForEachFormAndEncoding() {
        String address = "/v1/attacks?limit=41";
        assertThat(answered.find(address, null, Encoding.GZIP)).isNull();
        Wire.get(address, GZIP);
        assertThat(answered.find(address, null, Encoding.GZIP)).isNotNull();
        assertThat(answered.find(address, null, Encoding.IDENTITY)).isNull();
        assertThat(answered.find(address, "application/json", Encoding.GZIP)).isNull();
    }

    /** Who only ever asks whether something is new finds the lane too, once the answer was made for anybody. */
    @Test
    void knowsTheAddressOfWhoHasTheAnswer() {
        String address = "/v1/attacks?limit=48";
        String tag = Wire.get(address, "Accept: application/json").header("etag");
        assertThat(answered.find(address, null, Encoding.IDENTITY)).isNull();
        assertThat(Wire.get(address, "If-None-Match: " + tag).status()).isEqualTo(304);
        assertThat(answered.find(address, null, Encoding.IDENTITY)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s"})
    void answersEitherTagOfACallerThatTakesGzip(String pattern) {
        String address = "/v1/attacks?limit=42";
        for (String tag : List.of(
                Wire.get(address).header("etag"), Wire.get(address, GZIP).header("etag"))) {
            for (int i = 0; i < 2; i++) {
                assertThat(Wire.get(address, GZIP, "If-None-Match: " + pattern.formatted(tag)))
                        .returns(304, Reply::status)
                        .returns(tag, r -> r.header("etag"))
                        .returns("*", r -> r.header("access-control-allow-origin"))
                        .returns("nosniff", r -> r.header("x-content-type-options"));
            }
        }
    }

    /** What is refused of any request is refused of one whose answer is kept. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | Authorization: Bearer false",
                "400 | Host: other.test",
                "406 | Accept: image/png",
            })
    void leavesWhatIsRefusedToThoseBehind(int status, String header) {
        String address = "/v1/attacks?limit=43";
        Wire.get(address);
        assertThat(Wire.get(address, header).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {ExhaustedAnswers.FOUND, ExhaustedAnswers.MADE})
    void leavesWhatMemoryDoesNotSufficeForToThoseBehind(String address) {
        assertThat(Wire.get(address).status()).isEqualTo(404);
    }

    @Test
    void leavesHeadersThatAreTooLargeToThoseBehind() {
        String address = "/v1/attacks?limit=44";
        Wire.get(address);
        assertThat(Wire.get(address, "X-Large: " + "x".repeat(21 * 1024)).status())
                .isEqualTo(431);
    }

    /** A body that nobody reads does not block the next request. */
    @Test
    void answersTheRequestBehindABody() {
        String address = "/v1/attacks?limit=45";
        Reply kept = Wire.get(address);
        String replies = Wire.send("GET " + address + " HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc" + "GET "
                        + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                .body();
        assertThat(replies).contains(kept.body() + "HTTP/1.1 200 OK").endsWith(kept.body());
    }

    @Test
    void answersRequestsThatComeTogetherInTheirOrder() {
        String kept = "/v1/attacks?limit=46";
        Wire.get(kept);
        String ask = "GET %s HTTP/1.1\r\nHost: a\r\n";
        String replies = Wire.send(ask.formatted(kept) + "\r\n" + ask.formatted("/nowhere") + "\r\n"
                        + ask.formatted(kept) + "Connection: close\r\n\r\n")
                .body();
        assertThat(replies.indexOf("\"limit\":46")).isPositive().isLessThan(replies.indexOf("/problems/not-found"));
        assertThat(replies.lastIndexOf("\"limit\":46")).isGreaterThan(replies.indexOf("/problems/not-found"));
    }

    @Test
    void answersHttp10() {
        String address = "/v1/attacks?limit=47";
        Reply kept = Wire.get(address);
        assertThat(Wire.send("GET " + address + " HTTP/1.0\r\nHost: a\r\n\r\n"))
                .returns(200, Reply::status)
                .returns(kept.body(), Reply::body);
    }
}
