package org.attackregister.ingest.acled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.TreeMap;
import org.attackregister.ingest.row.Row;
import org.jspecify.annotations.Nullable;

/** One event of an export, and what of its text the attack has no other place for. */
final class AcledRow {
    /** How R writes a blank. */
    private static final String NOT_APPLICABLE = "NA";

    private final Row row;
    private final AcledHeader header;
    private final ReportedOnce findings;
    private final Map<String, JsonNode> kept = new TreeMap<>();

    AcledRow(Row row, AcledHeader header, ReportedOnce findings) {
        this.row = row;
        this.header = header;
        this.findings = findings;
        for (AcledHeader.KeptColumn column : header.kept()) {
            String text = at(column.position());
            if (text != null) {
                kept.put(column.name(), TextNode.valueOf(text));
            }
        }
    }

    /** The cell's text; null where it is blank or there is no such column. */
    @Nullable
    String text(AcledColumn column) {
        return at(header.position(column));
    }

    private @Nullable String at(int position) {
        String text = row.at(position);
        return NOT_APPLICABLE.equals(text) ? null : text;
    }

    /** Reports a finding on a cell. */
    void report(AcledRemark remark, AcledColumn column, String reason) {
        findings.add(row.finding(remark, column.wireName(), reason));
    }

    /** Reports a finding on a cell that applies to the whole file, at its first row only. */
    void reportOnce(AcledRemark remark, AcledColumn column, String reason) {
        findings.once(row.finding(remark, column.wireName(), reason));
    }

    /** Reports a finding on the event. */
    void report(AcledRemark remark, String reason) {
        findings.add(row.finding(remark, reason));
    }

    /** Keeps a cell unchanged beside what was read from it. */
    void keep(AcledColumn column) {
        String text = text(column);
        if (text != null) {
            keep(column, text);
        }
    }

    /** Keeps a text under the name of a column. */
    void keep(AcledColumn column, String text) {
        kept.put(column.wireName(), TextNode.valueOf(text));
    }

    /** What is kept, by the column's name in lower case. */
    Map<String, JsonNode> kept() {
        return kept;
    }
}
