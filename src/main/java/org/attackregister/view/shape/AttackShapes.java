package org.attackregister.view.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Operation;
import org.attackregister.view.shape.LinkShapes.ListLinks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of answers about attacks, for the contract to name; none of them is ever made. */
public final class AttackShapes {
    private AttackShapes() {}

    /** A list of attacks. */
    @Schema(name = "AttackList")
    public record AttackList(
            DatasetHeader dataset,

            @Schema(description = "The question with the defaults that were applied.")
            Map<String, JsonNode> query,

            @Schema(description = "With `from` or `to` only.")
            ListMethod method,

            @Schema(description = "Each dataset, in the order of the items. With several datasets only.")
            List<ListedDataset> datasets,

            List<AttackView> items,
            PageView page,
            ListLinks links) {}

    /** What a list has of one of several datasets. */
    @Schema(name = "ListedDataset")
    public record ListedDataset(
            DatasetHeader dataset,

            @Schema(description = "How many of its attacks the whole list has.")
            long total,

            @Schema(description = "With `from` or `to` only.")
            ListMethod method) {}

    /** What a list took. */
    @Schema(name = "ListMethod")
    public record ListMethod(DatesMethod dates) {}

    /** The versions of an attack, newest first. */
    @Schema(name = "AttackHistory")
    public record AttackHistory(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            List<HistoryEntry> items,
            PageView page,
            ListLinks links) {}

    /** One version of an attack. */
    @Schema(name = "HistoryEntry")
    public record HistoryEntry(
            long revision,
            int version,
            Operation operation,
            @Nullable String reason,

            @Nullable @Schema(description = "Id of the attack that replaces it.")
            String supersededBy,

            Instant recordedAt,

            @Nullable @Schema(description = "Who made the change; null where no account is known.")
            String recordedBy,

            @Nullable @Schema(description = "The version's content; null if the attack was deleted.")
            AttackView attack) {}
}
