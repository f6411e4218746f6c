package org.attackregister.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.attackregister.ingest.gtd.GtdFormat;
import org.attackregister.ingest.gtd.SeedScope;
import org.attackregister.ingest.read.AttackFormat.AttackRowReader;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.attackregister.model.attack.Attack;
import org.attackregister.store.PlainLedger;
import org.junit.jupiter.api.Test;

/**
 * Imports a file of GTD's size with the packaged program, starts it on what was imported, and asks it the questions of a
 * dashboard, each for the first time. It prints what that took, beside the same rows in plain JDBC batches, and asserts
 * nothing. No run of the tests picks it up by its name:
 *
 * <pre>mvn -DskipTests package &amp;&amp; mvn test -Dtest=LoadBench -Dbench.rows=210000</pre>
 */
class LoadBench {
    private static final Path DIRECTORY = Path.of("target", "bench").toAbsolutePath();
    private static final int BATCH = 1_000;
    private static final String HEAP = "-Xmx1g";

    private static final List<String> QUESTIONS = List.of(
            "/v1/attacks/counts?dataset=gtd&group_by=year,target_category",
            "/v1/attacks/counts?dataset=gtd&group_by=year,target_category&country=IQ",
            "/v1/attacks/counts?dataset=gtd&group_by=year,target_category&group=taliban",
            "/v1/attacks/counts?dataset=gtd&group_by=country&measures=attacks,killed,wounded&top=10",
            "/v1/attacks/counts?dataset=gtd&group_by=group&top=10",
            "/v1/attacks?dataset=gtd",
            "/v1/attacks?dataset=gtd&country=IQ&sort=-killed",
            "/v1/datasets");

    private static final List<String> EXPORTS = List.of("ndjson", "csv", "geojson");

    @Test
    void importsStartsAndAsks() throws IOException, InterruptedException, SQLException {
        int rows = Integer.getInteger("bench.rows", 210_000);
        Path run = Files.createDirectories(
                DIRECTORY.resolve(String.valueOf(ProcessHandle.current().pid())));
        Path file = run.resolve("gtd.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            GtdFile.write(out, rows, 1);
        }
        say(
                "%,d rows, %,d MB, %d processors",
                rows, Files.size(file) >> 20, Runtime.getRuntime().availableProcessors());

        Path beside = Files.createDirectories(run.resolve("plain"));
        double plain = plain(file, "jdbc:h2:file:" + beside.resolve("register") + ";WRITE_DELAY=0");
        say("plain JDBC batches: %.1f s, %,.0f rows/s", plain, rows / plain);
        Program.Run load = Program.run(
                run.resolve("data"), HEAP, "import", "--format", "gtd", "--dataset", "gtd", file.toString());
        say(
                "import: %.1f s, %,.0f rows/s with the start of the program, %.1f times the plain batches, %,d MB resident at most",
                load.seconds(), rows / load.seconds(), load.seconds() / plain, load.megabytes());
        serve(run.resolve("data"));
    }

    /** Seconds that plain batches take, without those in which the rows become attacks. */
    static double plain(Path file, String url) throws IOException, SQLException {
        long nanos = 0;
        try (PlainLedger ledger = new PlainLedger(url);
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            AttackRowReader reader = new GtdFormat().reader(SeedScope.of("gtd", finding -> {}));
            Iterator<CsvRecord> records = csv.iterator();
            Header header = new Header(records.next().getFields());
            reader.begin(header, "gtd.csv");
            while (records.hasNext()) {
                List<Attack> batch = batch(records, header, reader);
                long start = System.nanoTime();
                ledger.append(batch);
                nanos += System.nanoTime() - start;
            }
            long start = System.nanoTime();
            ledger.commit();
            nanos += System.nanoTime() - start;
        }
        return nanos / 1e9;
    }

    private static List<Attack> batch(Iterator<CsvRecord> records, Header header, AttackRowReader reader) {
        List<Attack> batch = new ArrayList<>(BATCH);
        while (records.hasNext() && batch.size() < BATCH) {
            CsvRecord row = records.next();
            Attack attack = reader.read(new Row(header, "gtd.csv", row.getStartingLineNumber(), row.getFields(), null));
            if (attack != null) {
                batch.add(attack);
            }
        }
        return batch;
    }

    private static void serve(Path directory) throws IOException, InterruptedException {
        try (ServedRegister served = new ServedRegister(directory, HEAP)) {
            say("ready after %.2f s, %,d MB resident", served.secondsToReady(), served.residentMegabytes());
            for (String question : QUESTIONS) {
                say(
                        "%8.1f ms the first time, %6.1f ms the second: %s",
                        served.ask(question), served.ask(question), question);
            }
            for (String format : EXPORTS) {
                double milliseconds = served.ask("/v1/attacks?dataset=gtd&format=" + format);
                say(
                        "%s of all attacks: %.1f s, %,d MB resident",
                        format, milliseconds / 1e3, served.residentMegabytes());
            }
        }
    }

    static void say(String format, Object... values) {
        System.out.printf("[bench] " + format + "%n", values);
    }
}
