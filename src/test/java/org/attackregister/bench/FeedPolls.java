package org.attackregister.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.attackregister.bench.client.HttpAnswer;
import org.attackregister.bench.client.HttpCaller;
import org.attackregister.bench.client.HttpLoad;
import org.attackregister.bench.client.Requests;
import org.attackregister.bench.process.MeasuredServer;
import org.attackregister.bench.process.ProcessFigures;
import org.attackregister.bench.process.Program;
import org.jspecify.annotations.Nullable;

/** W7: polls of the feed that find nothing new, and polls that wait until one change is written. */
final class FeedPolls implements BenchRow {
    private static final int CONNECTIONS = 1_000;
    private static final int PARKED = 10_000;

    /** Descriptors that a process needs beside its connections. */
    private static final int DESCRIPTORS_BESIDE = 1_000;

    private static final String ACTIVE = "http_server_active_requests";
    private static final long PATIENCE_SECONDS = 30;
    private static final long GLANCE_MILLISECONDS = 50;

    /** Polls once on each connection, and notes when it was answered. */
    private static final class Waiting implements HttpCaller {
        private final byte[] request;
        private final String awaited;
        private final List<Long> answered = new ArrayList<>();
        private int wrong;

        Waiting(String path, String awaited) {
            this.request = Requests.get(path, Map.of());
            this.awaited = awaited;
        }

        @Override
        public @Nullable ByteBuffer next(int connection, @Nullable HttpAnswer last) {
            if (last == null) {
                return ByteBuffer.wrap(request);
            }
            answered.add(System.nanoTime());
            if (!new String(last.body(), StandardCharsets.UTF_8).contains(awaited)) {
                wrong++;
            }
            return null;
        }
    }

    /** The seconds until the writer and until all were answered. */
    private record Signalled(Figure writer, Figure all) {}

    @Override
    public void measure(BenchRun run) throws IOException, InterruptedException, SQLException {
        Path data = run.path("polled");
        try (MeasuredServer program = run.program(data)) {
            String path = "/v1/changes?after=" + Served.cursor(program.address());
            String tag = Served.get(program.address(), path, Map.of())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            run.table.addRates(
                    "W7",
                    "304 polls of the feed, %,d connections".formatted(CONNECTIONS),
                    Served.besideVertx(
                            run, program, new Requests(List.of(path), Map.of("If-None-Match", tag), 304), CONNECTIONS),
                    "/s",
                    "0.9");
            String token = Program.token(data, "editor");
            int parked = (int) Math.min(PARKED, ProcessFigures.mostDescriptors() - DESCRIPTORS_BESIDE);
            List<Signalled> rounds = new ArrayList<>();
            for (int round = 0; round <= run.settings.rounds(); round++) {
                rounds.add(park(run, program, token, parked, round));
            }
            Signalled first = rounds.remove(0);
            run.table.note(
                    "W7: of the first change after the start the writer was answered after %.0f ms, all after %.0f ms"
                            .formatted(first.writer.value() * 1e3, first.all.value() * 1e3));
            write(run.table, rounds, parked);
        }
    }

    private static void write(BenchTable table, List<Signalled> rounds, int parked) {
        String work = "%,d parked polls, one change: ".formatted(parked);
        Figure last = Figure.median(rounds.stream().map(Signalled::all).toList());
        Figure writer = Figure.median(rounds.stream().map(Signalled::writer).toList());
        table.add(
                "W7",
                work + "all answered",
                "%.0f ms".formatted(last.value() * 1e3),
                "-",
                "-",
                "1,000 ms",
                BenchTable.micros(last.cpuMicros()),
                "-",
                "-");
        table.add(
                "W7",
                work + "the writer's answer",
                "%.0f ms".formatted(writer.value() * 1e3),
                "-",
                "-",
                "50 ms",
                "-",
                "-",
                "-");
    }

    private static Signalled park(BenchRun run, MeasuredServer program, String token, int parked, int round)
            throws IOException, InterruptedException {
        String id = "bench-poll-" + round;
        Waiting waiting =
                new Waiting("/v1/changes?wait_seconds=60&after=" + Served.cursor(program.address()), "\"" + id + "\"");
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<?> polls = CompletableFuture.supplyAsync(() -> {
            try {
                return HttpLoad.run(program.address(), parked, waiting, begun::countDown);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        begun.await();
        awaitParked(program, parked);
        double before = program.cpuSeconds();
        long start = System.nanoTime();
        double writer = Served.put(program.address(), id, token, Writes.attack(id));
        polls.join();
        double last = (waiting.answered.get(waiting.answered.size() - 1) - start) / 1e9;
        double cpu = (program.cpuSeconds() - before) * 1e6 / parked;
        if (waiting.wrong > 0) {
            run.table.wrong("%,d of %,d polls were not answered with the change".formatted(waiting.wrong, parked));
        }
        return new Signalled(new Figure(writer, 0), new Figure(last, cpu));
    }

    /** Until the program itself counts them, or for some time where it does not. */
    private static void awaitParked(MeasuredServer program, int parked) throws IOException, InterruptedException {
        long start = System.nanoTime();
        double active = 0;
        while (active < parked && System.nanoTime() - start < PATIENCE_SECONDS * 1_000_000_000L) {
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLISECONDS);
            HttpResponse<byte[]> metrics = Served.get(program.address(), "/q/metrics", Map.of());
            active = new String(metrics.body(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(ACTIVE))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }
}
