package org.attackregister.model.record;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share that a publication states, or a ranking that it gives without a number. It is never computed here.
 *
 * @param id stable id
 * @param group id of the group; null where the figure is about all perpetrators
 * @param year the year; null where the period spans years
 * @param period the time it is about
 * @param targetCategory code of the target category; null where the figure is not about targets
 * @param share 0 to 1; null where the publication gives no number
 * @param qualifier {@code almost}, {@code about}, {@code at_least}, {@code at_most}, {@code exactly},
 *     {@code less_than}, {@code more_than}; to be shown with the share
 * @param low lower bound that the publication gives, 0 to 1
 * @param high upper bound that the publication gives, 0 to 1
 * @param rank place among the group's targets, 1 is the main one
 * @param rankNote the publication's wording of the rank
 * @param measure what is shared
 * @param population whole of which it is a share, in words
 * @param datasetCounted the dataset that was counted, as the publication names it; null where it names none
 * @param scope area it is about, in words
 * @param source id of the source
 * @param independent whether it rests on work of its own, and does not repeat another figure
 * @param repeatedBy publications that repeat it
 * @param qualifiedBy what other sources say against it or add to it
 * @param note a remark
 * @param statements the claims that it expresses
 */
public record AnnualShare(
        String id,
        @Nullable String group,
        @Nullable Integer year,
        Period period,
        @Nullable String targetCategory,
        @Nullable BigDecimal share,
        @Nullable String qualifier,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Integer rank,
        @Nullable String rankNote,
        ShareMeasure measure,
        @Nullable String population,
        @Nullable String datasetCounted,
        @Nullable String scope,
        String source,
        boolean independent,
        List<Repetition> repeatedBy,
        List<Qualification> qualifiedBy,
        @Nullable String note,
        List<Statement> statements) {

    /**
     * A publication that repeats a figure and adds none.
     *
     * @param source id of the source
     * @param qualifier its own hedge
     * @param url the page
     * @param note a remark
     */
    public record Repetition(
            String source,
            @Nullable String qualifier,
            @Nullable String url,
            @Nullable String note) {}

    /**
     * What another source says.
     *
     * @param what the finding
     * @param saidBy who says so, in words
     * @param url the page
     */
    public record Qualification(
            String what, @Nullable String saidBy, @Nullable String url) {}
}
