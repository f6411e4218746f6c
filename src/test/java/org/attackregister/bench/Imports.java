package org.attackregister.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.attackregister.bench.limit.JdbcBatchesLimit;
import org.attackregister.bench.limit.LimitJvm;
import org.attackregister.bench.limit.LimitReport;
import org.attackregister.bench.process.BenchPostgres;
import org.attackregister.bench.process.MeasuredRun;
import org.attackregister.bench.process.Program;
import org.postgresql.PGConnection;

/** W6: the file, checked and with its report, beside JDBC batches on H2 and COPY on PostgreSQL. */
final class Imports implements BenchRow {
    private static final String LOADED = "loaded";
    private static final String BATCHES = "batches";

    @Override
    public void measure(BenchRun run) throws IOException, InterruptedException, SQLException {
        String source = "jdbc:h2:file:" + run.register().resolve("register");
        add(
                run,
                "import on H2; the same rows in JDBC batches",
                "1.5",
                Comparison.inTurn(run.settings.rounds(), round -> onH2(run), round -> batches(run, source)));
        try (BenchPostgres postgres = new BenchPostgres(run.directory("postgres-imports"))) {
            add(
                    run,
                    "import on PostgreSQL; COPY of the same file into a table with a primary key",
                    "0.6",
                    Comparison.inTurn(
                            run.settings.rounds(), round -> onPostgres(run, postgres), round -> copy(run, postgres)));
        }
        run.remove("postgres-imports");
        run.table.note("W6: CPU is that of a row, on PostgreSQL with the server's, at COPY the server's alone");
    }

    private static void add(BenchRun run, String work, String goal, Comparison rows) {
        run.table.addRates("W6", work, rows, " rows/s", goal);
    }

    private static Figure onH2(BenchRun run) throws IOException, InterruptedException {
        Figure figure = load(run, Program.on(run.path(LOADED), List.of(), run.importWords()), () -> 0.0);
        run.remove(LOADED);
        return figure;
    }

    private static Figure onPostgres(BenchRun run, BenchPostgres postgres)
            throws IOException, InterruptedException, SQLException {
        ProcessBuilder program = postgres.program(run.path(LOADED), postgres.database(), run.importWords());
        Figure figure = load(run, program, postgres::cpuSeconds);
        run.remove(LOADED);
        return figure;
    }

    /** Processor time of the database, where it is another process. */
    private interface ServerTime {
        double seconds();
    }

    private static Figure load(BenchRun run, ProcessBuilder program, ServerTime server)
            throws IOException, InterruptedException {
        double before = server.seconds();
        MeasuredRun load = MeasuredRun.of(program);
        String report = Files.readString(program.redirectOutput().file().toPath());
        String created = "%d created".formatted(run.totals().attacks());
        if (!report.contains(created)) {
            run.table.wrong("an import does not report " + created);
        }
        double cpu = load.cpuSeconds() + server.seconds() - before;
        int rows = run.totals().rows();
        return new Figure(rows / load.seconds(), cpu * 1e6 / rows);
    }

    private static Figure batches(BenchRun run, String source) throws IOException, InterruptedException {
        Path database = run.directory(BATCHES).resolve("register");
        LimitReport report = LimitReport.of(
                LimitJvm.of(JdbcBatchesLimit.class, source, "jdbc:h2:file:" + database + ";WRITE_DELAY=0"));
        run.remove(BATCHES);
        return new Figure(report.rows() / report.seconds(), report.cpuSeconds() * 1e6 / report.rows());
    }

    /** Columns of text, as the file has them, and a number that is the key. */
    private static Figure copy(BenchRun run, BenchPostgres postgres) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url(postgres.database()));
                Statement statement = connection.createStatement();
                InputStream file = Files.newInputStream(run.file())) {
            List<String> columns = columns(run.file());
            statement.execute(columns.stream()
                    .map(column -> ", " + column + " text")
                    .collect(Collectors.joining(
                            "", "create table gtd (n bigint generated always as identity primary key", ")")));
            double before = postgres.cpuSeconds();
            long start = System.nanoTime();
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy gtd (%s) from stdin csv header".formatted(String.join(", ", columns)), file, 1 << 16);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Figure(rows / seconds, (postgres.cpuSeconds() - before) * 1e6 / rows);
        }
    }

    private static List<String> columns(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return Arrays.asList(reader.readLine().split(",", -1));
        }
    }
}
