package org.attackregister.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.bench.client.Download;
import org.attackregister.bench.limit.LimitJvm;
import org.attackregister.bench.limit.VertxLimit;
import org.attackregister.bench.process.MeasuredServer;

/** W8: from the start of the process to its first answer, and the memory that it has then, beside a start of bare Vert.x. */
final class Starts implements BenchRow {
    /** Where the goals of growth are meant. */
    private static final int MANY = 1_000_000;

    private static final String SMALL_HEAP = "-Xmx256m";

    /** What is asked of a program with little memory: a count, a page, an export. */
    private static final List<String> QUESTIONS = List.of(
            "/v1/attacks/counts?group_by=country,target_category&measures=attacks,killed&dataset=",
            "/v1/attacks?limit=1000&sort=-killed&dataset=",
            "/v1/attacks?format=ndjson&dataset=",
            "/v1/attacks?format=csv&dataset=",
            "/v1/attacks?format=geojson&dataset=");

    @Override
    public void measure(BenchRun run) throws IOException, InterruptedException, SQLException {
        Path seed = run.path("seed");
        run.program(seed).close();
        add(run, "start to first answer, seed data", seed, "2.5 times, 175 MB");
        add(
                run,
                "start to first answer, %,d attacks".formatted(run.totals().attacks()),
                run.register(),
                run.settings.attacks() > MANY ? "6 s, 1.5 GB" : "3.5 times, 400 MB");
        little(run);
    }

    private static void add(BenchRun run, String work, Path data, String goal)
            throws IOException, InterruptedException, SQLException {
        List<Double> programs = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        Comparison starts = Comparison.inTurn(
                run.settings.rounds(), round -> start(run.program(data), programs), round -> start(vertx(run), limits));
        run.table.add(
                "W8",
                work,
                "%.2f s, %.0f MB".formatted(starts.program().value(), middle(programs)),
                "%.2f s, %.0f MB".formatted(starts.limit().value(), middle(limits)),
                "%.1f times".formatted(starts.ratio()),
                goal,
                BenchTable.micros(starts.program().cpuMicros()),
                BenchTable.micros(starts.limit().cpuMicros()),
                BenchTable.number(starts.ratioByCpu()));
    }

    private static Figure start(MeasuredServer server, List<Double> megabytes) {
        try (server) {
            megabytes.add((double) server.residentMegabytes());
            return new Figure(server.secondsToAnswer(), server.cpuSeconds() * 1e6);
        }
    }

    private static MeasuredServer vertx(BenchRun run) throws IOException, InterruptedException {
        int port = MeasuredServer.freePort();
        return new MeasuredServer(LimitJvm.of(VertxLimit.class, port, ""), port, run.path("vertx.log"), "/");
    }

    private static double middle(List<Double> values) {
        return Figure.median(values.stream().map(v -> new Figure(v, 0)).toList())
                .value();
    }

    /** Whether all is answered with a small heap too; that it is not is no wrong answer, and is said. */
    private static void little(BenchRun run) throws IOException, InterruptedException {
        String work = "%,d attacks with `%s`: %d questions and exports"
                .formatted(run.totals().attacks(), SMALL_HEAP, QUESTIONS.size());
        String outcome = "it did not start";
        try (MeasuredServer program = run.program(run.register(), SMALL_HEAP)) {
            for (String question : QUESTIONS) {
                outcome = "started, and broke off at `%s…`".formatted(question);
                Download.run(program.address(), question + BenchRun.DATASET);
            }
            outcome = "%.2f s to the first answer, %,d MB in the end"
                    .formatted(program.secondsToAnswer(), program.residentMegabytes());
        } catch (IllegalStateException | IOException e) {
            BenchTable.say(work + ": " + e);
        }
        if (Files.readString(run.path("register.log")).contains("OutOfMemoryError")) {
            outcome += ", with an OutOfMemoryError";
        }
        run.table.add("W8", work, outcome, "-", "-", "all answered", "-", "-", "-");
    }
}
