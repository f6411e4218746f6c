package org.attackregister.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.bench.client.Download;
import org.attackregister.bench.client.LoadOutcome;
import org.attackregister.bench.limit.SendingFiles;
import org.attackregister.bench.process.MeasuredServer;

/** W5: all attacks in each format, beside a server that sends the same bytes from a file. */
final class WholeExports implements BenchRow {
    private static final double MEGABYTE = 1e6;

    /** How an export is counted, to see that nothing is missing. */
    private interface Counting {
        long attacks(Path export) throws IOException;
    }

    private static final Map<String, Counting> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put("ndjson", WholeExports::lines);
        FORMATS.put("csv", WholeExports::records);
        FORMATS.put("geojson", WholeExports::features);
    }

    @Override
    public void measure(BenchRun run) throws IOException, InterruptedException, SQLException {
        Path files = run.directory("files");
        int port = MeasuredServer.freePort();
        try (MeasuredServer program = run.program(run.register())) {
            Files.writeString(files.resolve("ready"), "");
            try (MeasuredServer server =
                    new MeasuredServer(SendingFiles.of(files, port), port, run.path("files.log"), "/ready")) {
                for (Map.Entry<String, Counting> format : FORMATS.entrySet()) {
                    add(run, program, server, format);
                }
            }
        }
        run.table.note("W5: the limit is %s; CPU is that of a gigabyte".formatted(SendingFiles.name()));
    }

    private static void add(
            BenchRun run, MeasuredServer program, MeasuredServer server, Map.Entry<String, Counting> format)
            throws IOException, InterruptedException, SQLException {
        String path = "/v1/attacks?dataset=%s&format=%s".formatted(BenchRun.DATASET, format.getKey());
        Path file = Served.save(program.address(), path, run.directory("files").resolve(format.getKey()));
        long attacks = format.getValue().attacks(file);
        if (attacks != run.totals().attacks()) {
            run.table.wrong("%s has %,d attacks".formatted(path, attacks));
        }
        Comparison exports = Comparison.inTurn(
                run.settings.rounds(),
                round -> download(program, path),
                round -> download(server, "/" + format.getKey()));
        run.table.addRates(
                "W5",
                "whole export, %s (%,d MB)".formatted(format.getKey(), Files.size(file) / 1_000_000),
                exports,
                " MB/s",
                format.getKey().equals("ndjson") ? "0.7" : "300 MB/s");
        Files.delete(file);
    }

    private static Figure download(MeasuredServer server, String path) throws IOException {
        double before = server.cpuSeconds();
        LoadOutcome outcome = Download.run(server.address(), path);
        double gigabytes = outcome.answers() / (1_000 * MEGABYTE);
        return new Figure(outcome.perSecond() / MEGABYTE, (server.cpuSeconds() - before) * 1e6 / gigabytes);
    }

    private static long lines(Path export) throws IOException {
        try (Stream<String> lines = Files.lines(export)) {
            return lines.count();
        }
    }

    /** Without the header. */
    private static long records(Path export) throws IOException {
        try (var records = CsvReader.builder().ofCsvRecord(export)) {
            return records.stream().count() - 1;
        }
    }

    private static long features(Path export) throws IOException {
        long features = 0;
        try (JsonParser json = new JsonFactory().createParser(export.toFile())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("geometry")) {
                    features++;
                }
            }
        }
        return features;
    }
}
