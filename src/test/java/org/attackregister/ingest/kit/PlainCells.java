package org.attackregister.ingest.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Layout;
import org.attackregister.ingest.row.Row;
import org.attackregister.ingest.row.Rows;
import org.jspecify.annotations.Nullable;

/** Rows in memory, as an importer gets them. */
public final class PlainCells {
    private PlainCells() {}

    /** The rows of one file with plain dates and numbers. */
    public static List<Row> of(List<Row> rows, FileColumns columns, Findings findings) {
        return of(rows, new PlainRows.PlainForms(columns, ReadingChoice.NONE, findings));
    }

    static List<Row> of(List<Row> rows, PlainRows.PlainForms forms) {
        List<Row> all = new ArrayList<>();
        try (PlainRows plain = new PlainRows(new RowsInMemory(rows), forms, rows::forEach)) {
            for (Row row = plain.next(); row != null; row = plain.next()) {
                all.add(row);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class RowsInMemory implements Rows {
        private final Header header;
        private final Iterator<Row> rows;

        RowsInMemory(List<Row> rows) {
            this.header = rows.get(0).header();
            this.rows = rows.iterator();
        }

        @Override
        public String file() {
            return "invented.csv";
        }

        @Override
        public Layout layout() {
            return new Layout(null, "csv", "UTF-8", false, ',');
        }

        @Override
        public Header header() {
            return header;
        }

        @Override
        public @Nullable Row next() {
            return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public long bytesRead() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
