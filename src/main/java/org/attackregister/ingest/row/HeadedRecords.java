package org.attackregister.ingest.row;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.attackregister.ingest.content.Refusal;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The records of a table below its header, which may have a title above it, may be missing, and may have a row of HXL tags
 * under it (hxlstandard.org), as tables on HDX do.
 */
public final class HeadedRecords {
    /** How far down a header is looked for. */
    public static final int DEEPEST = 30;

    private final String file;
    private final FileColumns columns;
    private final Findings findings;
    private final RecordSource source;
    private final Deque<TableRecord> held = new ArrayDeque<>();
    private final Header header;
    private boolean begun;
    private long line;

    /**
     * Cells of one record.
     *
     * @param line the line on which it begins
     */
    public record TableRecord(long line, List<String> cells) {}

    /** Gives the records that are not empty, one after the other. */
    public interface RecordSource {
        /** The cells of the next record; null after the last. */
        @Nullable
        List<String> next() throws IOException;

        /** The line on which the record begins that was given last. */
        long line();
    }

    /**
     * Finds the header among the first records.
     *
     * @throws org.attackregister.error.RegisterException where there is none, or a column is named twice
     */
    public HeadedRecords(String file, FileColumns columns, Findings findings, RecordSource source) throws IOException {
        this.file = file;
        this.columns = columns;
        this.findings = findings;
        this.source = source;
        this.header = find();
    }

    private Header find() throws IOException {
        for (TableRecord record = read(); record != null; record = read()) {
            if (columns.isHeader(record.cells())) {
                reportLinesAbove();
                held.clear();
                return ColumnNames.header(record.cells(), file, record.line(), findings);
            }
            held.add(record);
            if (held.size() == DEEPEST) {
                break;
            }
        }
        TableRecord first = held.peek();
        if (first == null) {
            throw Refusal.of(file, "it is empty");
        }
        return columns.isRowByPosition(first.cells()) ? byPosition(first) : firstRecord(held.remove());
    }

    private void reportLinesAbove() {
        for (TableRecord above : held) {
            findings.add(new Finding(
                    TableRemark.TITLE_ROW,
                    file,
                    above.line(),
                    null,
                    String.join(" ", above.cells()).strip(),
                    "the line is above the header, and was left out"));
        }
    }

    private Header byPosition(TableRecord first) {
        List<String> names = columns.names();
        findings.add(new Finding(
                TableRemark.NO_HEADER,
                file,
                first.line(),
                null,
                null,
                "the columns were read by their position, as the provider's %d in their order"
                        .formatted(names.size())));
        return new Header(names);
    }

    private Header firstRecord(TableRecord first) {
        List<String> cells = first.cells();
        long numbers = cells.stream()
                .filter(cell -> !cell.isBlank() && FileColumns.isBlankOrNumber(cell))
                .count();
        if (columns.known(cells) == 0 && numbers > 2) {
            throw Refusal.of(
                    file,
                    "it has no header: line %d has %d numbers and no name of a column; put the names above it"
                            .formatted(first.line(), numbers));
        }
        return ColumnNames.header(cells, file, first.line(), findings);
    }

    /** Whether a record is a row of tags; reported. */
    private boolean isOfTags(List<String> cells) {
        List<String> tags = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (!tags.stream().allMatch(tag -> tag.strip().startsWith("#"))) {
            return false;
        }
        findings.add(
                new Finding(TableRemark.HXL_ROW, file, line, null, tags.get(0), "the row has tags of HXL and no data"));
        return true;
    }

    private @Nullable TableRecord read() throws IOException {
        List<String> cells = source.next();
        return cells == null ? null : new TableRecord(source.line(), cells);
    }

    /** The columns. */
    public Header header() {
        return header;
    }

    /** The cells of the next record below the header; null after the last. */
    public @Nullable List<String> next() throws IOException {
        List<String> cells = following();
        boolean first = !begun;
        begun = true;
        return first && cells != null && isOfTags(cells) ? following() : cells;
    }

    private @Nullable List<String> following() throws IOException {
        TableRecord before = held.poll();
        if (before != null) {
            line = before.line();
            return before.cells();
        }
        List<String> cells = source.next();
        line = source.line();
        return cells;
    }

    /** The line on which the record begins that was given last. */
    public long line() {
        return line;
    }
}
