package org.attackregister.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.attackregister.ingest.report.FindingLines;
import org.attackregister.model.RegisterJson;

/** The report of an import, stored as gzipped JSON lines, in the formats offered. */
public final class FindingExports {
    private static final int BUFFER = 1 << 16;
    private static final int PIECE = 1 << 13;

    private FindingExports() {}

    /** The lines as stored. */
    public static BodyPieces ndjson(InputStream packed, OutputStream out) throws IOException {
        InputStream lines = new GZIPInputStream(packed, BUFFER);
        byte[] piece = new byte[PIECE];
        return closing(lines, () -> {
            int length = lines.read(piece);
            if (length > 0) {
                out.write(piece, 0, length);
            }
            return length >= 0;
        });
    }

    /** A table with a header. */
    public static BodyPieces csv(InputStream packed, OutputStream out) throws IOException {
        BufferedReader lines = lines(packed);
        CsvTable table = new CsvTable(out, FindingLines.COLUMNS);
        return closing(lines, () -> {
            String line = lines.readLine();
            if (line == null) {
                return false;
            }
            JsonNode finding = RegisterJson.MAPPER.readTree(line);
            table.row(FindingLines.COLUMNS.stream()
                    .map(column -> JsonCells.of(finding.path(column)))
                    .toList());
            return true;
        });
    }

    /**
     * One document.
     *
     * @param complete whether all findings were stored
     */
    public static BodyPieces json(InputStream packed, boolean complete, OutputStream out) throws IOException {
        BufferedReader lines = lines(packed);
        @SuppressWarnings("resource") // its end is written after its last row
        JsonGenerator json = RegisterJson.MAPPER.getFactory().createGenerator(out);
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        AtomicLong returned = new AtomicLong();
        return closing(lines, () -> {
            String line = lines.readLine();
            if (line != null) {
                json.writeTree(RegisterJson.MAPPER.readTree(line));
                returned.incrementAndGet();
                return true;
            }
            json.writeEndArray();
            json.writeNumberField("returned", returned.get());
            json.writeBooleanField("complete", complete);
            json.writeEndObject();
            json.close();
            return false;
        });
    }

    private static BodyPieces closing(Closeable source, BodyPieces pieces) {
        return new BodyPieces() {
            @Override
            public boolean next() throws IOException {
                return pieces.next();
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }

    private static BufferedReader lines(InputStream packed) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed, BUFFER), StandardCharsets.UTF_8), BUFFER);
    }
}
