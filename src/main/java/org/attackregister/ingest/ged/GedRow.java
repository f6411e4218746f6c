package org.attackregister.ingest.ged;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.Row;
import org.jspecify.annotations.Nullable;

/** One row of a GED file, its cells by column, with what is kept of it as text. */
final class GedRow {
    /** What some of UCDP's files write into an empty cell. */
    private static final String NULL_WORD = "NULL";

    private final Row row;
    private final GedHeader header;
    private final Findings findings;
    private final Set<GedColumn> kept = EnumSet.noneOf(GedColumn.class);

    GedRow(Row row, GedHeader header, Findings findings) {
        this.row = row;
        this.header = header;
        this.findings = findings;
    }

    /** Reports text over several lines. */
    void remarkOnCells() {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                remark(GedRemark.LINE_BREAK, header.name(i), "the line breaks are kept");
            }
        }
    }

    /** The cell's text; null where it is blank, says NULL, or there is no such column. */
    @Nullable
    String text(GedColumn column) {
        return at(header.position(column));
    }

    /** The cell's text as the file has it. */
    @Nullable
    String given(GedColumn column) {
        return row.given(header.position(column));
    }

    /** The same by position. */
    @Nullable
    String at(int position) {
        String text = row.at(position);
        return NULL_WORD.equals(text) ? null : text;
    }

    /** The cell as the whole number that it is, be it written {@code 700} or {@code 700.0}; else unchanged. */
    @Nullable
    String code(GedColumn column) {
        String text = text(column);
        return text == null ? null : whole(text);
    }

    /** A whole number without the fraction that spreadsheets append; any other text as it is. */
    static String whole(String text) {
        int point = text.indexOf('.');
        if (point < 1 || point == text.length() - 1) {
            return text;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean fits = i < point ? letter >= '0' && letter <= '9' : i == point || letter == '0';
            if (!fits) {
                return text;
            }
        }
        return text.substring(0, point);
    }

    /** The cell as a number; null where it is none. */
    @Nullable
    BigDecimal number(GedColumn column) {
        String text = code(column);
        return text == null ? null : NumberCells.number(text);
    }

    /** Whether the file has the column. */
    boolean has(GedColumn column) {
        return header.position(column) >= 0;
    }

    /** Keeps the cell among the attack's extras, as it has no field. */
    void keep(GedColumn column) {
        kept.add(column);
    }

    /** Whether the cell is to be kept. */
    boolean keeps(GedColumn column) {
        return kept.contains(column);
    }

    /** Reports a finding on a cell. */
    void remark(GedRemark remark, GedColumn column, String reason) {
        remark(remark, column.header(), reason);
    }

    private void remark(GedRemark remark, String column, String reason) {
        findings.add(row.finding(remark, column, reason));
    }
}
