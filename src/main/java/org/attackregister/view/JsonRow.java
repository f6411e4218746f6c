package org.attackregister.view;

import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one table as JSON objects, written one after another into the same bytes. */
public final class JsonRow implements RowValues {
    /** Bytes that most rows stay below. */
    private static final int MOST = 1_000;

    private final byte[][] names;
    private final JsonBytes json = new JsonBytes(MOST);
    private int column;

    /** Rows with members of these names. */
    public JsonRow(List<String> columns) {
        this.names = new byte[columns.size()][];
        for (int i = 0; i < names.length; i++) {
            names[i] = JsonBytes.name(columns.get(i));
        }
        json.raw('{');
    }

    private JsonBytes next() {
        return json.name(names[column++]);
    }

    @Override
    public void none() {
        next().text(null);
    }

    @Override
    public void text(String text) {
        next().text(text);
    }

    @Override
    public void ascii(byte[][] parts) {
        next().ascii(parts);
    }

    @Override
    public void whole(long number) {
        next().whole(number);
    }

    @Override
    public void number(@Nullable BigDecimal number) {
        next().number(number);
    }

    @Override
    public void bool(boolean value) {
        next().bool(value);
    }

    /** Writes the row that has all its values, and begins the next. */
    public void end(OutputStream out) throws IOException {
        json.raw('}');
        json.writeTo(out);
        begin();
    }

    /** The row that has all its values, as a part of another document; begins the next. */
    public RawValue end() {
        json.raw('}');
        RawValue row = new RawValue(new String(json.written(), StandardCharsets.UTF_8));
        begin();
        return row;
    }

    private void begin() {
        json.clear();
        json.raw('{');
        column = 0;
    }
}
