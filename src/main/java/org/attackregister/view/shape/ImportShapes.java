package org.attackregister.view.shape;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attackregister.model.ImportJob;
import org.attackregister.model.ImportState;
import org.attackregister.service.imports.FoundKind;
import org.attackregister.service.imports.ImportFailure;
import org.attackregister.view.link.Paths;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Imports, as those see them who ask for them. */
public final class ImportShapes {
    private ImportShapes() {}

    /** One import. */
    @Schema(name = "ImportJob", description = "An import, as far as it is. All of its file is recorded, or nothing.")
    public record Job(
            String id,
            ImportState state,
            String format,
            String dataset,

            @Schema(description = "Whether nothing is written; the figures are what would be done then.")
            boolean dryRun,

            boolean replace,
            @Nullable String reason,
            ImportFile file,

            @Schema(description = "The subject of the token that requested it; shown in the history.")
            String requestedBy,

            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            ImportProgress progress,

            @Schema(description = "The register's revision after it; null where it is not done, and for a dry run.")
            @Nullable
            Long revision,

            @Schema(description = "Rows that created an attack; null where it is not done.") @Nullable
            Long created,

            @Schema(description = "Rows that changed an attack; null where it is not done.") @Nullable
            Long updated,

            @Schema(description = "Rows equal to the current attack; null where it is not done.") @Nullable
            Long unchanged,

            @Schema(description = "Rows that restored a deleted attack; null where it is not done.") @Nullable
            Long restored,

            @Schema(description = "Attacks that no row has, with `replace`; null where it is not done.") @Nullable
            Long deleted,

            @Schema(description = "Rows without an attack in the register's sense; null before the end.") @Nullable
            Long leftOut,

            @Schema(description = "Rows that were refused; the findings say why. Null before the end.") @Nullable
            Long rejected,

            @Schema(description = "How the file was read, a line for each table in it.")
            List<String> layouts,

            @Schema(description = "What was found, by kind; null before the end and in the list of imports.") @Nullable
            List<FindingKind> findings,

            @Schema(description = "Why nothing was imported; null where it did not fail.") @Nullable
            Failure failure,

            ImportLinks links) {}

    /** The file of an import. */
    @Schema(name = "ImportFile")
    public record ImportFile(
            String name,
            @Schema(description = "Bytes, as it was sent.") long bytes,
            String sha256) {}

    /** How far an import is. */
    @Schema(name = "ImportProgress")
    public record ImportProgress(
            @Schema(description = "Rows that were read so far.")
            long rows,

            @Schema(description = "Bytes of the file, as it was sent, that were read so far.")
            long bytesRead,

            @Schema(description = "Bytes of the file, as it was sent.")
            long bytes) {}

    /** The findings of one kind. */
    @Schema(name = "FindingKind", description = "The findings of one kind, with the first hundred of them.")
    public record FindingKind(
            @Schema(description = "`error`: the row was refused. `warning`: something was altered or is odd. `note`.")
            String level,

            @Schema(description = "Stable code.") String code,
            String meaning,

            @Schema(description = "Where the provider's codebook speaks of it.") @Nullable
            String reference,

            long count,
            List<FirstFinding> first,

            @Schema(description = "The dead in rows that were left out or rejected for it; null in older imports.")
            @Nullable
            BigDecimal deadLeftOut) {
        public static FindingKind of(FoundKind kind) {
            return new FindingKind(
                    kind.level(),
                    kind.code(),
                    kind.meaning(),
                    unlessEmpty(kind.reference()),
                    kind.count(),
                    kind.first().stream().map(FirstFinding::of).toList(),
                    kind.dead());
        }
    }

    /** One finding. */
    @Schema(name = "FirstFinding")
    public record FirstFinding(
            String file,
            long line,
            @Nullable String column,

            @Schema(description = "As in the file, shortened.") @Nullable
            String value,

            String reason) {
        public static FirstFinding of(FoundKind.First first) {
            return new FirstFinding(
                    first.file(),
                    first.line(),
                    unlessEmpty(first.column()),
                    unlessEmpty(first.value()),
                    first.reason());
        }
    }

    /** One finding of the whole report. */
    @Schema(name = "Finding")
    public record ReportedFinding(
            String level,
            String code,
            String file,
            long line,
            @Nullable String column,
            @Nullable String value,
            String reason,
            @Nullable String reference) {}

    /** The whole report. */
    @Schema(name = "ImportReport")
    public record Report(
            List<ReportedFinding> items,
            long returned,

            @Schema(description = "Whether these are all; after a million, findings are counted only.")
            boolean complete) {}

    /** Why an import did nothing. */
    @Schema(name = "ImportFailure", description = "Why nothing was imported.")
    public record Failure(
            @Schema(description = "Stable code, as in the type of a problem document.")
            String code,

            String title,
            String detail,
            List<FailureFault> errors) {
        public static Failure of(ImportFailure failure) {
            return new Failure(
                    failure.code(),
                    failure.title(),
                    failure.detail(),
                    failure.errors().stream().map(FailureFault::of).toList());
        }
    }

    /** One fault of a file, or of what was said of its dataset. */
    @Schema(name = "ImportFault")
    public record FailureFault(
            @Schema(description = "The file, or a pointer into what was said of the dataset.")
            String place,

            String code,
            String message,
            @Nullable String value,
            List<String> didYouMean) {
        public static FailureFault of(ImportFailure.ImportFault wrong) {
            return new FailureFault(
                    wrong.place(), wrong.code(), wrong.message(), unlessEmpty(wrong.value()), wrong.didYouMean());
        }
    }

    /** Where an import leads. */
    @Schema(name = "ImportLinks")
    public record ImportLinks(
            String self,

            @Schema(description = "Everything that was found; null where there is no report yet, or none.") @Nullable
            String report,

            @Schema(description = "The dataset after it; null where it is not done.") @Nullable
            String attacks) {
        public static ImportLinks of(ImportJob job) {
            String self = org.attackregister.view.link.Links.child(Paths.IMPORTS, job.id());
            return new ImportLinks(
                    self,
                    job.outcome() == null ? null : self + "/report",
                    job.revision() == null
                            ? null
                            : org.attackregister.view.link.Links.of(
                                    Paths.ATTACKS, Map.of("dataset", job.asked().dataset())));
        }
    }

    /** All imports that the caller may see. */
    @Schema(name = "ImportJobs", description = "The imports that the caller may see, the newest first.")
    public record Jobs(
            List<Job> items,
            int returned,

            @Schema(description = "Whether these are all findings.")
            boolean complete) {}

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
