package org.attackregister.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that answers without reading the bodies that it is sent, over HTTP/2. */
class AnsweredStreamsTest {
    private static final String ANSWER = "answered";

    private final Vertx vertx = Vertx.vertx();
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private HttpClient client;
    private int port;

    @BeforeEach
    void serve() throws Exception {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setHost("localhost"))
                .requestHandler(request -> {
                    connections.add(request.connection());
                    AnsweredStreams.watch(request);
                    request.pause();
                    request.response().end(ANSWER);
                });
        port = await(server.listen(0)).actualPort();
        client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(1));
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
    }

    @Test
    void endsAStreamWhoseBodyIsNotWantedAndGoesOnWithTheNext() throws Exception {
        HttpClientRequest endless = request();
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        endless.exceptionHandler(ended::complete).setChunked(true);
        Future<Buffer> answer = endless.response().compose(HttpClientResponse::body);
        await(endless.write(Buffer.buffer(new byte[10_000])));

        assertThat(await(answer).toString()).isEqualTo(ANSWER);
        assertThat(ended.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        StreamResetException.class,
                        reset -> assertThat(reset.getCode()).isZero());

        Future<Buffer> next = client.request(HttpMethod.POST, port, "localhost", "/")
                .compose(request -> request.send().compose(HttpClientResponse::body));
        assertThat(await(next).toString()).isEqualTo(ANSWER);
        assertThat(connections).hasSize(1);
    }

    private HttpClientRequest request() throws Exception {
        return await(client.request(HttpMethod.POST, port, "localhost", "/"));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
