package org.attackregister.view.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.attackregister.model.record.AnnualShare;
import org.attackregister.model.record.ShareMeasure;
import org.attackregister.query.Counting;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.answer.ShareAnswer.Reason;
import org.attackregister.query.answer.ShareAnswer.TestMethod;
import org.attackregister.query.question.ShareQuestion.Basis;
import org.attackregister.view.shape.AttackShapes.ListMethod;
import org.attackregister.view.shape.LinkShapes.ListLinks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of answers about annual shares, for the contract to name; none of them is ever made. */
public final class ShareShapes {
    private ShareShapes() {}

    /** A list of annual shares; each row says whether it was reported or computed. */
    @Schema(name = "AnnualShareList")
    public record AnnualShareList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,

            @Schema(description = "With `from` or `to`, where shares are computed.")
            ListMethod method,

            @Schema(description = "Each dataset from which shares are computed. With several datasets only.")
            List<ComputedDataset> datasets,

            List<ShareRow> items,
            PageView page,
            ListLinks links) {}

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
            ShareMeasure measure,
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

    /** One of several datasets from which shares are computed. */
    @Schema(name = "ComputedDataset")
    public record ComputedDataset(
            DatasetHeader dataset,

            @Schema(description = "With `from` or `to` only.")
            ListMethod method) {}

    /** A list of shifts. */
    @Schema(name = "ShiftList")
    public record ShiftList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,

            @Schema(description = "With `from` or `to`, where shares are computed.")
            ListMethod method,

            @Schema(description = "Each dataset from which shares are computed. With several datasets only.")
            List<ComputedDataset> datasets,

            List<ShiftRow> items,
            PageView page,
            ListLinks links) {}

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

            @Nullable ChangeInterval changeInterval,
            @Nullable ChangeTest test,

            @Nullable
            @Schema(
                    description = "Whether a test speaks of more than the list: false where the dataset is a selection,"
                            + " so that there is none; null where reported.")
            Boolean inference,

            @Nullable TargetConcentration concentrationBefore,
            @Nullable TargetConcentration concentrationAfter,

            @Nullable @Schema(description = "Whether the dataset covers the earlier year; null where reported.")
            Coverage coverageBefore,

            @Nullable @Schema(description = "Whether the dataset covers the later year; null where reported.")
            Coverage coverageAfter,

            @Nullable String source,

            @Nullable @Schema(description = "The dataset that was counted; null where reported.")
            String dataset,

            @Nullable @Schema(description = "How attacks with several targets were counted; null where reported.")
            Counting counting,

            @Nullable @Schema(description = "What must be known before a computed shift is read; null where reported.")
            String caveat,

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
            BigDecimal changePercentagePoints,

            @Nullable @Schema(description = "Attacks on it in the year; null where reported.")
            BigDecimal numerator,

            @Nullable @Schema(description = "Attacks of the group in the year; null where reported.")
            BigDecimal denominator,

            @Nullable ShareInterval interval,
            @Nullable ChangeInterval changeInterval,
            @Nullable ChangeTest test,
            MainTargetLinks links) {}

    /** The interval of a change. */
    @Schema(
            name = "ChangeInterval",
            description =
                    "Interval of the change of a share, in percentage points; null where it is not known, and where"
                            + " attacks were counted in fractions.")
    public record ChangeInterval(
            BigDecimal low,
            BigDecimal high,
            @Schema(description = "0.95") BigDecimal level,
            @Schema(description = "`newcombe`") String method) {}

    /** A test of a change. */
    @Schema(name = "ChangeTest", description = "Two-sided test of whether the two shares differ by more than chance.")
    public record ChangeTest(
            TestMethod method,

            @Nullable
            @Schema(description = "By how many standard errors the later share is greater; null for Fisher's test.")
            BigDecimal statistic,

            @Schema(description = "0 to 1.") BigDecimal p) {}

    /** How concentrated the targets of a year are. */
    @Schema(
            name = "TargetConcentration",
            description = "How concentrated the targets of a year are; null where reported, and where shares overlap.")
    public record TargetConcentration(
            @Schema(description = "Sum of the squares of the shares of all categories, 0 to 1.")
            BigDecimal herfindahl,

            @Schema(description = "Its inverse: as many categories of equal shares would be as concentrated.")
            BigDecimal effectiveNumber) {}

    /** Where the figure of a main target comes from. */
    @Schema(name = "MainTargetLinks")
    public record MainTargetLinks(
            @Nullable @Schema(description = "The reported share; null where computed.")
            String annualShare,

            @Nullable @Schema(description = "The attacks of the numerator; null where reported.")
            String attacks) {}

    /** A list of comparisons. */
    @Schema(name = "ComparisonList")
    public record ComparisonList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,

            @Schema(description = "With `from` or `to`, where shares are computed.")
            ListMethod method,

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
}
