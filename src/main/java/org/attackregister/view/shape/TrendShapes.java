package org.attackregister.view.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.answer.TrendAnswer.NoResult;
import org.attackregister.view.shape.LinkShapes.ListLinks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of trends, for the contract to name; none of them is ever made. */
public final class TrendShapes {
    private TrendShapes() {}

    /** How the last period of each group compares with those before it. */
    @Schema(name = "TrendList")
    public record TrendList(
            DatasetHeader dataset,
            Map<String, JsonNode> query,
            TrendMethod method,
            List<TrendRow> items,
            PageView page,
            ListLinks links) {}

    /** One group; the dimensions that were asked for. Each rule has its result in one column and, where it has none, why in the next. */
    @Schema(name = "TrendRow")
    public record TrendRow(
            @Nullable @Schema(description = "Of the last period; null unless all of it is covered.")
            BigDecimal attacks,

            @Schema(description = "How much of the last period the dataset covers.")
            Coverage coverage,

            @Nullable
            @Schema(description = "Of the baseline, whose mean is this by `n`; null unless all of it is covered.")
            BigDecimal baselineAttacks,

            @Schema(description = "How much of the baseline the dataset covers.")
            Coverage baselineCoverage,

            @Nullable @Schema(description = "Attacks a period of the baseline.")
            BigDecimal mean,

            @Nullable @Schema(description = "Standard deviation of the baseline's periods.")
            BigDecimal deviation,

            @Nullable
            @Schema(description = "By how many of these `attacks` lies above `mean`; null where there is no deviation.")
            BigDecimal deviations,

            @Nullable @Schema(description = "Change from `mean`, as a part of it; null where that is 0.")
            BigDecimal change,

            @Nullable String acledSurge,
            @Nullable NoResult acledSurgeReason,
            @Nullable String acledThreat,
            @Nullable NoResult acledThreatReason,
            @Nullable String acledChangeMonth,
            @Nullable NoResult acledChangeMonthReason,
            @Nullable String acledChangeYear,
            @Nullable NoResult acledChangeYearReason,
            @Nullable String acledVolatility,
            @Nullable NoResult acledVolatilityReason,
            @Nullable String acledBaseline,
            @Nullable NoResult acledBaselineReason,
            @Nullable String registerSurge,
            @Nullable NoResult registerSurgeReason,

            @Schema(description = "The attacks of the last period.")
            String attacksUrl,

            @Schema(description = "The counts of the baseline's periods.")
            String baselineUrl) {}
}
