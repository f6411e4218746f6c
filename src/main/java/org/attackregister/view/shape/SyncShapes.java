package org.attackregister.view.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attackregister.view.shape.LinkShapes.ListLinks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of what those get who keep a copy, for the contract to name; none of them is ever made. */
public final class SyncShapes {
    private SyncShapes() {}

    /** Changes in the order of revisions. */
    @Schema(name = "ChangeList")
    public record ChangeList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            List<ChangeEntry> items,
            ChangePageView page,
            ListLinks links) {}

    /** What was done to a record, and the record as it is since. */
    @Schema(name = "Change")
    public record ChangeEntry(
            @Schema(description = "The register's revision that made the change; the items come in its order.")
            long revision,

            @Schema(
                    description =
                            "`created`, `updated`, `deleted`, `restored`, `merged`; `left` if the attack exists but no longer matches the filter.")
            String operation,

            @Schema(description = "`attack`, or which reference record it is: `group`, `source`, …")
            String recordType,

            String id,

            @Nullable @Schema(description = "The attack's dataset; null for other records.")
            String dataset,

            @Schema(
                    description =
                            "The record's own number, from 1. A mirror applies a version that is not older than its own.")
            int version,

            @Nullable @Schema(description = "Why, in the editor's words.")
            String reason,

            @Nullable @Schema(description = "Id of the attack that replaces it.")
            String supersededBy,

            Instant recordedAt,

            @Nullable @Schema(description = "Who made the change; null where no account is known.")
            String recordedBy,

            @Nullable @Schema(description = "The attack; null where it was deleted, merged or has left.")
            AttackView attack,

            @Schema(description = "The reference record; null for attacks and where it was deleted.")
            JsonNode record) {}

    /** Which part of the feed this is. */
    @Schema(name = "ChangePage")
    public record ChangePageView(
            @Nullable @Schema(description = "The most changes of a page; null where there is no limit.")
            Integer limit,

            @Schema(description = "How many changes are given here.")
            long returned,

            @Schema(description = "Whether this is the end of the feed, for now.")
            boolean complete,

            @Schema(description = "The same as `complete`: whether the feed ends here, for now.")
            boolean upToDate,

            @Schema(description = "The cursor from which to go on, also at the end.")
            String next) {}

    /** The parts of a dataset, each with its count and digest. */
    @Schema(name = "DigestList")
    public record DigestList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            DigestTotals totals,

            @Schema(description = "How a record is hashed and how hashes are put together.")
            Map<String, JsonNode> method,

            List<DigestRow> items,
            PageView page,
            ListLinks links) {}

    /** All parts together. */
    @Schema(name = "DigestTotals")
    public record DigestTotals(long attacks, String digest) {}

    /** A part of a dataset; it also has a field for each dimension of `by`. */
    @Schema(name = "DigestRow")
    public record DigestRow(
            @Nullable Integer year,
            @Nullable String month,
            @Nullable String country,
            @Nullable String region,
            long attacks,

            @Schema(description = "XOR of the SHA-256 of each record's canonical JSON (RFC 8785), in hexadecimal.")
            String digest,

            @Schema(description = "The attacks of the part.")
            String attacksUrl) {}
}
