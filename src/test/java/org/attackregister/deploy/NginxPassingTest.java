package org.attackregister.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nginx passes on, how often, and with what beside it. */
@Timeout(60)
class NginxPassingTest {

    @TempDir
    Path directory;

    @BeforeAll
    static void assumeInstalled() {
        Nginx.assumeInstalled();
    }

    @Test
    void passesOnTagTokenAndAddressAndNotTheCallersForwardedHeaders() throws Exception {
        try (Between between = new Between(directory, StandIn.answering("public, no-cache"))) {
            String target = "/v1/attacks//a%2Fb%20c?q=%C3%A4";
            String[] headers = {
                "If-None-Match", "\"r1\"",
                "Authorization", "Bearer token",
                "X-Forwarded-For", "192.0.2.6",
                "Forwarded", "for=192.0.2.6",
                "X-Forwarded-Prefix", "/elsewhere"
            };

            between.send("GET", target, headers);

            StandIn.Seen seen = between.reached().get(0);
            assertThat(seen.target()).isEqualTo(target);
            assertThat(seen.headers().get("If-None-Match")).containsExactly("\"r1\"");
            assertThat(seen.headers().get("Authorization")).containsExactly("Bearer token");
            assertThat(seen.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
            assertThat(seen.headers()).doesNotContainKeys("Forwarded", "X-forwarded-prefix");
        }
    }

    @ParameterizedTest
    @CsvSource({"GET,2", "HEAD,2", "POST,1", "PUT,1", "PATCH,1", "DELETE,1"})
    void sendsARequestThatBrokeOffASecondTimeOnlyIfItReads(String method, int sent) throws Exception {
        try (Between between = new Between(directory, StandIn.breaking())) {
            HttpResponse<String> answer = between.send(method, "/v1/attacks/a?reason=b");

            assertThat(between.reached()).hasSize(sent);
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.headers().firstValue("Retry-After")).contains("3");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            if (!method.equals("HEAD")) {
                JsonNode problem = new ObjectMapper().readTree(answer.body());
                assertThat(problem.path("status").intValue()).isEqualTo(502);
                assertThat(problem.path("instance").textValue()).isEqualTo("/v1/attacks/a?reason=b");
            }
        }
    }

    @Test
    void sendsAWriteToTheOtherInstanceWhereOneIsNotThere() throws Exception {
        try (Between between = new Between(directory, StandIn.answering("no-store"))) {
            between.one().stop();

            assertThat(between.send("POST", "/v1/attacks").statusCode()).isEqualTo(200);
            assertThat(between.send("POST", "/v1/attacks").statusCode()).isEqualTo(200);
            assertThat(between.other().seen()).hasSize(2);
        }
    }

    @Test
    void passesAFileOnWhileItComes() throws Exception {
        CountDownLatch come = new CountDownLatch(1);
        int rest = 5_000_000;
        try (Between between = new Between(directory, exchange -> {
                    exchange.getRequestBody().readNBytes(5);
                    come.countDown();
                    assertThat(exchange.getRequestBody().readAllBytes()).hasSize(rest);
                    StandIn.answer(exchange, "read");
                });
                Socket caller = new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(between.nginx().address()).getPort())) {
            OutputStream request = caller.getOutputStream();
            request.write("POST /v1/imports?format=gtd HTTP/1.1\r\nHost: register\r\nContent-Length: %d\r\n\r\nfirst"
                    .formatted(5 + rest)
                    .getBytes(StandardCharsets.US_ASCII));
            request.flush();
            come.await();
            request.write(new byte[rest]);

            assertThat(new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .isEqualTo("HTTP/1.1 200 OK");
        }
    }

    /** A link to the next page repeats the question. */
    @Test
    void acceptsHeadersAsLongAsTheQuestions() throws Exception {
        String question = "/v1/attacks?q=" + "a".repeat(65_000);
        String link = "<" + question + ">; rel=\"next\"";
        try (Between between = new Between(directory, exchange -> {
            exchange.getResponseHeaders().set("Link", link);
            StandIn.answer(exchange, "long");
        })) {
            assertThat(between.send("GET", question).headers().firstValue("Link"))
                    .contains(link);
        }
    }
}
