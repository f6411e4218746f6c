package org.attackregister.ingest.gtd;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Nearest;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.Findings;
import org.attackregister.ingest.row.Header;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/** Looks at a file's columns before its first row. */
final class GtdHeader {
    /** Columns by which files of other formats are known. */
    private static final Map<String, String> ELSEWHERE = new TreeMap<>(Map.of(
            "type_of_violence", "ucdp-ged",
            "dyad_name", "ucdp-ged",
            "event_id_cnty", "acled",
            "sub_event_type", "acled",
            "date_precision", "native"));

    private final GtdColumns columns;
    private final String file;

    GtdHeader(GtdColumns columns, String file) {
        this.columns = columns;
        this.file = file;
    }

    /**
     * Refuses a file that has no id, no year or no country.
     *
     * @throws RegisterException of kind {@code INVALID_CONTENT} with a fault for each column that is not there
     */
    void check() {
        Header header = columns.header();
        List<String> missing = Stream.of("eventid", "iyear", "country")
                .filter(needed -> !header.has(needed))
                .filter(needed -> !(needed.equals("country") && header.has("country_txt")))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String other = format();
        String detail = "%s is not a GTD file: the %s %s %s missing%s"
                .formatted(
                        file,
                        missing.size() == 1 ? "column" : "columns",
                        String.join(", ", missing),
                        missing.size() == 1 ? "is" : "are",
                        other == null ? "" : "; by its columns it is of the format " + other);
        throw new RegisterException(
                Trouble.INVALID_CONTENT,
                detail,
                missing.stream().map(this::fault).toList());
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

    private Fault fault(String missing) {
        List<String> near = Nearest.to(missing, columns.header().names());
        String message = "there is no column " + missing + (near.isEmpty() ? "" : "; near: " + String.join(", ", near));
        return Fault.pointer(file + "#/" + missing, FaultCode.MALFORMED, message, null)
                .near(near);
    }

    private @Nullable String format() {
        return ELSEWHERE.entrySet().stream()
                .filter(e -> columns.header().has(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
