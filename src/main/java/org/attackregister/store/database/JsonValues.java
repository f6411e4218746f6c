package org.attackregister.store.database;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.attackregister.model.RegisterJson;

/** Writes values of JSON columns, one behind the other; to begin anew for each takes as long as to write most of them. */
final class JsonValues {
    private final JsonGenerator json;
    private final Map<JsonColumn<?>, SequenceWriter> writers = new HashMap<>();

    JsonValues(OutputStream out) {
        try {
            this.json = RegisterJson.MAPPER.createGenerator(out).setRootValueSeparator(null);
        } catch (IOException e) {
            throw Json.unwritable(e);
        }
    }

    /** Writes a value to its end. */
    void write(JsonColumn<?> column, Object value) {
        try {
            SequenceWriter writer = writers.get(column);
            if (writer == null) {
                writer = column.values(json);
                writers.put(column, writer);
            }
            writer.write(value);
        } catch (IOException e) {
            throw Json.unwritable(e);
        }
    }
}
