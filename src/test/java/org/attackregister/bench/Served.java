package org.attackregister.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.attackregister.bench.client.HttpLoad;
import org.attackregister.bench.client.LoadClient;
import org.attackregister.bench.client.LoadOutcome;
import org.attackregister.bench.client.Requests;
import org.attackregister.bench.process.MeasuredServer;

/** What is done with servers beside measuring them: single questions, and the comparison of what they answer. */
final class Served {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final int MOST_WARM_UPS = 15;
    private static final int WARM_UP_SECONDS = 2;

    private Served() {}

    /** An answer of any status. */
    static HttpResponse<byte[]> get(URI server, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        headers.forEach(request::header);
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** The text of an answer, which has to be 200. */
    static String text(URI server, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(server, path, Map.of());
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode() + ": " + body);
        }
        return body;
    }

    /** Where the feed ends. */
    static String cursor(URI server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/snapshot"))
                .method("HEAD", BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("Changes-Cursor")
                .orElseThrow();
    }

    /** The body of an answer as a file. */
    static Path save(URI server, String path, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).build();
        HttpResponse<Path> answer = CLIENT.send(request, BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        return file;
    }

    /** Writes an attack, which has to be new; the seconds until it was answered. */
    static double put(URI server, String id, String token, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/attacks/" + id))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(id + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * The program and bare Vert.x under the same requests, in turn, after each has answered all of them once and is steady.
     */
    static Comparison besideVertx(BenchRun run, MeasuredServer program, Requests requests, int connections)
            throws IOException, InterruptedException, SQLException {
        Load load = new Load(run.client, requests, connections);
        try (MeasuredServer vertx = run.vertx(program)) {
            for (MeasuredServer each : List.of(program, vertx)) {
                HttpLoad.run(
                        each.address(), Math.min(connections, requests.paths().size()), requests.once());
                WarmUp.of(MOST_WARM_UPS, number -> load.on(each, WARM_UP_SECONDS));
            }
            compare(run, program, vertx, requests);
            return Comparison.inTurn(
                    run.settings.rounds(),
                    round -> load.on(program, run.settings.seconds()),
                    round -> load.on(vertx, run.settings.seconds()));
        }
    }

    /** Requests over some connections. */
    private record Load(LoadClient client, Requests requests, int connections) {
        Figure on(MeasuredServer server, int seconds) throws IOException, InterruptedException {
            double before = server.cpuSeconds();
            LoadOutcome outcome = client.load(server.address(), connections, seconds, requests);
            return new Figure(outcome.perSecond(), (server.cpuSeconds() - before) * 1e6 / outcome.answers());
        }
    }

    private static void compare(BenchRun run, MeasuredServer program, MeasuredServer vertx, Requests requests)
            throws IOException, InterruptedException {
        for (String path : some(requests.paths())) {
            HttpResponse<byte[]> one = get(program.address(), path, requests.headers());
            HttpResponse<byte[]> other = get(vertx.address(), path, requests.headers());
            boolean same = one.statusCode() == other.statusCode()
                    && one.headers().map().equals(other.headers().map())
                    && Arrays.equals(one.body(), other.body());
            if (!same || one.statusCode() != requests.status()) {
                run.table.wrong("Vert.x does not answer " + path + " as the program does");
            }
        }
    }

    private static List<String> some(List<String> paths) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < paths.size(); i += Math.max(1, paths.size() / 20)) {
            some.add(paths.get(i));
        }
        return some;
    }
}
