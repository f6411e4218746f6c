package org.attackregister.service.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.model.RegisterJson;
import org.jspecify.annotations.Nullable;

/**
 * What an import found of one kind, as it is stored and reported.
 *
 * @param level how much it weighs
 * @param code its code
 * @param meaning what it means
 * @param reference where the provider's codebook speaks of it; empty where none does
 * @param count how many there were
 * @param first the first of them
 * @param dead the dead in rows that were left out or rejected for them; null in what was stored before they were summed
 */
public record FoundKind(
        String level,
        String code,
        String meaning,
        String reference,
        long count,
        List<First> first,
        @Nullable BigDecimal dead) {
    private static final TypeReference<List<FoundKind>> ALL = new TypeReference<>() {};

    /**
     * One finding.
     *
     * @param file name of the file
     * @param line number of the line, from 1
     * @param column name of the column; empty where the row is meant
     * @param value the value, shortened; empty where there is none
     * @param reason what was done with it and why
     */
    public record First(String file, long line, String column, String value, String reason) {
        private static First of(Finding finding) {
            String column = finding.column();
            String value = finding.value();
            return new First(
                    finding.file(),
                    finding.line(),
                    column == null ? "" : Fault.shortened(column),
                    value == null ? "" : Fault.shortened(value),
                    finding.reason());
        }
    }

    private static FoundKind of(ImportReport.FindingSummary summary) {
        String reference = summary.remark().reference();
        return new FoundKind(
                summary.remark().level().code(),
                summary.remark().code(),
                summary.remark().meaning(),
                reference == null ? "" : reference,
                summary.count(),
                summary.first().stream().map(First::of).toList(),
                summary.dead());
    }

    /** All kinds of a report, to be stored. */
    static String json(ImportReport report) {
        return RegisterJson.tree(report.summaries().stream().map(FoundKind::of).toList())
                .toString();
    }

    /** What was stored. */
    public static List<FoundKind> list(String json) {
        try {
            return RegisterJson.MAPPER.readValue(json, ALL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the findings of an import are not what was stored", e);
        }
    }
}
