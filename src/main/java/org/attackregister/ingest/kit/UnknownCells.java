package org.attackregister.ingest.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.CellContent;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;

/** Counts the cells of a table that say that nothing is known, by column: blank figures, and a provider's words for it. */
public final class UnknownCells {
    private final List<UnknownColumn> columns = new ArrayList<>();
    private final Set<String> words;
    private final int longest;
    private long rows;

    /** What one column has of them. */
    private static final class UnknownColumn {
        private final int position;
        private final String name;
        private final boolean ofFigures;
        private final Map<String, Long> met = new TreeMap<>();
        private long blank;

        UnknownColumn(int position, String name, CellContent content) {
            this.position = position;
            this.name = name;
            this.ofFigures = content == CellContent.FIGURE || content == CellContent.DEGREES;
        }
    }

    /**
     * Counts for one table.
     *
     * @param columns the provider's columns; others are not looked at
     * @param words the provider's words for what is unknown; none where it has no columns of its own
     */
    public UnknownCells(Header header, FileColumns columns, Set<String> words) {
        this.words = words;
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < header.names().size() && !words.isEmpty(); i++) {
            String name = header.names().get(i);
            if (columns.has(name)) {
                this.columns.add(new UnknownColumn(i, name, columns.content(name)));
            }
        }
    }

    /** Takes a row in. */
    public void take(Row row) {
        rows++;
        List<String> cells = row.cells();
        for (UnknownColumn column : columns) {
            String cell = column.position < cells.size() ? cells.get(column.position) : "";
            if (cell.isEmpty()) {
                column.blank++;
            } else if (cell.length() <= longest && words.contains(cell)) {
                column.met.merge(cell, 1L, Long::sum);
            }
        }
    }

    /** Reports each column that has some, in one line. */
    public void report(String file, Findings findings) {
        for (UnknownColumn column : columns) {
            List<String> counts = new ArrayList<>();
            if (column.blank > 0 && column.ofFigures) {
                counts.add(column.blank + " blank");
            }
            column.met.forEach((word, count) -> counts.add("%d with %s".formatted(count, word)));
            if (!counts.isEmpty()) {
                String reason = "of %d rows: %s; nothing is known there".formatted(rows, String.join(", ", counts));
                findings.add(new Finding(FormRemark.UNKNOWN_CELLS, file, 1, column.name, null, reason));
            }
        }
    }
}
