package org.attackregister.view.shape;

import java.time.Instant;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.CoveredPeriod;
import org.attackregister.snapshot.Snapshot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an answer rests on: the dataset, and the revision at which it was read. */
@Schema(name = "DatasetHeader")
public record DatasetHeader(
        @Nullable @Schema(description = "Id of the dataset; null where the answer rests on none.")
        String id,

        @Schema(description = "The register's revision at which the answer was read.")
        long revision,

        @Nullable @Schema(description = "When that revision was recorded; null for revision 0.")
        Instant recordedAt,

        @Nullable String licence,
        @Nullable String attribution,

        @Nullable
        @Schema(
                description =
                        "The period that the dataset covers; outside it nothing is known. Both ends are null where none is stated.")
        CoveredPeriod coverage) {

    /** The header of an answer about a dataset's attacks. */
    public static DatasetHeader of(Snapshot snapshot, long revision, @Nullable Dataset dataset) {
        return new DatasetHeader(
                dataset == null ? null : dataset.id(),
                revision,
                snapshot.recordedAt(revision).orElse(null),
                dataset == null ? null : dataset.licence(),
                dataset == null ? null : dataset.attribution(),
                dataset == null ? null : dataset.coverage().period());
    }
}
