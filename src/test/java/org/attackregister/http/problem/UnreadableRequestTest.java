package org.attackregister.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.attackregister.http.problem.Wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server below cannot read is refused with a problem document, as everything else is. */
@QuarkusTest
class UnreadableRequestTest {
    private static final int LARGE = 3_000_000;

    @ParameterizedTest
    @CsvSource({
        "'garbage', 400, The request is not well-formed.",
        "'GET /v1/attacks HTTP/1.1\r\nHost: a\r\nX\u0001: y', 400, The request is not well-formed.",
        "'GET /v1/attacks HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2', 400, The request is not well-formed.",
        "'GET /v1/attacks HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked', 400, The request is not well-formed."
    })
    void answersWhatIsNoRequest(String head, int status, String detail) {
        isRefused(Wire.send(head + "\r\n\r\n"), status, detail);
    }

    @Test
    void answersWhatIsTooLongForTheServerBelow() {
        isRefused(
                Wire.send("GET /" + "a".repeat(300_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"),
                414,
                "The address of the request is longer than the register accepts.");
        isRefused(
                Wire.send("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(80_000) + "\r\n\r\n"),
                431,
                "The headers of the request are larger than the register accepts.");
    }

    private static void isRefused(Reply reply, int status, String detail) {
        assertThat(reply)
                .returns(status, Reply::status)
                .returns(Problem.MEDIA_TYPE, r -> r.header("content-type"))
                .returns("close", r -> r.header("connection"))
                .satisfies(r -> assertThat(r.body()).contains("\"detail\":\"" + detail + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "OPTIONS * HTTP/1.1\\Host: a, 204",
        "GET /v1/weapon-types HTTP/1.1, 400",
        "GET /v1/weapon-types HTTP/1.0, 200"
    })
    void endsTheConnectionAfterALargeBodyThatNoRouteSees(String head, int status) {
        Reply reply = Wire.send(head.replace("\\", "\r\n") + "\r\nContent-Length: " + LARGE + "\r\n\r\n"
                + "x".repeat(LARGE) + "GET /v1/weapon-types?limit=1 HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("connection")).isEqualToIgnoringCase("close");
        assertThat(reply.body()).doesNotContain("HTTP/1.1 200 OK");
    }
}
