package org.attackregister.view;

import java.util.List;
import org.attackregister.model.ImportJob;
import org.attackregister.model.ImportState;
import org.attackregister.service.imports.FoundKind;
import org.attackregister.service.imports.ImportFailure;
import org.attackregister.service.imports.ImportResult;
import org.attackregister.view.shape.ImportShapes;
import org.jspecify.annotations.Nullable;

/** Makes the public shape of imports. */
public final class ImportView {
    private ImportView() {}

    /** A whole list, without what was found. */
    public static ImportShapes.Jobs of(List<ImportJob> all) {
        return new ImportShapes.Jobs(all.stream().map(ImportView::of).toList(), all.size(), true);
    }

    /** One import, with what was found where the job has it. */
    public static ImportShapes.Job of(ImportJob job) {
        @Nullable ImportResult result = job.outcome() == null ? null : ImportResult.of(job);
        @Nullable ImportResult done = job.state() == ImportState.DONE ? result : null;
        ImportJob.ImportOptions asked = job.asked();
        String findings = job.findings();
        String failure = job.failure();
        return new ImportShapes.Job(
                job.id(),
                job.state(),
                asked.format(),
                asked.dataset(),
                asked.dryRun(),
                asked.replace(),
                asked.reason(),
                new ImportShapes.ImportFile(
                        asked.file().name(), asked.file().bytes(), asked.file().sha256()),
                asked.by(),
                job.moments().requested(),
                job.moments().started(),
                job.moments().ended(),
                new ImportShapes.ImportProgress(
                        job.rows(), job.bytesRead(), asked.file().bytes()),
                job.revision(),
                done == null ? null : (Long) done.created(),
                done == null ? null : (Long) done.updated(),
                done == null ? null : (Long) done.unchanged(),
                done == null ? null : (Long) done.restored(),
                done == null ? null : (Long) done.deleted(),
                result == null ? null : (Long) result.leftOut(),
                result == null ? null : (Long) result.rejected(),
                result == null ? List.of() : result.layouts(),
                findings == null ? null : findings(findings),
                failure == null ? null : ImportShapes.Failure.of(ImportFailure.of(failure)),
                ImportShapes.ImportLinks.of(job));
    }

    private static List<ImportShapes.FindingKind> findings(String json) {
        return FoundKind.list(json).stream().map(ImportShapes.FindingKind::of).toList();
    }
}
