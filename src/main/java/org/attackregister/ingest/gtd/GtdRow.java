package org.attackregister.ingest.gtd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.row.Row;
import org.jspecify.annotations.Nullable;

/** One row on its way to an attack: its cells, its findings, and what the attack has no field for. */
final class GtdRow {
    private final Row row;
    private final List<Finding> pending = new ArrayList<>(0);
    private final Map<String, JsonNode> extra = new LinkedHashMap<>();

    GtdRow(Row row) {
        this.row = row;
    }

    /** The cell's text; null where it is blank, a lone point (older files), or the file has no such column. */
    @Nullable
    String at(int position) {
        String text = row.at(position);
        return text == null || text.equals(".") ? null : text;
    }

    /** The cell's text as the file has it. */
    @Nullable
    String given(int position) {
        return row.given(position);
    }

    /** How many cells there are. */
    int width() {
        return row.cells().size();
    }

    /** Reports a finding on a cell. */
    void report(GtdRemark remark, String column, String reason) {
        pending.add(row.finding(remark, column, reason));
    }

    /** Reports a finding on the whole row. */
    void report(GtdRemark remark, String reason) {
        pending.add(row.finding(remark, reason));
    }

    /** Keeps a value under its column's name. */
    void keep(String column, JsonNode value) {
        extra.put(column, value);
    }

    /** Keeps a cell as it is. */
    void keep(String column, String text) {
        extra.put(column, TextNode.valueOf(text));
    }

    /** Reports a finding on a cell, whose text is kept, as the attack has no field for it. */
    void refuse(GtdRemark remark, GtdColumn column, String reason) {
        report(remark, column.name(), reason);
        String text = at(column.position());
        if (text != null) {
            keep(column.name(), text);
        }
    }

    /**
     * Hands over the findings. Of a refused row only the errors count: nothing of it was altered.
     *
     * @param accepted whether the row became an attack
     */
    void report(Findings findings, boolean accepted) {
        for (Finding finding : pending) {
            if (accepted || finding.remark().level() == Level.ERROR) {
                findings.add(finding);
            }
        }
    }

    /** What was kept, by the provider's name of the column. */
    Map<String, JsonNode> extra() {
        return extra;
    }
}
