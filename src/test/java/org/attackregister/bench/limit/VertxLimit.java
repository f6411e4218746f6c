package org.attackregister.bench.limit;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Vert.x and nothing else: it answers with the bytes that the program answered with, status, headers and body, which it
 * fetches when it is asked for the first time.
 */
public final class VertxLimit extends AbstractVerticle {
    private static final String ENCODING = "Accept-Encoding";
    private static final String CONDITION = "If-None-Match";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer of the program. */
    private record Copied(int status, List<Map.Entry<String, String>> headers, Buffer body) {}

    private final int port;
    private final String origin;
    private final Map<String, Copied> whole;
    private final Map<String, Copied> unchanged;

    private VertxLimit(int port, String origin, Map<String, Copied> whole, Map<String, Copied> unchanged) {
        this.port = port;
        this.origin = origin;
        this.whole = whole;
        this.unchanged = unchanged;
    }

    /** Serves: {@code PORT ORIGIN}. */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        Map<String, Copied> whole = new ConcurrentHashMap<>();
        Map<String, Copied> unchanged = new ConcurrentHashMap<>();
        Vertx vertx = Vertx.vertx();
        vertx.deployVerticle(
                () -> new VertxLimit(port, arguments[1], whole, unchanged),
                new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE));
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port)
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void answer(HttpServerRequest request) {
        String uri = request.uri();
        if (uri.equals("/")) {
            request.response().end();
            return;
        }
        boolean conditional = request.headers().contains(CONDITION);
        Copied copied = (conditional ? unchanged : whole).get(uri);
        if (copied != null) {
            send(request.response(), copied);
            return;
        }
        String encoding = request.getHeader(ENCODING);
        String condition = request.getHeader(CONDITION);
        vertx.executeBlocking(() -> fetch(uri, encoding, condition)).onSuccess(fetched -> {
            (conditional ? unchanged : whole).put(uri, fetched);
            send(request.response(), fetched);
        });
    }

    private static void send(HttpServerResponse response, Copied copied) {
        response.setStatusCode(copied.status());
        for (Map.Entry<String, String> header : copied.headers()) {
            response.headers().add(header.getKey(), header.getValue());
        }
        response.end(copied.body());
    }

    private Copied fetch(String uri, @Nullable String encoding, @Nullable String condition) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + uri));
        if (encoding != null) {
            request.header(ENCODING, encoding);
        }
        if (condition != null) {
            request.header(CONDITION, condition);
        }
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            List<Map.Entry<String, String>> headers = new ArrayList<>();
            answer.headers().map().forEach((name, values) -> values.forEach(v -> headers.add(Map.entry(name, v))));
            return new Copied(answer.statusCode(), headers, Buffer.buffer(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
