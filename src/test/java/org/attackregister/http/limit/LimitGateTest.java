package org.attackregister.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.attackregister.http.GuardedRegister;
import org.attackregister.http.problem.Wire;
import org.attackregister.http.problem.Wire.Reply;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who take more than their share, by addresses that a proxy in front names. */
@QuarkusTest
@TestProfile(GuardedRegister.class)
class LimitGateTest {
    private static final String PATH = "/v1/datasets";

    /** What anybody reads. */
    private static final String OPEN = "/dashboard/icon.svg";

    private static String from(String address) {
        return "X-Forwarded-For: " + address;
    }

    /** Of a token that nobody else has. */
    private static String token() {
        return MadeTokens.header(MadeTokens.fresh(Role.READER));
    }

    private static List<Reply> asked(String path, String... headers) {
        return IntStream.range(0, 80).mapToObj(i -> Wire.get(path, headers)).toList();
    }

    private static void assertRefused(Reply reply, String limit) {
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.body()).contains("/problems/too-many-requests", limit);
        assertThat(Integer.parseInt(reply.header("retry-after"))).isBetween(1, 2);
        assertThat(reply.header("access-control-allow-origin")).isEqualTo("*");
    }

    @Test
    void answersOneAddressSoOftenAndNoMore() {
        List<Reply> replies = asked(OPEN, from("192.0.2.1"));

        assertThat(replies.subList(0, 40)).allMatch(r -> r.status() == 200);
        assertRefused(
                replies.stream().filter(r -> r.status() != 200).findFirst().orElseThrow(),
                "4 requests a second from one address");
        assertThat(Wire.get(OPEN, from("192.0.2.2")).status()).isEqualTo(200);
    }

    @Test
    void answersOneTokenSoOftenFromWhereverItIsSent() {
        String token = token();
        List<Reply> replies = IntStream.range(0, 40)
                .mapToObj(i -> Wire.get(PATH, from("192.0.2." + (100 + i)), token))
                .toList();

        assertThat(replies.subList(0, 20)).allMatch(r -> r.status() == 200);
        assertRefused(
                replies.stream().filter(r -> r.status() != 200).findFirst().orElseThrow(),
                "2 requests a second with one token");
        assertThat(Wire.get(PATH, from("192.0.2.100"), token()).status()).isEqualTo(200);
    }

    @Test
    void looksAtNoFalseTokenOfOneWhoTriesManyOfThem() {
        List<Reply> replies = asked(PATH, from("192.0.2.3"), "Authorization: Bearer false");

        assertThat(replies.stream().map(Reply::status)).containsOnly(401, 429).startsWith(401);
    }

    @Test
    void letsOneAddressHaveSoManyRequestsOpen() throws IOException {
        String head = "GET /v1/changes/stream HTTP/1.1\r\nHost: register.test\r\n" + from("192.0.2.4") + "\r\n"
                + token() + "\r\n\r\n";
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Socket socket = sent(head);
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            open.add(socket);
        }
        assertRefused(Wire.get(OPEN, from("192.0.2.4")), "3 open requests from one address");
        assertThat(Wire.get(OPEN, from("192.0.2.5")).status()).isEqualTo(200);

        for (Socket socket : open) {
            socket.close();
        }
        assertThat(firstThatIsNotRefused(from("192.0.2.4"))).isEqualTo(200);
    }

    /** Those who go are no more open, whatever they were being sent: else an address would be shut out for good. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/changes/stream",
                "/v1/changes?wait=1",
                "/v1/attacks?format=ndjson",
                "/v1/snapshot?dataset=iskp"
            })
    void forgetsAnAddressWhoseCallersHaveLeft(String target) throws IOException {
        String from = from("2001:db8:" + Integer.toHexString(target.hashCode() & 0xffff) + "::1");
        for (int i = 0; i < 3; i++) {
            try (Socket socket = sent(
                    "GET " + target + " HTTP/1.1\r\nHost: register.test\r\n" + from + "\r\n" + token() + "\r\n\r\n")) {
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
        }

        assertThat(firstThatIsNotRefused(from)).isEqualTo(200);
    }

    /** The server hears of a closed connection a little later; 429 for more requests a second passes too. */
    private static int firstThatIsNotRefused(String from) {
        int status = 429;
        for (int i = 0; i < 5_000 && status == 429; i++) {
            status = Wire.get(OPEN, from).status();
        }
        return status;
    }

    /** Who sends half a head, and half a body; the server waits two seconds for either. */
    @Test
    void closesTheConnectionsOfThoseWhoSendNothingFurther() throws IOException {
        String post = "POST /v1/attacks HTTP/1.1\r\nHost: register.test\r\nContent-Type: application/json\r\n"
                + MadeTokens.header(MadeTokens.fresh(Role.EDITOR))
                + "\r\nContent-Length: 100\r\n\r\n{";
        try (Socket head = sent("GET /v1/datasets HTTP/1.1\r\nHost: regi");
                Socket body = sent(post)) {
            assertThat(head.getInputStream().read()).isEqualTo(-1);
            String answer = new String(body.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
        }
    }

    @Test
    void writesSoManyExportsAtATimeAndNoMore() {
        assertThat(Wire.get("/test/answers/stream-beside-stream", from("192.0.2.7"), token())
                        .body())
                .isEqualTo("503 1");
    }

    @Test
    void releasesThePlaceOfEveryExportThatHasEnded() {
        for (int i = 0; i < 10; i++) {
            assertThat(Wire.get("/v1/attacks?format=ndjson", from("192.0.2.6"), token())
                            .status())
                    .isEqualTo(200);
            assertThat(Wire.ask("HEAD", "/v1/attacks?format=ndjson", from("192.0.2.6"), token())
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Socket sent(String request) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return socket;
    }
}
