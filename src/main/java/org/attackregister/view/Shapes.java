package org.attackregister.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.attackregister.model.AnnualCount;
import org.attackregister.model.AnnualShare;
import org.attackregister.model.AttackType;
import org.attackregister.model.Country;
import org.attackregister.model.Dataset;
import org.attackregister.model.Group;
import org.attackregister.model.Operation;
import org.attackregister.model.Region;
import org.attackregister.model.Source;
import org.attackregister.model.WeaponType;
import org.attackregister.query.CountAnswer.Coverage;
import org.attackregister.query.Counting;
import org.attackregister.query.ShareAnswer.Reason;
import org.attackregister.query.ShareQuestion.Basis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of answers that are put together from finished parts, so that the contract can name them. None of them is
 * ever made; every response in the tests is held against them.
 */
public final class Shapes {
    private Shapes() {}

    /** Links of a list. */
    @Schema(name = "ListLinks")
    public record ListLinks(
            String self,
            @Nullable String next,

            @Schema(description = "The same question pinned to this revision, good for ever.")
            String permalink,

            @Schema(description = "Every match as CSV.") String csv,
            @Schema(description = "Every match as NDJSON.") String ndjson,

            @Schema(description = "Every match as GeoJSON; of attacks only.")
            String geojson) {}

    /** A list of attacks. */
    @Schema(name = "AttackList")
    public record AttackList(
            DatasetHeader dataset,

            @Schema(description = "The question with the defaults that were applied.")
            Map<String, JsonNode> query,

            List<AttackView> items,
            PageView page,
            ListLinks links) {}

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
            Instant recordedAt,

