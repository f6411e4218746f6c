package org.attackregister.service.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.Outcome;
import org.attackregister.model.ImportJob;
import org.attackregister.model.RegisterJson;

/**
 * What an import did, as it is stored and reported.
 *
 * @param layouts what each file was taken for, in one line
 * @param rows how many rows were read
 * @param created how many of them made an attack
 * @param updated how many changed one
 * @param unchanged how many had the current attack
 * @param restored how many brought a deleted one back
 * @param deleted how many attacks were deleted because no row had them
 * @param leftOut how many had no attack
 * @param rejected how many were refused
 * @param reportComplete whether the report has all findings
 */
public record ImportResult(
        List<String> layouts,
        long rows,
        long created,
        long updated,
        long unchanged,
        long restored,
        long deleted,
        long leftOut,
        long rejected,
        boolean reportComplete) {
    private static final int MOST_LAYOUTS = 100;

    static ImportResult of(ImportReport report, boolean reportComplete) {
        return new ImportResult(
                layouts(report.files()),
                report.rows(),
                report.of(Outcome.CREATED),
                report.of(Outcome.UPDATED),
                report.of(Outcome.UNCHANGED),
                report.of(Outcome.RESTORED),
                report.of(Outcome.DELETED),
                report.of(Outcome.LEFT_OUT),
                report.of(Outcome.REJECTED),
                reportComplete);
    }

    /** A zip archive may have any number of tables. */
    private static List<String> layouts(List<String> all) {
        List<String> shown = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_LAYOUTS)));
        if (all.size() > MOST_LAYOUTS) {
            shown.add("… and " + (all.size() - MOST_LAYOUTS) + " more");
        }
        return shown;
    }

    /** What a job that has ended did. */
    public static ImportResult of(ImportJob job) {
        String outcome = job.outcome();
        if (outcome == null) {
            throw new IllegalArgumentException("an import that has not ended has done nothing yet");
        }
        try {
            return RegisterJson.MAPPER.readValue(outcome, ImportResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outcome of an import is not what was stored", e);
        }
    }

    String json() {
        return RegisterJson.tree(this).toString();
    }
}
