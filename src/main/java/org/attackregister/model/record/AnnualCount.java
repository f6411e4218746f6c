package org.attackregister.model.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A yearly total that a publication states. Publications disagree; every figure is kept with its source.
 *
 * @param id stable id
 * @param group id of the group; null where all perpetrators are counted
 * @param year the year; null where the period spans years
 * @param period the time it is about
 * @param wholeYear whether the figure covers the whole of {@code year}
 * @param country ISO 3166-1 alpha-2 of the area; null where it is wider or not stated
 * @param metric what was counted
 * @param value the figure
 * @param unit its unit
 * @param qualifier the publication's hedge
 * @param scope what was counted, in words
 * @param breakdown parts of the figure that the publication gives
 * @param source id of the source
 * @param verification {@code checked} where the page was read, else {@code not_checked}
 * @param note a remark
 * @param statements the claims that it expresses
 */
public record AnnualCount(
        String id,
        @Nullable String group,
        @Nullable Integer year,
        Period period,
        boolean wholeYear,
        @Nullable String country,
        CountMetric metric,
        BigDecimal value,
        @Nullable String unit,
        @Nullable String qualifier,
        @Nullable String scope,
        Map<String, BigDecimal> breakdown,
        String source,
        String verification,
        @Nullable String note,
        List<Statement> statements) {}
