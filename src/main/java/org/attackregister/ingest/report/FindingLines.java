package org.attackregister.ingest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.attackregister.model.RegisterJson;

/** A finding as it is written down: a JSON document, whose members are the columns of a table, too. */
public final class FindingLines {
    /** The members, in their order. */
    public static final List<String> COLUMNS =
            List.of("level", "code", "file", "line", "column", "value", "reason", "reference");

    private FindingLines() {}

    /** The document. */
    public static ObjectNode document(Finding finding) {
        return RegisterJson.MAPPER
                .createObjectNode()
                .put("level", finding.remark().level().code())
                .put("code", finding.remark().code())
                .put("file", finding.file())
                .put("line", finding.line())
                .put("column", finding.column())
                .put("value", finding.value())
                .put("reason", finding.reason())
                .put("reference", finding.remark().reference());
    }
}
