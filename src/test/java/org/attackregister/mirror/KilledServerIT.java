package org.attackregister.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.cli.PackagedProgram;
import org.attackregister.cli.ServedProgram;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, killed again and again while it is written to: what it acknowledged is there, and no half of anything. */
class KilledServerIT {
    private static final Logger LOG = Logger.getLogger(KilledServerIT.class);
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int WRITERS = 4;
    private static final int COURIERS = 2;
    private static final int FEWEST = 20;
    private static final int FURTHER = 130;

    /** Couriers ask for all their imports again, however many. */
    private static final String EVERY_IMPORT_REPORTED = "-Dregister.imports.most-kept=1000000";

    /** One checkpoint after another, so that kills hit them half-written. */
    private static final List<String> MANY_CHECKPOINTS =
            List.of("-Dregister.checkpoint.changes=1", "-Dregister.checkpoint.pause=1ms");

    private static final int MOST_LOOKED_AT = 10;
    private static final int PATIENCE_SECONDS = 600;
    private static final List<String> QUESTIONS = List.of(
            "/v1/attacks?limit=1000",
            "/v1/attacks/counts?group_by=year,target_category",
            "/v1/annual-shares?basis=computed&group=iskp",
            "/v1/digests?by=year,country",
            "/v1/snapshot?dataset=iskp");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(4711);

    @Test
    void keepsWhatItAcknowledged(@TempDir Path directory) throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        PackagedProgram program = new PackagedProgram(directory, data).withOption(EVERY_IMPORT_REPORTED);
        for (String option : MANY_CHECKPOINTS) {
            program = program.withOption(option);
        }
        String token = program.run("token", "--role", "editor", "--subject", "Test", "--days", "1")
                .out()
                .strip();
        List<Scribe> scribes = IntStream.range(0, WRITERS)
                .mapToObj(i -> new Scribe(token, "scribe-" + i, new Random(i)))
                .toList();
        List<Courier> couriers = IntStream.range(0, COURIERS)
                .mapToObj(i -> new Courier(token, "courier-" + i))
                .toList();
        Map<String, String> pinned = new TreeMap<>();
        List<Mirror> mirrors = new ArrayList<>();
        for (int kill = 0; kill <= KILLS; kill++) {
            ServedProgram register = new ServedProgram(program);
            try {
                URI address = URI.create(register.ready().address());
                beginsFromACheckpoint(register, kill);
                mirrors.add(new Mirror(address, kill % 2 == 0 ? "" : "killed_min=1").begin());
                Set<String> stored = Scribe.assertStored(address, scribes);
                for (Courier courier : couriers) {
                    courier.findsItsFiles(address, stored);
                }
                assertThat(filesOnTheirWay(data)).isEmpty();
                for (Mirror mirror : some(mirrors, kill)) {
                    assertThat(mirror.movedTo(address).catchUp().differing(List.of("year", "country")))
                            .isEmpty();
                }
                for (String question : some(pinned.keySet(), kill)) {
                    assertThat(text(address, question)).isEqualTo(pinned.get(question));
                }
                pin(address, pinned);
                LOG.infof("%d of %d kills, %d records", kill, KILLS, stored.size());
                if (kill < KILLS) {
                    writeUntilKilled(register, scribes, couriers);
                }
            } finally {
                register.kill();
            }
        }
        assertThat(couriers.stream().mapToLong(Courier::done).sum()).isPositive();
    }

    /** A kill leaves the last one whole, whatever becomes of the next. */
    private static void beginsFromACheckpoint(ServedProgram register, int kill) throws IOException {
        assertThat(register.written()).doesNotContain("is not used");
        if (kill > 0) {
            assertThat(register.written()).contains("The checkpoint of revision");
        }
    }

    /** Chosen by chance, so that a round does not grow with the rounds before it; after the last kill all of them. */
    private <T> List<T> some(Collection<T> all, int kill) {
        List<T> chosen = new ArrayList<>(all);
        Collections.shuffle(chosen, random);
        return kill == KILLS ? chosen : chosen.subList(0, Math.min(MOST_LOOKED_AT, chosen.size()));
    }

    private static List<Path> filesOnTheirWay(Path data) throws IOException {
        Path uploads = data.resolve("uploads");
        try (Stream<Path> paths = Files.exists(uploads) ? Files.walk(uploads) : Stream.empty()) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".lock"))
                    .toList();
        }
    }

    private void writeUntilKilled(ServedProgram register, List<Scribe> scribes, List<Courier> couriers)
            throws InterruptedException, ExecutionException {
        URI address = URI.create(register.address());
        Semaphore acknowledged = new Semaphore(0);
        ExecutorService threads = Executors.newFixedThreadPool(scribes.size() + couriers.size());
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (Scribe scribe : scribes) {
                writing.add(threads.submit(() -> {
                    scribe.write(address, acknowledged::release, () -> true);
                    return scribe;
                }));
            }
            for (Courier courier : couriers) {
                writing.add(threads.submit(() -> {
                    courier.send(address);
                    return courier;
                }));
            }
            boolean enough =
                    acknowledged.tryAcquire(FEWEST + random.nextInt(FURTHER), PATIENCE_SECONDS, TimeUnit.SECONDS);
            register.kill();
            for (Future<?> each : writing) {
                each.get();
            }
            assertThat(enough).as("writers wrote").isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private void pin(URI address, Map<String, String> pinned) throws IOException, InterruptedException {
        long revision = new Mirror(address, "").begin().revision();
        for (String question : QUESTIONS) {
            String path = question + "&as_of=" + revision;
            pinned.put(path, text(address, path));
        }
    }

    private String text(URI address, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
