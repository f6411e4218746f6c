package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.attackregister.http.problem.Wire;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.junit.jupiter.api.Test;

/** Files and records whose senders stop in the middle: nobody else waits for them. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class StalledUploadApiTest {
    /** More than there are event loops and cores. */
    private static final int SENDERS = 40;

    /** One fewer than files may be on their way at a time. */
    private static final int SENDERS_OF_FILES = 7;

    private static Socket begun(String target, String type, byte[] body) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(60_000);
        String head = target + " HTTP/1.1\r\nHost: register.test\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nAuthorization: Bearer " + MadeTokens.of(Role.EDITOR) + "\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(body, 0, body.length / 2);
        return socket;
    }

    private static Response put() {
        return Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("application/json")
                .body("{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2024-01-03\",\"date_precision\":\"day\","
                        + "\"country\":\"IR\"}")
                .put("/v1/attacks/stalled-" + UUID.randomUUID());
    }

    private static void assertThatOthersAreAnswered() {
        assertThat(Wire.get("/v1/attacks?limit=1").status()).isEqualTo(200);
        assertThat(Wire.get("/v1/attacks?format=csv").status()).isEqualTo(200);
        assertThat(put().statusCode()).isEqualTo(201);
        assertThat(SentImport.as(Role.EDITOR)
                        .imported("format=ucdp-ged&dataset=stalled&dry_run=true", SentImport.EVENTS)
                        .getString("state"))
                .isEqualTo("done");
    }

    @Test
    void ofFilesKeepNobodyWaiting() throws IOException {
        byte[] file = SentImport.EVENTS.getBytes(StandardCharsets.UTF_8);
        List<Socket> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS_OF_FILES; i++) {
            senders.add(begun("POST /v1/imports?format=ucdp-ged&dataset=stalled&dry_run=true", "text/csv", file));
        }

        assertThatOthersAreAnswered();

        Socket last = senders.get(0);
        last.getOutputStream().write(file, file.length / 2, file.length - file.length / 2);
        assertThat(new String(last.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 202");
        for (Socket sender : senders) {
            sender.close();
        }
    }

    @Test
    void ofRecordsKeepNobodyWaiting() throws IOException {
        byte[] body = "{\"dataset\": \"iskp\", \"kind\": \"attack\"}".getBytes(StandardCharsets.UTF_8);
        List<Socket> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(begun("PUT /v1/attacks/half-" + i, "application/json", body));
        }

        assertThatOthersAreAnswered();

        for (Socket sender : senders) {
            sender.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
            assertThat(new String(sender.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 422");
            sender.close();
        }
    }
}
