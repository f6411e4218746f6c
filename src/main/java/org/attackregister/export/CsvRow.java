package org.attackregister.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.view.RowValues;
import org.jspecify.annotations.Nullable;

/** Rows of one table as cells of CSV: nothing for what is not known, and no text that a spreadsheet takes for a formula. */
final class CsvRow implements RowValues {
    private final List<String> cells = new ArrayList<>();

    @Override
    public void none() {
        cells.add("");
    }

    @Override
    public void text(String text) {
        cells.add(JsonCells.neutral(text));
    }

    @Override
    public void ascii(byte[][] parts) {
        StringBuilder text = new StringBuilder();
        for (byte[] part : parts) {
            text.append(new String(part, StandardCharsets.US_ASCII));
        }
        text(text.toString());
    }

    @Override
    public void whole(long number) {
        cells.add(Long.toString(number));
    }

    @Override
    public void number(@Nullable BigDecimal number) {
        cells.add(number == null ? "" : number.toPlainString());
    }

    @Override
    public void bool(boolean value) {
        cells.add(Boolean.toString(value));
    }

    /** Writes the row that has all its values, and begins the next. */
    void end(CsvTable table) throws IOException {
        table.row(cells);
        cells.clear();
    }
}
