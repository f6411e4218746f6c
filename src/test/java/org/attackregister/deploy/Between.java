package org.attackregister.deploy;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A caller on the one side of nginx, two stand-ins for the register on the other. */
final class Between implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final StandIn one;
    private final StandIn other;
    private final Nginx nginx;

    /** Starts all; both stand-ins answer alike. */
    Between(Path directory, HttpHandler handler) throws IOException, InterruptedException {
        one = new StandIn(handler);
        other = new StandIn(handler);
        nginx = new Nginx(directory, List.of(one.address(), other.address()));
    }

    Nginx nginx() {
        return nginx;
    }

    StandIn one() {
        return one;
    }

    StandIn other() {
        return other;
    }

    /** What reached the register. */
    List<StandIn.Seen> reached() {
        return Stream.of(one, other)
                .flatMap(instance -> instance.seen().stream())
                .toList();
    }

    /** Sends a request, with a small body where the method has one; names and values of headers in turn. */
    HttpResponse<String> send(String method, String target, String... headers)
            throws IOException, InterruptedException {
        return send(
                method,
                target,
                method.startsWith("P") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody(),
                headers);
    }

    HttpResponse<String> send(String method, String target, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(nginx.address() + target)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        nginx.close();
        one.close();
        other.close();
    }
}
