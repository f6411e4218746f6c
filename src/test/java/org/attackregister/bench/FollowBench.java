package org.attackregister.bench;

import static org.attackregister.bench.LoadBench.say;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.attackregister.database.PostgresSession;
import org.junit.jupiter.api.Test;

/**
 * Writes through one of two instances on one PostgreSQL, and asks the other one until it answers with what was written.
 * It prints how long that took beside the write itself, and asserts nothing:
 *
 * <pre>mvn -DskipTests package -Ppostgresql &amp;&amp; mvn test -Dtest=FollowBench -Dbench.changes=500</pre>
 */
class FollowBench {
    private static final Path DIRECTORY = Path.of("target", "bench").toAbsolutePath();
    private static final String BODY =
            "{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2023-05-06\",\"date_precision\":\"day\",\"country\":\"AF\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private String token = "";

    @Test
    void follows() throws IOException, InterruptedException {
        int changes = Integer.getInteger("bench.changes", 500);
        Path data = Files.createDirectories(
                DIRECTORY.resolve(String.valueOf(ProcessHandle.current().pid())).resolve("follow"));
        try (EmbeddedPostgres server = PostgresSession.start()) {
            String[] options = {
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                "-Dquarkus.datasource.username=postgres",
                "-Dregister.limits.token-rate=0"
            };
            try (ServedRegister one = new ServedRegister(data, options);
                    ServedRegister other = new ServedRegister(data, options)) {
                token = Program.token(data, "editor");
                double[] writes = new double[changes];
                double[] arrivals = new double[changes];
                for (int i = 0; i < changes; i++) {
                    writes[i] = write(one.address().resolve("/v1/attacks/follow-" + i));
                    arrivals[i] = arrival(other.address().resolve("/v1/attacks/follow-" + i));
                }
                Arrays.sort(writes);
                Arrays.sort(arrivals);
                say("a write, until it is answered: %s", percentiles(writes));
                say("after its answer, until the other instance has it: %s", percentiles(arrivals));
                say(
                        "the other instance has it after %.2f times the write; %d of %d within a second",
                        1 + median(arrivals) / median(writes),
                        Arrays.stream(arrivals).filter(ms -> ms < 1_000).count(),
                        changes);
            }
        }
    }

    private double write(URI attack) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(attack)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(BODY))
                .build();
        long start = System.nanoTime();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 201) {
            throw new IllegalStateException(attack + " was answered with " + status);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private double arrival(URI attack) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(attack).build();
        long start = System.nanoTime();
        while (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
            Thread.onSpinWait();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static String percentiles(double[] sorted) {
        return "%.1f ms at the median, %.1f ms at the 99th percentile, %.1f ms at most"
                .formatted(median(sorted), sorted[sorted.length * 99 / 100], sorted[sorted.length - 1]);
    }
}
