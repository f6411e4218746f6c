package org.attackregister.http.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.attackregister.export.RecordExports;
import org.attackregister.model.RegisterJson;
import org.attackregister.query.Format;
import org.attackregister.view.AnswerBytes;

/** Small tables as finished bytes. */
public final class SmallTables {
    private SmallTables() {}

    /** Rows as CSV with these columns, or as NDJSON. */
    public static byte[] bytes(List<String> columns, Iterable<? extends JsonNode> rows, Format format) {
        try (AnswerBytes out = new AnswerBytes()) {
            switch (format) {
                case CSV -> RecordExports.csv(columns, rows, out);
                case NDJSON -> RecordExports.ndjson(rows, out);
                case JSON, GEOJSON -> throw new IllegalArgumentException("no table is written as " + format.code());
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row as JSON. */
    public static byte[] bytes(JsonNode row) {
        try {
            return RegisterJson.MAPPER.writeValueAsBytes(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one row as JSON. */
    public static void write(JsonNode row, OutputStream out) throws IOException {
        out.write(RegisterJson.MAPPER.writeValueAsBytes(row));
    }
}
