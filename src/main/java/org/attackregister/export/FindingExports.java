package org.attackregister.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.attackregister.ingest.report.FindingLines;
import org.attackregister.model.RegisterJson;

/** The report of an import, which was put by as packed JSON lines, in the forms in which it can be had. */
public final class FindingExports {
    private static final int BUFFER = 1 << 16;

    private FindingExports() {}

    /** The lines as they were put by. */
    public static void ndjson(InputStream packed, OutputStream out) throws IOException {
        try (InputStream lines = new GZIPInputStream(packed, BUFFER)) {
            lines.transferTo(out);
        }
    }

    /** A table with a header. */
    public static void csv(InputStream packed, OutputStream out) throws IOException {
        try (BufferedReader lines = lines(packed);
                CsvTable table = new CsvTable(new BufferedOutputStream(out, BUFFER), FindingLines.COLUMNS)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode finding = RegisterJson.MAPPER.readTree(line);
                table.row(FindingLines.COLUMNS.stream()
                        .map(column -> Cells.of(finding.path(column)))
                        .toList());
            }
        }
    }

    /**
     * One document.
     *
     * @param complete whether all that was found was put by
     */
    public static void json(InputStream packed, boolean complete, OutputStream out) throws IOException {
        try (BufferedReader lines = lines(packed);
                JsonGenerator json =
                        RegisterJson.MAPPER.getFactory().createGenerator(new BufferedOutputStream(out, BUFFER))) {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            long returned = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                json.writeTree(RegisterJson.MAPPER.readTree(line));
                returned++;
            }
            json.writeEndArray();
            json.writeNumberField("returned", returned);
            json.writeBooleanField("complete", complete);
            json.writeEndObject();
        }
    }

    private static BufferedReader lines(InputStream packed) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed, BUFFER), StandardCharsets.UTF_8), BUFFER);
    }
}
