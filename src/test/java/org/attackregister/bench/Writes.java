package org.attackregister.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.attackregister.bench.client.HttpAnswer;
import org.attackregister.bench.client.HttpCaller;
import org.attackregister.bench.client.HttpLoad;
import org.attackregister.bench.client.LoadOutcome;
import org.attackregister.bench.limit.JdbcWritersLimit;
import org.attackregister.bench.limit.LimitJvm;
import org.attackregister.bench.limit.LimitReport;
import org.attackregister.bench.process.BenchPostgres;
import org.attackregister.bench.process.MeasuredServer;
import org.attackregister.bench.process.Program;
import org.jspecify.annotations.Nullable;

/** W9: acknowledged changes with tokens, beside the same rows by JDBC, a commit each. */
final class Writes implements BenchRow {
    private static final int WRITERS = 32;
    private static final int TOKENS = 4;
    private static final int MOST_WARM_UPS = 8;

    private int written;

    /** Creates attacks for some seconds, each under an id of its own. */
    private final class Writing implements HttpCaller {
        private final List<String> tokens;
        private final long end;

        Writing(List<String> tokens, int seconds) {
            this.tokens = tokens;
            this.end = System.nanoTime() + seconds * 1_000_000_000L;
        }

        @Override
        public @Nullable ByteBuffer next(int connection, @Nullable HttpAnswer last) {
            if (last != null && last.status() != 201) {
                throw new IllegalStateException(
                        "a write was answered with " + new String(last.body(), StandardCharsets.UTF_8));
            }
            if (last != null && System.nanoTime() > end) {
                return null;
            }
            String id = "bench-" + written++;
            String body = attack(id);
            String request = """
                    PUT /v1/attacks/%s HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Content-Length: %d

                    """.formatted(id, tokens.get(connection % tokens.size()), body.length())
                    .replace("\n", "\r\n");
            return ByteBuffer.wrap((request + body).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** An attack as an editor writes it. */
    static String attack(String id) {
        return """
        {"id":"%s","dataset":"iskp","kind":"attack","date":"2023-05-06","date_precision":"day","country":"AF",\
        "city":"Kabul","attack_types":["bombing-explosion"],"weapon_types":["explosives"],"suicide":false,"success":true,\
        "killed":2,"wounded":5,"summary":"Two were killed and five were wounded by a bomb beside a road."}""".formatted(id);
    }

    @Override
    public void measure(BenchRun run) throws IOException, InterruptedException, SQLException {
        onH2(run);
        try (BenchPostgres postgres = new BenchPostgres(run.directory("postgres-writes"))) {
            onPostgres(run, postgres);
        }
        run.table.note("W9: CPU is that of a change, on PostgreSQL with the server's; the server waits for the disk");
    }

    private void onH2(BenchRun run) throws IOException, InterruptedException, SQLException {
        Path data = run.path("written");
        List<String> tokens = tokens(() -> Program.on(data, List.of(), Program.tokenWords("editor")));
        begin(run.program(data), tokens.get(0));
        Path copy = copy(data, run.directory("written-by-jdbc"));
        try (MeasuredServer program = run.program(data)) {
            warmUp(run, "H2", program, tokens);
            add(
                    run,
                    "H2",
                    Comparison.inTurn(
                            run.settings.rounds(),
                            round -> write(program, tokens, run.settings.seconds()),
                            round -> figure(
                                    byJdbc(run, "jdbc:h2:file:" + copy.resolve("register") + ";WRITE_DELAY=0"), 0)));
        }
    }

    private void onPostgres(BenchRun run, BenchPostgres postgres)
            throws IOException, InterruptedException, SQLException {
        String database = postgres.database();
        List<String> tokens =
                tokens(() -> postgres.program(run.path(database), database, Program.tokenWords("editor")));
        begin(run.program(postgres, database), tokens.get(0));
        String copy = postgres.copy(database);
        int seconds = run.settings.seconds();
        try (MeasuredServer program = run.program(postgres, database)) {
            warmUp(run, "PostgreSQL", program, tokens);
            add(
                    run,
                    "PostgreSQL",
                    Comparison.inTurn(
                            run.settings.rounds(),
                            round -> withServer(postgres, program, tokens, seconds),
                            round -> byJdbc(run, postgres, postgres.url(copy))));
        }
    }

    private static List<String> tokens(Supplier<ProcessBuilder> command) throws IOException, InterruptedException {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < TOKENS; i++) {
            tokens.add(Program.token(command.get()));
        }
        return tokens;
    }

    /** Writes the attack that is written again by JDBC, and stops. */
    private static void begin(MeasuredServer program, String token) throws IOException, InterruptedException {
        try (program) {
            Served.put(program.address(), "bench-first", token, attack("bench-first"));
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    private Figure write(MeasuredServer program, List<String> tokens, int seconds) throws IOException {
        double before = program.cpuSeconds();
        LoadOutcome outcome = HttpLoad.run(program.address(), WRITERS, new Writing(tokens, seconds));
        return new Figure(outcome.perSecond(), (program.cpuSeconds() - before) * 1e6 / outcome.answers());
    }

    /** The limit does the same by itself. */
    private void warmUp(BenchRun run, String database, MeasuredServer program, List<String> tokens)
            throws IOException, InterruptedException, SQLException {
        WarmUp warmUp = WarmUp.of(MOST_WARM_UPS, load -> write(program, tokens, run.settings.seconds()));
        run.table.note("W9 on " + database + ", ahead of what is measured: " + warmUp.text("the program"));
    }

    private static LimitReport byJdbc(BenchRun run, String url) throws IOException, InterruptedException {
        return LimitReport.of(LimitJvm.of(JdbcWritersLimit.class, url, WRITERS, run.settings.seconds()));
    }

    private static Figure figure(LimitReport report, double cpuOfServer) {
        return new Figure(
                report.rows() / report.seconds(),
                report.cpuSeconds() * 1e6 / report.rows() + cpuOfServer * 1e6 / (report.rows() + report.before()));
    }

    /** The same with the processor time that the server took in the meantime. */
    private static Figure byJdbc(BenchRun run, BenchPostgres postgres, String url)
            throws IOException, InterruptedException {
        double before = postgres.cpuSeconds();
        LimitReport report = byJdbc(run, url);
        return figure(report, postgres.cpuSeconds() - before);
    }

    /** The program's changes with the processor time that the server took in the meantime. */
    private Figure withServer(BenchPostgres postgres, MeasuredServer program, List<String> tokens, int seconds)
            throws IOException {
        double before = postgres.cpuSeconds();
        Figure own = write(program, tokens, seconds);
        double ofServer = postgres.cpuSeconds() - before;
        return new Figure(own.value(), own.cpuMicros() + ofServer * 1e6 / (own.value() * seconds));
    }

    private static void add(BenchRun run, String database, Comparison changes) {
        run.table.addRates(
                "W9",
                "acknowledged changes on %s, %d writers; JDBC, a commit each".formatted(database, WRITERS),
                changes,
                "/s",
                "2");
    }
}
