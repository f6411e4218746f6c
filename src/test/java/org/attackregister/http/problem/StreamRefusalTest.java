package org.attackregister.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.attackregister.error.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamRefusalTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpResponse<String> answer(Trouble trouble, String path, String accept)
            throws IOException, InterruptedException {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> ProblemResponse.send(
                        Problem.of(trouble, "Retry later.").withHeader("Retry-After", "7"), request));
        int port = server.listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        URI address = URI.create("http://localhost:" + port + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Accept", accept).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY_REQUESTS, text/event-stream, 429",
        "NOT_READY, */*, 503",
        "NOT_READY, 'TEXT/EVENT-STREAM;q=0.5', 503"
    })
    void isAStreamThatSaysWhenToComeBack(Trouble trouble, String accept, int status) throws Exception {
        HttpResponse<String> answer = answer(trouble, "/v1/changes/stream?after=x", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .startsWith("retry: 7000\nevent: problem\ndata: {\"type\":\"/problems/")
                .contains("\"status\":" + status + ",")
                .endsWith("}\n\n");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_READY, /v1/changes, */*, 503",
        "NOT_READY, /v1/changes/stream, application/json, 503",
        "UNAUTHENTICATED, /v1/changes/stream, text/event-stream, 401",
        "GONE, /v1/changes/stream, text/event-stream, 410"
    })
    void leavesAllElseAsItIs(Trouble trouble, String path, String accept, int status) throws Exception {
        assertThat(answer(trouble, path, accept).statusCode()).isEqualTo(status);
    }

    @Test
    void asksForNoHaste() throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> ProblemResponse.send(Problem.of(Trouble.NOT_READY, "Later."), request));
        int port = server.listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        URI address = URI.create("http://localhost:" + port + "/v1/changes/stream");

        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body())
                .startsWith("retry: 3000\n");
    }
}
