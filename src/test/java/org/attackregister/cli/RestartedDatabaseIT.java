package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.attackregister.mirror.Mirror;
import org.attackregister.mirror.Scribe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one PostgreSQL that is stopped at once, again and again, while both are written to and read. */
class RestartedDatabaseIT {
    private static final int RESTARTS = Integer.getInteger("register.restarts", 2);
    private static final int WRITERS = 8;
    private static final int BETWEEN = 60;
    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> QUESTIONS = List.of(
            "/v1/attacks?limit=1000",
            "/v1/attacks/counts?group_by=year,country",
            "/v1/changes?limit=1000",
            "/v1/snapshot?dataset=iskp",
            "/v1/digests?by=year,country");

    @TempDir
    Path directory;

    @Test
    void losesNoChangeThatWasAcknowledgedAndAnswersAllTheWhile() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (TwoInstances register = new TwoInstances(directory)) {
            List<ServedProgram> both = register.both();
            List<Scribe> scribes = new ArrayList<>();
            Semaphore acknowledged = new Semaphore(0);
            AtomicBoolean goesOn = new AtomicBoolean(true);
            List<Future<?>> running = new ArrayList<>();
            List<Mirror> mirrors = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Scribe scribe = new Scribe(register.token(), "scribe-" + i, new Random(i));
                URI address = URI.create(both.get(i % 2).address());
                scribes.add(scribe);
                running.add(threads.submit(() -> {
                    scribe.write(address, acknowledged::release, goesOn::get);
                    return scribe;
                }));
            }
            for (ServedProgram each : both) {
                running.add(threads.submit(() -> assertGapless(each, goesOn)));
                Mirror mirror = new Mirror(URI.create(each.address()), "country=AF").begin();
                mirrors.add(mirror);
                running.add(threads.submit(() -> {
                    while (goesOn.get()) {
                        mirror.follow(50);
                        assertThat(each.get("/q/health/ready")).startsWith("200");
                    }
                    return mirror;
                }));
            }
            for (int i = 0; i < RESTARTS; i++) {
                assertWritten(acknowledged, running, both);
                register.server().restartAtOnce();
                acknowledged.drainPermits();
            }
            assertWritten(acknowledged, running, both);
            goesOn.set(false);
            for (Future<?> each : running) {
                each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            assertEqual(both, scribes, mirrors);
        } finally {
            threads.shutdownNow();
        }
    }

    /** So many changes more were acknowledged; where they were not, the reason is that of whoever gave up. */
    private static void assertWritten(Semaphore acknowledged, List<Future<?>> running, List<ServedProgram> both)
            throws Exception {
        boolean written = acknowledged.tryAcquire(BETWEEN, PATIENCE_SECONDS, TimeUnit.SECONDS);
        for (Future<?> each : running) {
            if (each.isDone()) {
                assertThat(each)
                        .as("%s%n%s", both.get(0).written(), both.get(1).written())
                        .succeedsWithin(0, TimeUnit.SECONDS);
            }
        }
        assertThat(written).as("writers write").isTrue();
    }

    /** Sees each revision once and in order, whatever happens meanwhile. */
    private static long assertGapless(ServedProgram register, AtomicBoolean goesOn) throws Exception {
        long revision = 0;
        String after = "";
        while (goesOn.get()) {
            HttpResponse<String> answer =
                    register.send("GET", "/v1/changes?limit=100&wait_seconds=1" + after, null, null);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode page = new ObjectMapper().readTree(answer.body());
            for (JsonNode change : page.path("items")) {
                assertThat(change.path("revision").asLong()).isEqualTo(++revision);
            }
            after = "&after=" + page.path("page").path("next").asText();
        }
        return revision;
    }

    private static void assertEqual(List<ServedProgram> both, List<Scribe> scribes, List<Mirror> mirrors)
            throws IOException, InterruptedException {
        long revision = 0;
        for (ServedProgram register : both) {
            HttpResponse<String> snapshot = register.send("GET", "/v1/snapshot", null, null);
            revision = Math.max(
                    revision,
                    Long.parseLong(
                            snapshot.headers().firstValue("Dataset-Revision").orElseThrow()));
        }
        for (String question : QUESTIONS) {
            String pinned = question + "&as_of=" + revision;
            assertThat(both.get(0).get(pinned))
                    .startsWith("200")
                    .isEqualTo(both.get(1).get(pinned));
        }
        for (int i = 0; i < both.size(); i++) {
            Scribe.assertStored(URI.create(both.get(i).address()), scribes);
            assertThat(mirrors.get(i).catchUp().differing(List.of("year"))).isEmpty();
        }
    }
}
