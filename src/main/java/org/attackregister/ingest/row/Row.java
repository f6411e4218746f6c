package org.attackregister.ingest.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Remark;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file. Cells are text whatever the file is: numbers in plain notation as the file has them
 * ({@code 3.0} of a spreadsheet is {@code 3}), a spreadsheet's dates as {@code 2021-11-17}.
 *
 * @param header the file's columns
 * @param file name of the file
 * @param line number of the line on which the row begins, from 1; in XLSX the row's number, in JSON the record's
 * @param cells the cells in the order of the columns; fewer where the row is short
 * @param given the cells as the file has them, where an importer has put some of them in one form
 * @param document the record itself, where the file is JSON or NDJSON; else null
 */
public record Row(
        Header header,
        String file,
        long line,
        List<String> cells,
        List<String> given,
        @Nullable JsonNode document) {
    /** A row with its cells as the file has them. */
    public Row(Header header, String file, long line, List<String> cells, @Nullable JsonNode document) {
        this(header, file, line, cells, cells, document);
    }

    /** The same row with a cell in another form; what the file has there is still given. */
    public Row with(int position, String text) {
        List<String> other = new ArrayList<>(cells);
        other.set(position, text);
        return new Row(header, file, line, other, given, document);
    }

    /** The cell's text without the space around it; null where it is blank or there is no such column. */
    public @Nullable String text(String column) {
        return at(header.position(column));
    }

    /** The same by position; null for -1. */
    public @Nullable String at(int position) {
        return at(cells, position);
    }

    /** The cell's text as the file has it; null where it is blank or there is no such column. */
    public @Nullable String given(int position) {
        return at(given, position);
    }

    private static @Nullable String at(List<String> cells, int position) {
        if (position < 0 || position >= cells.size()) {
            return null;
        }
        String text = cells.get(position).strip();
        return text.isEmpty() ? null : text;
    }

    /** A finding about one cell of this row. */
    public Finding finding(Remark remark, String column, String reason) {
        int position = header.position(column);
        return new Finding(
                remark,
                file,
                line,
                position < 0 ? column : header.names().get(position),
                position < 0 || position >= given.size() ? null : given.get(position),
                reason);
    }

    /** A finding about the whole row. */
    public Finding finding(Remark remark, String reason) {
        return new Finding(remark, file, line, null, null, reason);
    }
}
