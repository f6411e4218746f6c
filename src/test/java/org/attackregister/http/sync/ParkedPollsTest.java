package org.attackregister.http.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.attackregister.http.Api;
import org.attackregister.http.WrittenRegister;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polls of one question that wait together. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
@Timeout(60)
class ParkedPollsTest {
    private static final int POLLS = 20;

    @Inject
    ParkedPolls parked;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void nobodyWaits() {
        awaitWaiting(0);
    }

    private void awaitWaiting(int polls) {
        while (parked.waiting() != polls) {
            assertThat(Thread.interrupted())
                    .as("interrupted while %d waited", parked.waiting())
                    .isFalse();
            Thread.onSpinWait();
        }
    }

    /** A question behind all changes; other tests have made more than one page has. */
    private static String atTheEnd(String question) {
        String url = question;
        JsonPath page = Api.get(url);
        while (!page.getBoolean("page.up_to_date")) {
            url = question + "&after=" + page.getString("page.next");
            page = Api.get(url);
        }
        return question + "&after=" + page.getString("page.next");
    }

    private List<CompletableFuture<HttpResponse<String>>> polls(int times, String question, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + question));
        HttpRequest poll = (headers.length == 0 ? request : request.headers(headers)).build();
        return Stream.generate(() -> client.sendAsync(poll, BodyHandlers.ofString()))
                .limit(times)
                .toList();
    }

    private static String write(String date) {
        String id = "parked-" + UUID.randomUUID();
        Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("application/json")
                .body("""
                        {"id":"%s","dataset":"iskp","kind":"attack","date":"%s","date_precision":"day","country":"IR"}""".formatted(id, date))
                .post("/v1/attacks")
                .then()
                .statusCode(201);
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&format=ndjson"})
    void areAllGivenTheOneAnswer(String format) {
        String url = atTheEnd("/v1/changes?limit=1000") + "&wait_seconds=30" + format;
        List<CompletableFuture<HttpResponse<String>>> polls = polls(POLLS, url);
        awaitWaiting(POLLS);

        String id = write("2024-01-04");

        HttpResponse<String> first = polls.get(0).join();
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"" + id + "\"");
        for (CompletableFuture<HttpResponse<String>> poll : polls) {
            assertThat(poll.join().body()).isEqualTo(first.body());
            assertThat(poll.join().headers().map()).isEqualTo(first.headers().map());
        }
        assertThat(polls(1, url).get(0).join().body()).isEqualTo(first.body());
        awaitWaiting(0);
    }

    @Test
    void waitOnWhereAChangeDoesNotConcernThem() {
        String url = atTheEnd("/v1/changes?limit=1000&year=1951") + "&wait_seconds=30";
        List<CompletableFuture<HttpResponse<String>>> polls = polls(POLLS, url);
        awaitWaiting(POLLS);

        write("2024-01-05");
        String id = write("1951-01-05");

        for (CompletableFuture<HttpResponse<String>> poll : polls) {
            assertThat(poll.join().body()).contains("\"" + id + "\"", "\"returned\":1,");
        }
    }

    @Test
    void areAnsweredWithNothingWhenTheirTimeIsOver() {
        String url = atTheEnd("/v1/changes?limit=1000&year=1952") + "&wait_seconds=1";
        long begun = System.nanoTime();
        for (CompletableFuture<HttpResponse<String>> poll : polls(POLLS, url)) {
            assertThat(poll.join().statusCode()).isEqualTo(200);
            assertThat(poll.join().body()).contains("\"returned\":0,");
        }
        assertThat(System.nanoTime() - begun).isGreaterThan(900_000_000L);
        awaitWaiting(0);
    }

    @Test
    void areForgottenWhenTheirCallersGo() throws IOException {
        String url = atTheEnd("/v1/changes?limit=1000&year=1953") + "&wait_seconds=30";
        List<CompletableFuture<HttpResponse<String>>> first = polls(1, url);
        awaitWaiting(1);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + url + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            awaitWaiting(2);
        }
        awaitWaiting(1);

        String id = write("1953-01-05");

        assertThat(first.get(0).join().body()).contains("\"" + id + "\"");
    }

    /** A token may expire meanwhile; whoever has one waits for itself. */
    @Test
    void arePartedFromThoseWithAToken() {
        String url = atTheEnd("/v1/changes?limit=1000&year=1954") + "&wait_seconds=30";
        List<CompletableFuture<HttpResponse<String>>> open = polls(2, url);
        awaitWaiting(2);
        List<CompletableFuture<HttpResponse<String>>> named =
                polls(2, url, "Authorization", "Bearer " + MadeTokens.of(Role.READER));

        String id = write("1954-01-05");

        Stream.concat(open.stream(), named.stream())
                .forEach(poll -> assertThat(poll.join().body()).contains("\"" + id + "\""));
    }
}
