package org.attackregister.ingest.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * One row on its way to an attack: its cells by column, its findings, and what the attack has no field for.
 *
 * @param <C> the provider's columns
 */
public final class ProviderRow<C extends ProviderColumn> {
    private final Row row;
    private final ToIntFunction<C> positions;
    private final Set<String> blanks;
    private final Findings findings;
    private final Map<String, JsonNode> kept = new LinkedHashMap<>();

    /**
     * A row of a file.
     *
     * @param positions where each column is; -1 where it is not
     * @param blanks words that the provider writes into empty cells
     * @param findings takes what is reported
     */
    public ProviderRow(Row row, ToIntFunction<C> positions, Set<String> blanks, Findings findings) {
        this.row = row;
        this.positions = positions;
        this.blanks = blanks;
        this.findings = findings;
    }

    /** The cell's text; null where it is blank or there is no such column. */
    public @Nullable String text(C column) {
        return at(positions.applyAsInt(column));
    }

    /** The same by position. */
    public @Nullable String at(int position) {
        String text = row.at(position);
        return text == null || blanks.contains(text) ? null : text;
    }

    /** The cell's text as the file has it. */
    public @Nullable String given(C column) {
        return row.given(positions.applyAsInt(column));
    }

    /** Whether the file has the column. */
    public boolean has(C column) {
        return positions.applyAsInt(column) >= 0;
    }

    /** How many cells there are. */
    public int width() {
        return row.cells().size();
    }

    /** The cell's text, of a whole number without a fraction of zeros ({@code 700} of {@code 700.0}). */
    public @Nullable String whole(C column) {
        String text = text(column);
        return text == null ? null : NumberCells.whole(text);
    }

    /** The cell as a number, exactly; null where it is none. */
    public @Nullable BigDecimal number(C column) {
        String text = whole(column);
        return text == null ? null : NumberCells.number(text);
    }

    /** The cell as degrees of at most so many; null where it is none. */
    public @Nullable Double degrees(C column, int most) {
        String text = text(column);
        return text == null ? null : NumberCells.degrees(text, most);
    }

    /** The cell as a day; null where it is none. */
    public @Nullable LocalDate day(C column) {
        String text = text(column);
        return text == null ? null : CellDates.day(text);
    }

    /** Reports a finding on a cell. */
    public void report(Remark remark, C column, String reason) {
        findings.add(row.finding(remark, column.header(), reason));
    }

    /** Reports a finding on the whole row. */
    public void report(Remark remark, String reason) {
        findings.add(row.finding(remark, reason));
    }

    /** Keeps a cell as it is beside what was read of it. */
    public void keep(C column) {
        keep(column.header(), text(column));
    }

    /** Keeps a text under a name; nothing where there is none. */
    public void keep(String name, @Nullable String text) {
        if (text != null) {
            keep(name, TextNode.valueOf(text));
        }
    }

    /** Keeps a value under a name. */
    public void keep(String name, JsonNode value) {
        kept.put(name, value);
    }

    /** Reports a finding on a cell, which is kept. */
    public void refuse(Remark remark, C column, String reason) {
        report(remark, column, reason);
        keep(column);
    }

    /** Whether a cell is kept. */
    public boolean keeps(C column) {
        return kept.containsKey(column.header());
    }

    /** What was kept, in the order in which it was. */
    public Map<String, JsonNode> kept() {
        return kept;
    }
}
