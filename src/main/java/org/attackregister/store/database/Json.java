package org.attackregister.store.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.attackregister.model.RegisterJson;

/** The register's JSON as the text of a column. */
public final class Json {
    private Json() {}

    public static String write(Object value) {
        try {
            return RegisterJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unwritable(e);
        }
    }

    public static <T> T read(String column, Class<T> type) {
        try {
            return RegisterJson.MAPPER.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    static UncheckedIOException unwritable(IOException cause) {
        return new UncheckedIOException("a value of the model cannot be written as JSON", cause);
    }

    static UncheckedIOException unreadable(JsonProcessingException cause) {
        return new UncheckedIOException("a JSON column does not have what the register wrote", cause);
    }
}
