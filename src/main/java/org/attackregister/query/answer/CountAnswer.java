package org.attackregister.query.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.attackregister.model.Coded;
import org.attackregister.query.Lethality;
import org.attackregister.query.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Grouped counts, answered.
 *
 * @param rows the cells, sorted by their keys
 * @param totals all attacks under the filter, however they are grouped; a row without a key
 * @param attacksWithSeveral attacks with more than one value, or combination of values, whichever are counted
 * @param attacksWithout attacks that are counted under no value in a dimension
 * @param folded how many values {@code top} folded into the row of the rest
 * @param rowsLeftOut rows that {@code having_min} left out
 * @param attacksLeftOut attacks counted in those rows
 */
public record CountAnswer(
        List<AnswerRow> rows,
        AnswerRow totals,
        long attacksWithSeveral,
        long attacksWithout,
        int folded,
        long rowsLeftOut,
        BigDecimal attacksLeftOut) {

    /** The same with one value ahead of the key of each row. */
    public CountAnswer under(String value) {
        return new CountAnswer(
                rows.stream().map(row -> row.under(value)).toList(),
                totals,
                attacksWithSeveral,
                attacksWithout,
                folded,
                rowsLeftOut,
                attacksLeftOut);
    }

    /** Whether the days and countries that a figure is about lie within what the dataset covers. */
    public enum Coverage implements Coded {
        /** The dataset covers all of them. */
        COVERED,
        /** It covers, or has attacks of, a part of them; the figures are of that part. */
        PARTIAL,
        /** It is stated that it does not cover them; the figures are {@code null}, not 0. */
        NOT_COVERED,
        /** Nobody stated whether it covers them, and it has no attack there; the figures are {@code null}, not 0. */
        NOT_STATED;

        /** Whether 0 would be a figure: some of what it is about is covered. */
        public boolean isKnown() {
            return this == COVERED || this == PARTIAL;
        }

        /** The coverage of two such things together. */
        public Coverage with(Coverage other) {
            if (this == other) {
                return this;
            }
            return isKnown() || other.isKnown() ? PARTIAL : NOT_STATED;
        }

        /** The coverage of what has attacks: where it is not stated, they are the part that is known. */
        public Coverage withAttacks() {
            return this == NOT_STATED ? PARTIAL : this;
        }
    }

    /**
     * One cell with its key.
     *
     * @param key a value for each dimension; null where the attacks have none, and for the last one in the row of the rest
     * @param rest what the row folds if it is the rest; else null
     * @param coverage whether the dataset covers what the row is about; null where its attacks have no known period
     * @param cell what was counted; null where nothing is known
     * @param denominator attacks of the whole of which the row is a share; null where none is asked for
     */
    public record AnswerRow(
            List<@Nullable String> key,
            @Nullable Rest rest,
            @Nullable Coverage coverage,
            @Nullable Cell cell,
            @Nullable BigDecimal denominator) {

        private AnswerRow under(String value) {
            List<@Nullable String> under = new ArrayList<>(key.size() + 1);
            under.add(value);
            under.addAll(key);
            return new AnswerRow(under, rest, coverage, cell, denominator);
        }
    }

    /**
     * The values of the last dimension, parted by {@code top}.
     *
     * @param kept those that have rows of their own, sorted
     * @param folded the values that the rest folds, sorted; never the missing value
     */
    public record Rest(List<String> kept, List<String> folded) {}

    /**
     * What was counted and summed.
     *
     * @param attacks number of attacks; a fraction where it is counted so
     * @param sums sums of the tolls that were asked for, in that order
     * @param lethality how many each attack killed; null where it was not asked for
     */
    public record Cell(
            BigDecimal attacks, List<Sum> sums, @Nullable Lethality lethality) {
        /** What was counted and summed where no lethality is asked for. */
        public Cell(BigDecimal attacks, List<Sum> sums) {
            this(attacks, sums, null);
        }

        /** The same with the lethality of its attacks. */
        public Cell with(Lethality ofAttacks) {
            return new Cell(attacks, sums, ofAttacks);
        }

        /** No attacks. */
        public static Cell empty(List<Measure> measures) {
            return new Cell(
                    BigDecimal.ZERO,
                    Collections.nCopies(Measure.tolls(measures).size(), Sum.NONE),
                    measures.contains(Measure.LETHALITY) ? Lethality.NONE : null);
        }
    }

    /**
     * A sum of one toll; a part is null where the cell has attacks and not one of them has a figure for it.
     *
     * @param best sum of the best figures
     * @param low sum of the low figures, the best where there is no low one
     * @param high sum of the high figures, the best where there is no high one
     * @param unknown number of attacks without a best figure; they add nothing to {@code best}
     */
    public record Sum(
            @Nullable BigDecimal best,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            BigDecimal unknown) {
        /** Nothing to add. */
        public static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
