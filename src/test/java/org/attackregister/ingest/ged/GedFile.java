package org.attackregister.ingest.ged;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;

/**
 * A real file of UCDP, which lies beside the project and not in it.
 *
 * @param header its columns
 * @param rows its rows
 */
record GedFile(Header header, List<Row> rows) {
    private static final Path FOLDER = Path.of("..", "shared", "data", "ucdp");

    /** The file with a name; the test that asks is skipped where it is not there. */
    static GedFile named(String name) {
        Path path = FOLDER.resolve(name);
        assumeTrue(Files.isReadable(path), () -> "skipped: there is no " + path);
        try (InputStream bytes = Files.newInputStream(path);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8)) {
            return read(name, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GedFile read(String name, Reader text) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
            Iterator<CsvRecord> all = records.iterator();
            Header header = new Header(all.next().getFields());
            List<Row> rows = new ArrayList<>();
            all.forEachRemaining(r -> rows.add(new Row(header, name, r.getStartingLineNumber(), r.getFields(), null)));
            return new GedFile(header, rows);
        }
    }
}
