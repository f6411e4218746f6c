package org.attackregister.view.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.attackregister.model.attack.Grade;
import org.attackregister.model.attack.GradeRule;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.record.AnnualCount;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.Source;
import org.attackregister.view.shape.LinkShapes.ListLinks;
import org.attackregister.view.shape.LinkShapes.RecordLinks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Shapes of lists of reference data, and of what is added to every record, for the contract to name; none of them is
 * ever made.
 */
public final class RecordShapes {
    private RecordShapes() {}

    /** The place of a reference record's version in history; part of every one of them. */
    @Schema(name = "RecordStamp")
    public record RecordStamp(int version, long revision, Instant recordedAt) {}

    /** The content of a dataset at the revision; part of every dataset. */
    @Schema(name = "DatasetState")
    public record DatasetState(
            @Schema(description = "Name, id, coverage and size in one line, for choices among datasets of one name.")
            String label,

            @Schema(description = "Number of attacks.") long attacks,
            @Nullable LocalDate firstDate,
            @Nullable LocalDate lastDate,

            @Schema(description = "The newest revision that changed one of its attacks.")
            long lastChangedRevision,

            @Schema(description = "XOR of the SHA-256 of each attack's canonical JSON (RFC 8785), in hexadecimal.")
            String digest) {}

    /** A rule by which attacks of a dataset are held apart. */
    @Schema(name = "GradedRule")
    public record GradedRule(
            @Schema(description = "Its name, and that of the provider's column where it looks at one.")
            GradeRule rule,

            @Nullable
            @Schema(
                    description =
                            "Whose rules the attacks go by that it is for: `gtd`, `ucdp-ged`, or `native` for the register's own; null where it is for all.")
            String layout,

            @Schema(description = "What it holds apart, in Markdown.")
            String holdsApart,

            @Schema(description = "The grade that leaves it out, and the next, which takes it.")
            List<Grade> between,

            @Nullable @Schema(description = "Id of the source that has the rule; null where it is the register's own.")
            String source,

            @Schema(description = "Where it is to be found there, or the register's field.")
            String section,

            @Nullable
            @Schema(
                    description =
                            "Attacks that it keeps out, each under the first rule that does; null where that depends on the question.")
            Long attacks,

            @Nullable
            @Schema(
                    description =
                            "These attacks; of all layouts, where a dataset has several with a rule of the name. Null where that depends on the question.")
            String attacksUrl) {}

    /** A list of groups. */
    @Schema(name = "GroupList")
    public record GroupList(
            DatasetHeader dataset, Map<String, JsonNode> query, List<Group> items, PageView page, ListLinks links) {}

    /** A list of sources. */
    @Schema(name = "SourceList")
    public record SourceList(
            DatasetHeader dataset, Map<String, JsonNode> query, List<Source> items, PageView page, ListLinks links) {}

    /** A list of crosswalks. */
    @Schema(name = "CrosswalkList")
    public record CrosswalkList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            List<CrosswalkHead> items,
            PageView page,
            ListLinks links) {}

    /** How the codes of a provider map to the register's: the rules, and how many mappings there are. */
    @Schema(name = "Crosswalk")
    public record CrosswalkHead(
            @Schema(description = "`gtd`, `ucdp-ged` or `acled`.")
            String scheme,

            String name,

            @Schema(description = "The edition of the codebook that was followed.")
            String edition,

            @Nullable @Schema(description = "Id of a source.")
            String source,

            @Schema(description = "What an import follows and no list of codes can say.")
            List<Crosswalk.Rule> rules,

            @Schema(description = "Number of mappings.") int mappings,
            int version,
            long revision,
            Instant recordedAt,
            RecordLinks links) {}

    /** The mappings of a crosswalk. */
    @Schema(name = "MappingList")
    public record MappingList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            CrosswalkHead crosswalk,
            List<CodeMapping> items,
            PageView page,
            ListLinks links) {}

    /** One code of a provider and what it is in the register. */
    @Schema(name = "Mapping")
    public record CodeMapping(
            @Schema(description = "The provider's list or column.")
            String vocabulary,

            String code,

            @Nullable @Schema(description = "The provider's word for the code; null where the code is the word.")
            String label,

            @Schema(description = "The register's field.") String field,

            @Nullable @Schema(description = "The register's code; null where there is none.")
            String target,

            @Schema(
                    description =
                            "How the register's code relates to the provider's: `broader` means more, `narrower` less.")
            Crosswalk.MappingRelation relation,

            @Nullable String note) {}

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
