package org.attackregister.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as RFC 4180 CSV: UTF-8, commas, CRLF, one header row. */
public final class CsvTable implements AutoCloseable {
    private final CsvWriter csv;

    /** Begins a table with its header row. */
    public CsvTable(OutputStream out, List<String> header) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(header);
    }

    /** Writes one row. */
    public void row(List<String> cells) {
        csv.writeRecord(cells);
    }

    /** Ends the table; what lies below stays open until its own end. */
    @Override
    public void close() throws IOException {
        csv.close();
    }
}
