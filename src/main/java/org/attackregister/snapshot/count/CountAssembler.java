package org.attackregister.snapshot.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.query.Counting;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.count.CellCounter.Fold;
import org.attackregister.snapshot.filter.SelectedRows;
import org.jspecify.annotations.Nullable;

/** Turns counted cells into rows: folds, fills, shares, leaves out, sorts. */
public final class CountAssembler {
    private final CountQuestion question;
    private final Periods periods;
    private final CellCounter counter;
    private final List<Dimension> dimensions;
    private final Axes axes;
    private final KeySpace space;

    /**
     * Counts some rows.
     *
     * @param share takes the memory of what is counted
     */
    public CountAssembler(
            CountQuestion question, SelectedRows selected, Periods periods, AnswerMemory.MemoryShare share) {
        this.question = question;
        this.periods = periods;
        this.counter = new CellCounter(selected, question, periods, share);
        this.dimensions = question.groupBy();
        this.axes = counter.axes(dimensions);
        this.space = axes.space();
    }

    public CountAnswer answer() {
        if (dimensions.isEmpty()) {
            Cell totals = counter.count(axes, Fold.NONE).totals();
            AnswerRow everything = new AnswerRow(List.of(), null, null, totals, null);
            return new CountAnswer(List.of(everything), totals, 0, 0, 0, 0, BigDecimal.ZERO);
        }
        Folding folding = Folding.of(counter, question);
        CellCounter.Counted counted = counter.count(axes, folding.isNothing() ? Fold.NONE : folding);
        Map<Long, Cell> cells = counted.cells();
        Cell totals = counted.totals();
        RowLimit.ROWS.check(cells.size());
        List<Long> keys = new ArrayList<>(cells.keySet());
        if (question.fill()) {
            keys.addAll(empty(cells.keySet()));
        }
        RowOrder order = new RowOrder(axes, dimensions, keys);
        order.sort(keys);
        Map<Integer, Cell> wholes = wholes(folding);
        List<AnswerRow> rows = new ArrayList<>();
        long leftOut = 0;
        BigDecimal attacksLeftOut = BigDecimal.ZERO;
        Integer least = question.havingMin();
        for (long key : keys) {
            Coverage coverage = coverage(key);
            Cell cell = cells.get(key);
            if (cell == null && coverage != Coverage.NOT_COVERED) {
                cell = Cell.empty(question.measures());
            }
            if (least != null && (cell == null || cell.attacks().compareTo(BigDecimal.valueOf(least)) < 0)) {
                leftOut++;
                attacksLeftOut = cell == null ? attacksLeftOut : attacksLeftOut.add(cell.attacks());
            } else {
                rows.add(row(key, cell, coverage, denominator(key, wholes, totals), folding, order));
            }
        }
        return new CountAnswer(
                rows,
                totals,
                counted.several(),
                counted.without(),
                folding.rest().folded().size(),
                leftOut,
                attacksLeftOut);
    }

    private AnswerRow row(
            long key,
            @Nullable Cell cell,
            @Nullable Coverage coverage,
            @Nullable BigDecimal denominator,
            Folding folding,
            RowOrder order) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            texts.add(text(order, key, i));
        }
        int last = dimensions.size() - 1;
        boolean rest = space.code(key, last) == space.rest(last);
        return new AnswerRow(texts, rest ? folding.rest() : null, coverage, cell, denominator);
    }

    private @Nullable String text(RowOrder order, long key, int dimension) {
        if (dimensions.get(dimension) == Dimension.DATASET) {
            // a row that no attack lies in has no number of a dataset, and is of the one that was asked all the same
            return question.filter().dataset();
        }
        return order.text(dimension, space.code(key, dimension));
    }

    /**
     * Keys of the cells that no attack fell into: every period beside every combination of the other values. Where
     * there is no combination, every period beside no value, so that none is passed over: it may not be covered.
     */
    private List<Long> empty(Set<Long> present) {
        int time = dimensions.contains(Dimension.MONTH)
                ? dimensions.indexOf(Dimension.MONTH)
                : dimensions.indexOf(Dimension.YEAR);
        int year = dimensions.indexOf(Dimension.YEAR);
        Set<Long> combinations = new LinkedHashSet<>();
        present.forEach(key -> combinations.add(withPeriod(key, time, year, Dictionary.NONE)));
        if (combinations.isEmpty()) {
            combinations.add(0L);
        }
        List<Integer> all = periods.all(dimensions.get(time));
        long rows = (long) all.size() * combinations.size() - present.size();
        RowLimit.ROWS_WITHOUT_AN_ATTACK.check(rows);
        counter.reserve(rows);
        List<Long> empty = new ArrayList<>();
        for (long combination : combinations) {
            for (int period : all) {
                long key = withPeriod(combination, time, year, period);
                if (!present.contains(key)) {
                    empty.add(key);
                }
            }
        }
        return empty;
    }

    private long withPeriod(long key, int time, int year, int period) {
        long dated = space.with(key, time, period);
        return year >= 0 && year != time ? space.with(dated, year, period / 12) : dated;
    }

    private @Nullable Coverage coverage(long key) {
        int time = dimensions.contains(Dimension.MONTH)
                ? dimensions.indexOf(Dimension.MONTH)
                : dimensions.indexOf(Dimension.YEAR);
        if (time < 0) {
            return null;
        }
        int period = space.code(key, time);
        return period == Dictionary.NONE || period == space.rest(time)
                ? null
                : periods.coverage(dimensions.get(time), period);
    }

    private Map<Integer, Cell> wholes(Folding folding) {
        CountQuestion.Denominator share = question.share();
        Dimension whole = share == null ? null : share.dimension();
        if (whole == null) {
            return Map.of();
        }
        int at = dimensions.indexOf(whole);
        Map<Integer, Cell> wholes = new HashMap<>();
        if (question.counting() == Counting.FRACTIONAL) {
            counter.countAlong(axes, folding.isNothing() ? Fold.NONE : folding, at)
                    .forEach((key, cell) -> wholes.put(space.code(key, at), cell));
        } else {
            Axes along = counter.axes(List.of(whole));
            boolean folds = at == dimensions.size() - 1 && !folding.isNothing();
            counter.count(along, folds ? folding : Fold.NONE)
                    .cells()
                    .forEach((key, cell) -> wholes.put(along.space().code(key, 0), cell));
        }
        return wholes;
    }

    private @Nullable BigDecimal denominator(long key, Map<Integer, Cell> wholes, Cell totals) {
        CountQuestion.Denominator share = question.share();
        if (share == null) {
            return null;
        }
        Dimension whole = share.dimension();
        if (whole == null) {
            return totals.attacks();
        }
        Cell cell = wholes.get(space.code(key, dimensions.indexOf(whole)));
        return cell == null ? BigDecimal.ZERO : cell.attacks();
    }
}
