package org.attackregister.view.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Operation;
import org.attackregister.query.ChangePart;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.view.shape.CountShapes.CountTotals;
import org.attackregister.view.shape.LinkShapes.ListLinks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of why counts changed, for the contract to name; none of them is ever made. */
public final class CountChangeShapes {
    private CountChangeShapes() {}

    /** Why grouped counts changed between two revisions. */
    @Schema(name = "CountChangeList")
    public record CountChangeList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,

            @Schema(description = "All attacks under the filter, however they are grouped.")
            CountChangeTotals totals,

            List<CountChangeRow> items,
            PageView page,
            ListLinks links) {}

    /** All attacks under the filter at both revisions. */
    @Schema(name = "CountChangeTotals")
    public record CountChangeTotals(
            CountTotals before,
            CountTotals after,

            @Schema(description = "What is not known adds nothing.")
            ChangeFigures difference,

            ChangeParts parts) {}

    /** One cell at both revisions; the dimensions that were asked for. */
    @Schema(name = "CountChangeRow")
    public record CountChangeRow(
            ChangedCell before,
            ChangedCell after,

            @Schema(description = "What is not known adds nothing.")
            ChangeFigures difference,

            ChangeParts parts) {}

    /** A cell as `as_of` answers it; the measures that were asked for. */
    @Schema(name = "ChangedCell")
    public record ChangedCell(
            @Nullable BigDecimal attacks, @Nullable Coverage coverage, String attacksUrl) {}

    /** By how much the measures that were asked for differ. */
    @Schema(name = "ChangeFigures")
    public record ChangeFigures(BigDecimal attacks) {}

    /** The parts of a difference; each figure sums to it. */
    @Schema(name = "ChangeParts")
    public record ChangeParts(
            @Schema(description = "Attacks that were created or restored since.")
            CountChangePart added,

            @Schema(description = "Attacks that were deleted.")
            CountChangePart removed,

            @Schema(description = "Attacks that another replaces, which is the same.")
            CountChangePart merged,

            @Schema(description = "Attacks that were there, elsewhere.")
            CountChangePart movedIn,

            @Schema(description = "Attacks that are there, elsewhere.")
            CountChangePart movedOut,

            @Schema(description = "Attacks counted at both revisions, with another toll.")
            CountChangePart tollChanged,

            @Schema(description = "Attacks of a group that was merged into another, or restored.")
            CountChangePart groupMerged) {}

    /** One part of a difference; the measures that were asked for. */
    @Schema(name = "CountChangePart")
    public record CountChangePart(
            BigDecimal attacks,

            @Schema(description = "How many attacks it counts.")
            long changes,

            @Schema(description = "What was done and why, each with how many of them.")
            List<ChangeReasonCount> reasons,

            @Schema(description = "By which fields how many of them moved.")
            List<MovedBy> movedBy,

            @Schema(description = "The list of what it counts.")
            String changesUrl) {}

    /** Of how many attacks a change was the cause. */
    @Schema(name = "ChangeReasonCount")
    public record ChangeReasonCount(
            Operation operation,

            @Nullable @Schema(description = "In the editor's words.")
            String reason,

            long changes) {}

    /** How many attacks moved by some fields: dimensions, filters, or the dataset. */
    @Schema(name = "MovedBy")
    public record MovedBy(List<String> fields, long changes) {}

    /** The attacks that a part of a difference counts. */
    @Schema(name = "CountedChangeList")
    public record CountedChangeList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            List<CountedChangeRow> items,
            PageView page,
            ListLinks links) {}

    /** An attack that a part counts in a cell; the dimensions and measures that were asked for. */
    @Schema(name = "CountedChangeRow")
    public record CountedChangeRow(
            ChangePart part,
            String id,
            BigDecimal attacks,

            @Schema(description = "By which fields it moved.")
            List<String> fields,

            @Nullable
            @Schema(description = "What the change that is the cause did; a group's where groups were merged.")
            String operation,

            @Nullable @Schema(description = "Why, in the editor's words.")
            String reason,

            @Nullable @Schema(description = "The record that replaces it.")
            String supersededBy,

            @Nullable @Schema(description = "Revision of the change that is the cause.")
            Long revision,

            @Nullable Instant recordedAt,

            @Nullable @Schema(description = "Its version at the earlier revision; null where there was none.")
            Integer versionBefore,

            @Nullable @Schema(description = "Its version at the later revision; null where there was none.")
            Integer versionAfter,

            @Nullable String beforeUrl,
            @Nullable String afterUrl) {}
}
