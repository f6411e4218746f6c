package org.attackregister.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.attackregister.ingest.gtd.GtdFormat;
import org.attackregister.ingest.gtd.SeedScope;
import org.attackregister.ingest.read.AttackFormat.AttackRowReader;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;

/** Measures in processor time how fast rows of GTD's layout become attacks, without the time that the file takes. */
public final class GtdReadingSpeed {
    private static final int CHUNK = 5_000;
    private static final int ROUNDS = 3;

    private GtdReadingSpeed() {}

    /** Prints rows a second: {@code [ROWS]}, by default 210,000. The first round includes the time of compiling. */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length == 0 ? 210_000 : Integer.parseInt(arguments[0]);
        Path file = Files.createTempFile("gtd", ".csv");
        try {
            try (Writer out = Files.newBufferedWriter(file)) {
                System.out.println(GtdFile.write(out, rows, 1));
            }
            System.out.printf("%,d bytes%n", Files.size(file));
            for (int round = 1; round <= ROUNDS; round++) {
                long nanos = nanos(file);
                System.out.printf("round %d: %.2f s, %,.0f rows/s%n", round, nanos / 1e9, rows / (nanos / 1e9));
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Processor time of this thread: what else the machine does is not counted. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long nanos(Path file) throws IOException {
        long[] findings = new long[1];
        AttackRowReader reader = new GtdFormat().reader(SeedScope.of("generated", f -> findings[0]++));
        long nanos = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            Iterator<CsvRecord> records = csv.iterator();
            Header header = new Header(records.next().getFields());
            reader.begin(header, "generated.csv");
            List<Row> chunk = new ArrayList<>(CHUNK);
            while (records.hasNext()) {
                chunk.clear();
                while (records.hasNext() && chunk.size() < CHUNK) {
                    CsvRecord row = records.next();
                    chunk.add(new Row(header, "generated.csv", row.getStartingLineNumber(), row.getFields(), null));
                }
                long start = cpu();
                chunk.forEach(reader::read);
                nanos += cpu() - start;
            }
        }
        System.out.printf("%,d findings%n", findings[0]);
        return nanos;
    }
}
