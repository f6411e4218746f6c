package org.attackregister.ingest.gtd;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attackregister.error.Nearest;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.Header;
import org.attackregister.query.Words;

/** Looks at a file's columns before its first row. */
final class GtdHeader {
    private final GtdColumns columns;
    private final String file;

    GtdHeader(GtdColumns columns, String file) {
        this.columns = columns;
        this.file = file;
    }

    /** Reports what is odd about the columns of a file that is not refused. */
    void report(Findings findings) {
        Header header = columns.header();
        List<String> all = columns.all();
        long there = all.stream().filter(header::has).count();
        if (there < all.size()) {
            String reason = "%d of GTD's %d columns are there; what the others would say is unknown"
                    .formatted(there, all.size());
            findings.add(new Finding(GtdRemark.SUBSET, file, 1, null, null, reason));
        }
        Set<String> met = new HashSet<>();
        for (String name : header.names()) {
            String codes = GtdColumns.codesOf(Words.lowerCase(name.strip()));
            if (!met.add(Words.lowerCase(name.strip()))) {
                note(findings, GtdRemark.REPEATED_COLUMN, name, "the first column of this name is read");
            } else if (columns.mapping(name.strip()) == null) {
                List<String> near = Nearest.to(name.strip(), all);
                String hint = near.isEmpty() ? "" : "; near: " + String.join(", ", near);
                note(findings, GtdRemark.FOREIGN_COLUMN, name, "GTD has no such column; it stays in extra" + hint);
            } else if (codes != null && !header.has(codes)) {
                note(findings, GtdRemark.READ_BY_LABEL, name, "the column " + codes + " is not there");
            }
        }
    }

    private void note(Findings findings, GtdRemark remark, String column, String reason) {
        findings.add(new Finding(remark, file, 1, column, null, reason));
    }
}