            @Nullable @Schema(description = "What the version holds; null where the attack was deleted.")
            AttackView attack) {}

    /** Grouped counts. */
    @Schema(name = "CountList")
    public record CountList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,

            @Schema(description = "All attacks under the filter, however they are grouped.")
            CountTotals totals,

            CountMethod method,
            List<CountRow> items,
            PageView page,
            ListLinks links) {}

    /** Sums over all attacks under the filter; those of measures that were asked for. */
    @Schema(name = "CountTotals")
    public record CountTotals(
            BigDecimal attacks,

            @Nullable @Schema(description = "Null where no attack has a figure.")
            BigDecimal killed,

            @Nullable @Schema(description = "Low figures, the best where there is none.")
            BigDecimal killedLow,

            @Nullable @Schema(description = "High figures, the best where there is none.")
            BigDecimal killedHigh,

            @Schema(description = "Attacks whose figure is not known.")
            BigDecimal killedUnknown,

            @Nullable @Schema(description = "Null where no attack has a figure.")
            BigDecimal wounded,

            @Nullable @Schema(description = "Low figures, the best where there is none.")
            BigDecimal woundedLow,

            @Nullable @Schema(description = "High figures, the best where there is none.")
            BigDecimal woundedHigh,

            BigDecimal woundedUnknown) {}

    /** How attacks with several values, or none, were counted. */
    @Schema(name = "CountMethod")
    public record CountMethod(
            Counting counting,

            @Schema(description = "Attacks with more than one value in a dimension.")
            long attacksWithSeveral,

            @Schema(description = "Attacks without a value in a dimension.")
            long attacksWithout,

            @Schema(description = "Values that `top` folded into `other`.")
            int valuesFolded,

            @Schema(description = "Rows that `having_min` left out.")
            long rowsLeftOut,

            @Schema(description = "Attacks counted in those rows.")
            BigDecimal attacksLeftOut) {}

    /** One cell of grouped counts; the dimensions and measures that were asked for. */
    @Schema(name = "CountRow")
    public record CountRow(
            @Nullable Integer year,
            @Nullable String month,
            @Nullable String country,
            @Nullable String region,
            @Nullable String group,
            @Nullable String attribution,
            @Nullable String targetCategory,
            @Nullable String targetType,
            @Nullable String targetSubtype,
            @Nullable String targetGroup,
            @Nullable String attackType,
            @Nullable String weaponType,
            @Nullable Boolean suicide,
            @Nullable String dataset,

            @Nullable
            @Schema(
                    description =
                            "How many values the row `other` stands for; 0 for a value's own row. With `top` only.")
            Integer folded,

            @Nullable @Schema(description = "Null where the dataset does not cover the period.")
            BigDecimal attacks,

            @Nullable BigDecimal killed,
            @Nullable BigDecimal killedLow,
            @Nullable BigDecimal killedHigh,
            @Nullable BigDecimal killedUnknown,
            @Nullable BigDecimal wounded,
            @Nullable BigDecimal woundedLow,
            @Nullable BigDecimal woundedHigh,
            @Nullable BigDecimal woundedUnknown,

            @Nullable @Schema(description = "attacks by denominator; with `share_of` only.")
            BigDecimal share,

            @Nullable BigDecimal denominator,

            @Nullable @Schema(description = "With `year` or `month` only.")
            Coverage coverage,

            @Schema(description = "The list that the row counts.")
            String attacksUrl) {}

    /** The link of a record. */
    @Schema(name = "RecordLinks")
    public record RecordLinks(String self) {}

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

    /** A list of countries. */
    @Schema(name = "CountryList")
    public record CountryList(
            DatasetHeader dataset, Map<String, JsonNode> query, List<Country> items, PageView page, ListLinks links) {}

    /** A list of regions. */
    @Schema(name = "RegionList")
    public record RegionList(
            DatasetHeader dataset, Map<String, JsonNode> query, List<Region> items, PageView page, ListLinks links) {}

    /** A list of attack types. */
    @Schema(name = "AttackTypeList")
    public record AttackTypeList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            List<AttackType> items,
            PageView page,
            ListLinks links) {}

    /** A list of weapon types. */
    @Schema(name = "WeaponTypeList")
    public record WeaponTypeList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            List<WeaponType> items,
            PageView page,
            ListLinks links) {}

    /** A list of target categories with all below them. */
    @Schema(name = "TargetCategoryList")
    public record TargetCategoryList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            List<TargetNode> items,
            PageView page,
            ListLinks links) {}

    /** A target category, target type or subtype; which of the fields it has depends on its level. */
    @Schema(name = "TargetNode")
    public record TargetNode(
            @Schema(description = "`category`, `type` or `subtype`.")
            String level,

            String code,

            @Schema(description = "GTD's number; not of categories.")
            Integer gtd,

            String name,
            @Schema(description = "Of categories only.") String description,

            @Schema(description = "The category above a type.")
            String category,

            @Schema(description = "The type above a subtype.")
            String type,

            @Schema(description = "Types below a category.") List<TargetNode> types,
            @Schema(description = "Subtypes below a type.") List<TargetNode> subtypes,
            int version,
            long revision,
            Instant recordedAt,
            RecordLinks links) {}

    /** A list of annual shares; each row says whether it was reported or computed. */
    @Schema(name = "AnnualShareList")
    public record AnnualShareList(
            DatasetHeader dataset, Map<String, JsonNode> query, List<ShareRow> items, PageView page, ListLinks links) {}

    /** A reported or a computed share. */
    @Schema(
            name = "ShareRow",
            oneOf = {AnnualShare.class, ComputedShare.class})
    public interface ShareRow {}

    /** A share that the register computes from a dataset's attacks. */
    @Schema(name = "ComputedShare")
    public record ComputedShare(
            Basis basis,

            @Nullable @Schema(description = "Null for all perpetrators.")
            String group,

            int year,

            @Nullable @Schema(description = "Null for attacks of which no target is known.")
            String targetCategory,

            @Nullable @Schema(description = "Numerator by denominator; null where the denominator is 0 or unknown.")
            BigDecimal share,

            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable ShareInterval interval,
            String measure,
            Counting counting,
            String dataset,
            Coverage coverage,

            @Nullable @Schema(description = "What must be known before the share is read.")
            String caveat,

            ComputedLinks links) {}

    /** The interval of a computed share. */
    @Schema(name = "ShareInterval")
    public record ShareInterval(
            BigDecimal low,
            BigDecimal high,
            @Schema(description = "0.95") BigDecimal level,
            @Schema(description = "`wilson`") String method) {}

    /** The link of a computed share. */
    @Schema(name = "ComputedLinks")
    public record ComputedLinks(
            @Schema(description = "The attacks of the numerator.")
            String attacks) {}

    /** A list of shifts. */
    @Schema(name = "ShiftList")
    public record ShiftList(
            DatasetHeader dataset, Map<String, JsonNode> query, List<ShiftRow> items, PageView page, ListLinks links) {}

    /** What a group mainly attacked in one year and in the next. */
    @Schema(name = "Shift")
    public record ShiftRow(
            Basis basis,
            @Nullable String group,
            int fromYear,
            int toYear,

            @Schema(description = "Whether the main targets differ.")
            boolean changed,

            @Schema(description = "Main target categories of the earlier year.")
            List<String> from,

            @Schema(description = "Main target categories of the later year.")
            List<String> to,

            @Nullable
            @Schema(description = "Share of the one main target before; null where there are several or no number.")
            BigDecimal shareBefore,

            @Nullable String qualifierBefore,

            @Nullable @Schema(description = "Share of the one main target after.")
            BigDecimal shareAfter,

            @Nullable String qualifierAfter,

            @Nullable @Schema(description = "Change of the share of the later main target; null unless both are known.")
            BigDecimal changePercentagePoints,

            @Nullable @Schema(description = "Whether the dataset covers the earlier year; null where reported.")
            Coverage coverageBefore,

            @Nullable @Schema(description = "Whether the dataset covers the later year; null where reported.")
            Coverage coverageAfter,

            @Nullable String source,
            List<MainTarget> before,
            List<MainTarget> after) {}

    /** A main target of a year. */
    @Schema(name = "MainTarget")
    public record MainTarget(
            @Nullable String targetCategory,
            @Nullable BigDecimal share,
            @Nullable String qualifier,

            @Nullable @Schema(description = "Id of the reported share; null where it was computed.")
            String annualShare,

            @Nullable @Schema(description = "Its share in the year before; null in `before`, and where not known.")
            BigDecimal shareYearBefore,

            @Nullable
            @Schema(description = "By how many percentage points its share changed; null where one is not known.")
            BigDecimal changePercentagePoints) {}

    /** A list of comparisons. */
    @Schema(name = "ComparisonList")
    public record ComparisonList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            List<ComparisonRow> items,
            PageView page,
            ListLinks links) {}

    /** A reported figure beside a computed one. */
    @Schema(name = "Comparison")
    public record ComparisonRow(
            @Nullable String group,
            int year,
            @Nullable String targetCategory,
            @Nullable AnnualShare reported,
            @Nullable ComputedShare computed,

            @Nullable @Schema(description = "Computed less reported, in percentage points; null unless comparable.")
            BigDecimal difference,

            boolean comparable,

            @Nullable @Schema(description = "Why the two cannot be compared.")
            String reason,

            @Schema(description = "The same as codes.") List<Reason> reasons,

            @Schema(description = "Further published figures of the same year and category.")
            List<AnnualShare> alsoReported) {}

    /** Where everything is. */
    @Schema(name = "Index")
    public record Index(String name, long revision, Map<String, String> links) {}
}
