package org.attackregister.deploy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in for an instance of the register where what reaches it counts, or how it fails. */
final class StandIn implements AutoCloseable {
    private static final int OK = 200;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /**
     * A request that reached it.
     *
     * @param method the method
     * @param target path and query
     * @param headers all values of a header, by its name
     */
    record Seen(String method, String target, Headers headers) {}

    StandIn(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            seen.add(new Seen(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
            handler.handle(exchange);
        });
        server.start();
    }

    /** Answers with a text, and for how long it is valid. */
    static HttpHandler answering(String cacheControl) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Cache-Control", cacheControl);
            exchange.getResponseHeaders().set("ETag", "\"r1\"");
            answer(exchange, "answer");
        };
    }

    static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(OK, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Takes a request and breaks the connection off instead of an answer. */
    static HttpHandler breaking() {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.close();
        };
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** Is not there from now on. */
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    public void close() {
        stop();
    }
}
