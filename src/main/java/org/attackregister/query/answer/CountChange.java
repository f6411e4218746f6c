package org.attackregister.query.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.attackregister.model.VersionStamp;
import org.attackregister.query.ChangePart;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.jspecify.annotations.Nullable;

/**
 * Why a count changed between two revisions, answered. Figures are attacks, then for each toll the sums of best, low and high
 * figures and the number of attacks without one.
 *
 * @param rows the cells that either revision has
 * @param totals all attacks under the filter, however they are grouped; a row without a key
 */
public record CountChange(List<ChangedRow> rows, ChangedRow totals) {
    /**
     * One cell.
     *
     * @param before its row at the earlier revision
     * @param after its row at the later revision
     * @param difference what the figures differ by; what is not known adds nothing to them
     * @param parts all parts, which sum to the difference
     */
    public record ChangedRow(
            AnswerRow before, AnswerRow after, List<BigDecimal> difference, Map<ChangePart, PartSum> parts) {}

    /**
     * One part of a difference.
     *
     * @param figures what it adds to each figure
     * @param changes how many attacks it counts
     * @param reasons which change was the cause for how many of them
     * @param fields by which fields how many of them moved
     */
    public record PartSum(
            List<BigDecimal> figures, long changes, Map<ChangeReason, Long> reasons, Map<List<String>, Long> fields) {}

    /**
     * What was done and why, in the editor's words.
     *
     * @param operation code of the operation
     */
    public record ChangeReason(String operation, @Nullable String reason) {}

    /**
     * An attack that a part counts in a cell.
     *
     * @param key of the cell
     * @param attack its id
     * @param before the version that was current at the earlier revision; null where there was none
     * @param after the version that was current at the later revision; null where there was none
     * @param fields by which it moved
     * @param cause the change that made the difference, that of a group where groups were merged; null where it is not known
     * @param figures what it adds to each figure
     */
    public record CountedChange(
            List<@Nullable String> key,
            ChangePart part,
            String attack,
            @Nullable VersionStamp before,
            @Nullable VersionStamp after,
            List<String> fields,
            @Nullable VersionStamp cause,
            List<BigDecimal> figures) {}
}
