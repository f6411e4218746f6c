package org.attackregister.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.attackregister.model.AnnualCount;
import org.attackregister.model.Dataset;
import org.attackregister.model.Group;
import org.attackregister.model.Source;
import org.attackregister.view.LinkShapes.ListLinks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Shapes of lists of reference data, and of what is added to every record, for the contract to name; none of them is
 * ever made.
 */
public final class RecordShapes {
    private RecordShapes() {}

    /** Where a reference record's version stands in history; part of every one of them. */
    @Schema(name = "RecordStamp")
    public record RecordStamp(int version, long revision, Instant recordedAt) {}

    /** What a dataset holds at the revision; part of every dataset. */
    @Schema(name = "DatasetState")
    public record DatasetState(
            @Schema(description = "Number of attacks.") long attacks,
            @Nullable LocalDate firstDate,
            @Nullable LocalDate lastDate,

            @Schema(description = "The newest revision that changed one of its attacks.")
            long lastChangedRevision,

            @Schema(description = "XOR of the SHA-256 of each attack's canonical JSON (RFC 8785), in hexadecimal.")
            String digest) {}

    /** A list of groups. */
    @Schema(name = "GroupList")
    public record GroupList(
            DatasetHeader dataset, Map<String, JsonNode> query, List<Group> items, PageView page, ListLinks links) {}

    /** A list of sources. */
    @Schema(name = "SourceList")
    public record SourceList(
            DatasetHeader dataset, Map<String, JsonNode> query, List<Source> items, PageView page, ListLinks links) {}

    /** A list of datasets. */
    @Schema(name = "DatasetList")
    public record DatasetList(
            DatasetHeader dataset, Map<String, JsonNode> query, List<Dataset> items, PageView page, ListLinks links) {}

    /** A list of published yearly totals. */
    @Schema(name = "AnnualCountList")
    public record AnnualCountList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            List<AnnualCount> items,
            PageView page,
            ListLinks links) {}
}
