package org.attackregister.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.Outcome;
import org.attackregister.ingest.row.TableRemark;
import org.attackregister.model.Operation;
import org.attackregister.store.version.Change;

/** Files that have all attacks of a dataset, so that those which they do not have are deleted. */
final class Replacement {
    private static final int DELETED_TOGETHER = 1_000;

    private final ImportRequest request;
    private final Recording recording;
    private final ImportReport report;

    Replacement(ImportRequest request, Recording recording, ImportReport report) {
        this.request = request;
        this.recording = recording;
        this.report = report;
    }

    /**
     * Deletes the attacks that no row has.
     *
     * @param known the ids of those that rows have
     * @throws RegisterException of kind {@code INVALID_CONTENT} where it is not known which attacks the source has: it was
     *     not all read, rows were rejected, or there was none
     */
    void deleteAllBut(Set<String> known) {
        refuseToGuess(known);
        String reason = request.reason() == null ? "Not in the file that replaced the dataset." : request.reason();
        List<Change> changes = new ArrayList<>();
        for (String id : recording.listIds(request.dataset())) {
            if (!known.contains(id)) {
                report.count(Outcome.DELETED);
                changes.add(new Change.AttackChange(Operation.DELETED, id, request.dataset(), null, reason));
            }
            if (changes.size() == DELETED_TOGETHER) {
                recording.append(changes);
                changes.clear();
            }
        }
        recording.append(changes);
    }

    /** A rejected row may be any attack, which would be deleted although the file has it. */
    private void refuseToGuess(Set<String> known) {
        report.summaries().stream()
                .filter(s -> s.remark() instanceof TableRemark table && table.isOfAPart())
                .findFirst()
                .ifPresent(part -> {
                    throw new RegisterException(
                            Trouble.INVALID_CONTENT,
                            "Not all of the source was read (%s: %s), and replacing would delete what the rest has. Import all of it, or import without replacing."
                                    .formatted(
                                            part.remark().code(),
                                            part.first().get(0).reason()));
                });
        long rejected = report.of(Outcome.REJECTED);
        if (rejected > 0) {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    "%d %s rejected, and replacing would delete the attacks that they may describe. Correct them, or import without replacing."
                            .formatted(rejected, rejected == 1 ? "row was" : "rows were"));
        }
        if (known.isEmpty()) {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    "The files have no attack, and replacing would delete all attacks of the dataset '%s'."
                            .formatted(request.dataset()));
        }
    }
}
