package org.attackregister.view.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attackregister.model.attack.Grade;
import org.attackregister.model.attack.GradeRule;
import org.attackregister.query.Counting;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.view.shape.LinkShapes.ListLinks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of grouped counts, for the contract to name; none of them is ever made. The tolls come from the table of fields. */
public final class CountShapes {
    private CountShapes() {}

    /** Grouped counts. */
    @Schema(name = "CountList")
    public record CountList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,

            @Schema(description = "All attacks under the filter, however they are grouped. With one dataset only.")
            CountTotals totals,

            @Schema(
                    description =
                            "Each dataset, with totals and a method of its own in place of those of the answer. With several datasets only.")
            List<CountedDataset> datasets,

            @Schema(description = "The same at each of the other revisions. With `vintages` only.")
            List<VintageTotals> vintages,

            @Schema(description = "The same of each grade. With `grades` only.")
            List<GradeTotals> grades,

            @Schema(
                    description =
                            "What each rule of evidence held apart, each attack under one; the parts sum. With `grades` only.")
            List<RuleTotals> moved,

            @Schema(description = "With one dataset only.") CountMethod method,

            List<CountRow> items,
            PageView page,
            ListLinks links) {}

    /** What is counted of one of several datasets. */
    @Schema(name = "CountedDataset")
    public record CountedDataset(
            DatasetHeader dataset,

            @Schema(description = "All of its attacks under the filter, however they are grouped.")
            CountTotals totals,

            CountMethod method) {}

    /** Sums over all attacks under the filter; those of measures that were asked for. */
    @Schema(name = "CountTotals")
    public record CountTotals(
            @Nullable @Schema(description = "Null where none is known, and what is asked is not known to be covered.")
            BigDecimal attacks,

            @Schema(description = "How much of what the question asks the dataset covers.")
            Coverage coverage) {}

    /** How attacks with several values, or none, were counted. */
    @Schema(name = "CountMethod")
    public record CountMethod(
            Counting counting,

            @Schema(description = "Attacks with more than one value, or combination of values, in the dimensions.")
            long attacksWithSeveral,

            @Schema(description = "Attacks that are counted under `null` in a dimension.")
            long attacksWithout,

            @Schema(description = "Values that `top` folded into the row of the rest.")
            int valuesFolded,

            @Schema(description = "Rows that `having_min` left out.")
            long rowsLeftOut,

            @Schema(description = "Attacks counted in those rows.")
            BigDecimal attacksLeftOut,

            @Schema(description = "With `top` only.") TopMethod top,

            @Schema(description = "With `share_of` only.") ShareMethod share,

            @Schema(description = "With `cumulative=true` only.")
            CumulativeMethod cumulative,

            @Schema(description = "With `lethality` among the measures only.")
            LethalityMethod lethality,

            @Schema(description = "With `from` or `to` only.")
            DatesMethod dates) {}

    /** One cell of grouped counts; the dimensions and measures that were asked for. */
    @Schema(name = "CountRow")
    public record CountRow(
            @Nullable Integer year,
            @Nullable String quarter,
            @Nullable String month,
            @Nullable String week,
            @Nullable String day,
            @Nullable String country,
            @Nullable String region,
            @Nullable String admin1,
            @Nullable String city,
            @Nullable Integer grid,
            @Nullable String kind,
            @Nullable String group,
            @Nullable String attribution,
            @Nullable String targetCategory,
            @Nullable String targetType,
            @Nullable String targetSubtype,
            @Nullable String targetGroup,
            @Nullable String attackType,
            @Nullable String weaponType,
            @Nullable Boolean suicide,
            @Nullable String verification,
            @Nullable String dataset,

            @Schema(
                    description =
                            "Whether the row is the rest: the values that `top` folded. Its last dimension is then null. With `top` only.")
            boolean rest,

            @Schema(description = "How many values the rest folds; 0 in other rows. With `top` only.")
            int folded,

            @Nullable
            @Schema(description = "Null where none is known, and what the row is about is not known to be covered.")
            BigDecimal attacks,

            @Nullable @Schema(description = "attacks by denominator; with `share_of` only.")
            BigDecimal share,

            @Nullable @Schema(description = "Lower bound of the share's interval.")
            BigDecimal shareLow,

            @Nullable @Schema(description = "Upper bound of the share's interval.")
            BigDecimal shareHigh,

            @Nullable BigDecimal denominator,

            @Nullable
            @Schema(
                    description =
                            "How much of what the row is about the dataset covers; null where its period is not known.")
            Coverage coverage,

            @Schema(description = "The list that the row counts.")
            String attacksUrl,

            @Schema(
                    description =
                            "The row at each of the revisions, in the order in which they were asked for. With `vintages` only.")
            List<CountVintage> vintages,

            @Schema(description = "The row at each grade. With `grades` only.")
            List<CountGrade> grades,

            @Schema(description = "What each rule of evidence moved in the row. With `grades` only.")
            List<CountMoved> moved) {}

    /** One cell of one grade; the measures that were asked for. */
    @Schema(name = "CountGrade")
    public record CountGrade(
            Grade grade,

            @Nullable
            @Schema(description = "Null where none is known, and what the row is about is not known to be covered.")
            BigDecimal attacks,

            @Nullable @Schema(description = "With `share_of` only.")
            BigDecimal share,

            @Nullable @Schema(description = "Lower bound of the share's interval.")
            BigDecimal shareLow,

            @Nullable @Schema(description = "Upper bound of the share's interval.")
            BigDecimal shareHigh,

            @Nullable BigDecimal denominator,

            @Nullable @Schema(description = "By what the dataset covers.")
            Coverage coverage,

            @Schema(description = "The list that is counted.")
            String attacksUrl) {}

    /** What a rule of evidence moved in one cell; the measures that were asked for. */
    @Schema(name = "CountMoved")
    public record CountMoved(
            GradeRule rule,

            @Nullable
            @Schema(description = "Null where none is known, and what the row is about is not known to be covered.")
            BigDecimal attacks,

            @Nullable @Schema(description = "By what the dataset covers.")
            Coverage coverage,

            @Schema(description = "The list that is counted.")
            String attacksUrl) {}

    /** All attacks of a grade under the filter. */
    @Schema(name = "GradeTotals")
    public record GradeTotals(Grade grade, CountTotals totals) {}

    /** All attacks under the filter that a rule of evidence holds apart. */
    @Schema(name = "RuleTotals")
    public record RuleTotals(
            GradeRule rule,

            @Schema(description = "The grade that leaves them out, and the next, which takes them.")
            List<Grade> between,

            CountTotals totals) {}

    /** One cell as `as_of` answers it at another revision; the measures that were asked for. */
    @Schema(name = "CountVintage")
    public record CountVintage(
            long revision,

            @Nullable
            @Schema(description = "Null where none is known, and what the row is about is not known to be covered.")
            BigDecimal attacks,

            @Nullable @Schema(description = "With `share_of` only.")
            BigDecimal share,

            @Nullable @Schema(description = "Lower bound of the share's interval.")
            BigDecimal shareLow,

            @Nullable @Schema(description = "Upper bound of the share's interval.")
            BigDecimal shareHigh,

            @Nullable BigDecimal denominator,

            @Nullable @Schema(description = "By what the dataset covered at that revision.")
            Coverage coverage,

            @Schema(description = "The list that is counted, at that revision.")
            String attacksUrl) {}

    /** All attacks under the filter as `as_of` answers at another revision. */
    @Schema(name = "VintageTotals")
    public record VintageTotals(
            long revision,

            @Nullable @Schema(description = "When the revision was recorded; null for revision 0.")
            Instant recordedAt,

            CountTotals totals) {}
}
