package org.attackregister.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two requests on one connection, the first with a body that nobody reads. */
@QuarkusTest
class UnreadBodyTest {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final String NEXT = "GET /v1/weapon-types?limit=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    private static final int LARGE = 3_000_000;

    private static final String REFUSED = """
            GET, /v1/weapon-types, X: y
            HEAD, /v1/weapon-types, X: y
            GET, /q/health/live, X: y
            GET, /q/metrics, X: y
            GET, /openapi, X: y
            GET, /v1/weapon-types, If-None-Match: *
            GET, /v1/attacks?limit=0, X: y
            GET, /v1/%zz, X: y
            GET, /v1/attacks, Authorization: Bearer x
            POST, /v1/attacks, Content-Type: application/json
            POST, /v1/imports, X: y
            GET, /v1/nowhere, X: y
            POST, /v1/weapon-types, X: y
            POST, /q/metrics, X: y
            GET, /v1/attacks, Accept: image/png
            POST, /v1/attacks, Content-Encoding: gzip
            OPTIONS, /v1/attacks, X: y
            """;

    @ParameterizedTest
    @CsvSource(textBlock = REFUSED)
    void continuesAfterASmallBody(String method, String path, String header) throws IOException {
        String answers = both(method, path, header, "Content-Length: 30000", "x".repeat(30_000));

        assertThat(answers).contains("HTTP/1.1 200 OK").endsWith("}");
        assertThat(statuses(answers)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(textBlock = REFUSED)
    void endsTheConnectionAfterALargeOneAndSaysSo(String method, String path, String header) throws IOException {
        String answers = both(method, path, header, "Content-Length: " + LARGE, "x".repeat(LARGE));

        assertThat(answers).containsIgnoringCase("\r\nconnection: close\r\n");
        assertThat(statuses(answers)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = REFUSED)
    void endsItAfterOneInChunksToo(String method, String path, String header) throws IOException {
        String chunk = Integer.toHexString(LARGE) + "\r\n" + "x".repeat(LARGE) + "\r\n0\r\n\r\n";
        String answers = both(method, path, header, "Transfer-Encoding: chunked", chunk);

        assertThat(answers).containsIgnoringCase("\r\nconnection: close\r\n");
        assertThat(statuses(answers)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 0", "X: y"})
    void continuesAfterNoBodyAtAll(String header) throws IOException {
        String answers = both("POST", "/v1/imports", "X: y", header, "");

        assertThat(answers).doesNotContainIgnoringCase("connection: close\r\ncontent-length: 0");
        assertThat(statuses(answers)).isEqualTo(2);
    }

    /** All that comes until the server closes: a pipelined request is sent along. */
    private static String both(String method, String path, String header, String framing, String body)
            throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: a\r\n" + header + "\r\n" + framing + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write((head + body + NEXT).getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static int statuses(String answers) {
        return answers.split("HTTP/1\\.1 [2-5]", -1).length - 1;
    }
}
