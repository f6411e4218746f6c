package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged program as a server on a free port. */
public final class ServedProgram implements AutoCloseable {
    private static final String ATTACK =
            "{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2023-05-06\",\"date_precision\":\"day\",\"country\":\"AF\"}";
    private static final int BUSY = 503;
    private static final long LONGEST_SECONDS = 120;
    private static final long GLANCE_MILLISECONDS = 20;
    private static final List<String> HEADERS =
            List.of("ETag", "Cache-Control", "Content-Type", "Link", "Dataset-Revision");

    private final HttpClient client = HttpClient.newHttpClient();
    private final PackagedProgram.Running running;
    private final String address;

    /** Starts it, and does not wait. */
    public ServedProgram(PackagedProgram program) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Map<String, String> settings = new HashMap<>(program.settings());
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        settings.put("REGISTER_LIMITS_ADDRESS_RATE", "0");
        settings.put("REGISTER_LIMITS_TOKEN_RATE", "0");
        this.address = "http://localhost:" + port;
        this.running = program.with(Map.copyOf(settings)).start();
    }

    /** Waits until it says that it is ready. */
    public ServedProgram ready() throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!answersReady()) {
            if (!running.handle().isAlive() || System.nanoTime() - start > LONGEST_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException("the program does not serve: " + running.written());
            }
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLISECONDS);
        }
        return this;
    }

    private boolean answersReady() throws InterruptedException {
        try {
            return send("GET", "/q/health/ready", null, null).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where it serves: {@code http://localhost:} and a port. */
    public String address() {
        return address;
    }

    /** Ends it at once, as a failure of the machine would. */
    public void kill() {
        running.handle().destroyForcibly();
        running.handle().onExit().join();
    }

    /** What it has written to its terminal. */
    public String written() throws IOException {
        return running.written();
    }

    /** An answer's status, the headers that never change, and its body. */
    public String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", path, null, null);
        StringBuilder text = new StringBuilder().append(answer.statusCode()).append('\n');
        HEADERS.forEach(h -> text.append(answer.headers().allValues(h)).append('\n'));
        return text.append(answer.body()).toString();
    }

    /** Sends a body, or none, with a token, or none. */
    public HttpResponse<String> send(String method, String path, @Nullable String token, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Asks for an attack to be written. */
    HttpResponse<String> put(String id, String token) throws IOException, InterruptedException {
        return send("PUT", "/v1/attacks/" + id, token, ATTACK);
    }

    /** Writes an attack as soon as it can be done; its revision. */
    long write(String id, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = put(id, token);
        while (answer.statusCode() == BUSY) {
            answer = put(id, token);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Long.parseLong(answer.headers().firstValue("Dataset-Revision").orElseThrow());
    }

    /** Asks once for an attack to be written; its revision, or 0 where no answer says that it was. */
    long tryWrite(String id, String token) throws InterruptedException {
        try {
            HttpResponse<String> answer = put(id, token);
            return answer.statusCode() == 201
                    ? Long.parseLong(
                            answer.headers().firstValue("Dataset-Revision").orElseThrow())
                    : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Whether its process is there. */
    boolean isUp() {
        return running.handle().isAlive();
    }

    @Override
    public void close() {
        running.handle().destroy();
        running.handle().onExit().join();
    }
}
