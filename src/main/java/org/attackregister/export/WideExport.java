package org.attackregister.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.view.AnswerBytes;
import org.attackregister.view.WideRows;

/** Grouped counts with values as columns, as finished CSV. */
public final class WideExport {
    private WideExport() {}

    /**
     * All rows.
     *
     * @param share has the cells already, and is closed when they are written
     */
    public static byte[] bytes(WideRows table, AnswerMemory.MemoryShare share) {
        try (AnswerBytes out = new AnswerBytes(share)) {
            CsvRow cells = new CsvRow();
            CsvTable csv = new CsvTable(out, table.names());
            for (int row = 0; row < table.size(); row++) {
                table.write(row, cells);
                cells.end(csv);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
