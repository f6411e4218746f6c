package org.attackregister.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.bench.client.LoadClient;
import org.attackregister.bench.limit.LimitJvm;
import org.attackregister.bench.limit.VertxLimit;
import org.attackregister.bench.process.BenchPostgres;
import org.attackregister.bench.process.MeasuredRun;
import org.attackregister.bench.process.MeasuredServer;
import org.attackregister.bench.process.Program;
import org.attackregister.invented.GtdFile;
import org.attackregister.invented.GtdTotals;
import org.jspecify.annotations.Nullable;

/** What the rows of one run share: its settings, its data, its client, its table. */
final class BenchRun {
    /** The dataset of the attacks of GTD's layout. */
    static final String DATASET = "gtd";

    /** One caller sends all that is measured. */
    private static final Map<String, String> LIMITS = Map.of(
            "REGISTER_LIMITS_ADDRESS_RATE", "0",
            "REGISTER_LIMITS_ADDRESS_OPEN", "0",
            "REGISTER_LIMITS_TOKEN_RATE", "0",
            "REGISTER_LIMITS_MOST_STREAMED", "400",
            "REGISTER_SYNC_MOST_WAITING", "20000",
            "QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS", "20000");

    final BenchSettings settings;
    final BenchTable table;
    final LoadClient client;
    private final Path directory;
    private @Nullable GtdTotals totals;
    private @Nullable Path register;

    BenchRun(BenchSettings settings, BenchTable table, Path directory) throws IOException, InterruptedException {
        this.settings = settings;
        this.table = table;
        this.client = LoadClient.best();
        this.directory = Files.createDirectories(directory);
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    /** A directory of that name, made where it is missing. */
    Path directory(String name) throws IOException {
        return Files.createDirectories(path(name));
    }

    /** Removes what is under a name, which can be much. */
    void remove(String name) throws IOException {
        Path top = path(name);
        if (Files.exists(top)) {
            try (Stream<Path> paths = Files.walk(top)) {
                for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** The file in GTD's layout. */
    Path file() throws IOException {
        totals();
        return path("gtd.csv");
    }

    /** What is in the file. */
    GtdTotals totals() throws IOException {
        if (totals == null) {
            try (Writer out = Files.newBufferedWriter(path("gtd.csv"))) {
                totals = GtdFile.write(out, settings.attacks(), settings.seed());
            }
            BenchTable.say("%s, %,d MB".formatted(totals, Files.size(path("gtd.csv")) / 1_000_000));
        }
        return totals;
    }

    /** A data directory into which the file was imported. */
    Path register() throws IOException, InterruptedException {
        if (register == null) {
            Path data = path("register");
            MeasuredRun load = MeasuredRun.of(Program.on(data, List.of(), importWords()));
            BenchTable.say("imported in %.1f s, %.1f s of processor time".formatted(load.seconds(), load.cpuSeconds()));
            register = data;
        }
        return register;
    }

    /** The words of the command that imports the file. */
    String[] importWords() throws IOException {
        return new String[] {"import", "--format", "gtd", "--dataset", DATASET, file().toString()};
    }

    /** The packaged program on a data directory, as README starts it, without limits for one caller. */
    MeasuredServer program(Path data, String... options) throws IOException, InterruptedException {
        return served(Program.on(data, List.of(options)), data);
    }

    /** The program that is built for PostgreSQL, on one of its databases. */
    MeasuredServer program(BenchPostgres postgres, String database) throws IOException, InterruptedException {
        return served(postgres.program(path(database), database), path(database));
    }

    private MeasuredServer served(ProcessBuilder builder, Path data) throws IOException, InterruptedException {
        int port = MeasuredServer.freePort();
        builder.environment().putAll(LIMITS);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return new MeasuredServer(builder, port, path(data.getFileName() + ".log"), "/v1/attacks/counts?group_by=year");
    }

    /** Vert.x, which answers as the program does. */
    MeasuredServer vertx(MeasuredServer program) throws IOException, InterruptedException {
        int port = MeasuredServer.freePort();
        return new MeasuredServer(LimitJvm.of(VertxLimit.class, port, program.address()), port, path("vertx.log"), "/");
    }
}
