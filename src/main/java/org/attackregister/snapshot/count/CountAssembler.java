package org.attackregister.snapshot.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.query.Counting;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.count.AskedPlaces.Reach;
import org.attackregister.snapshot.count.CellCounter.Fold;
import org.jspecify.annotations.Nullable;

/** Turns counted cells into rows: folds, fills, shares, leaves out, sorts. */
public final class CountAssembler {
    private final CountQuestion question;
    private final Periods periods;
    private final QuestionCoverage coverage;
    private final CellCounter counter;
    private final List<Dimension> dimensions;
    private final Axes axes;
    private final KeySpace space;

    public CountAssembler(CountQuestion question, CellCounter counter, Periods periods, QuestionCoverage coverage) {
        this.question = question;
        this.periods = periods;
        this.coverage = coverage;
        this.counter = counter;
        this.dimensions = question.groupBy();
        this.axes = counter.axes(dimensions);
        this.space = axes.space();
    }

    public CountAnswer answer() {
        if (dimensions.isEmpty()) {
            AnswerRow everything = everything(counter.count(axes, Fold.NONE).totals());
            return new CountAnswer(List.of(everything), everything, 0, 0, 0, 0, BigDecimal.ZERO);
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
            Known known = known(coverage(order, key), cells.get(key));
            Cell cell = known.cell;
            if (least != null && (cell == null || cell.attacks().compareTo(BigDecimal.valueOf(least)) < 0)) {
                leftOut++;
                attacksLeftOut = cell == null ? attacksLeftOut : attacksLeftOut.add(cell.attacks());
            } else {
                rows.add(row(key, known, denominator(key, wholes, totals), folding, order));
            }
        }
        return new CountAnswer(
                rows,
                everything(totals),
                counted.several(),
                counted.without(),
                folding.rest().folded().size(),
                leftOut,
                attacksLeftOut);
    }

    /**
     * What is known of a row.
     *
     * @param coverage how much of what it is about is covered; null where its attacks have no known period
     * @param cell its figures; null where there are none, and 0 would not be one
     */
    private record Known(
            @Nullable Coverage coverage, @Nullable Cell cell) {}

    private Known known(@Nullable Coverage covered, @Nullable Cell counted) {
        if (counted != null && counted.attacks().signum() > 0) {
            return new Known(covered == null ? null : covered.withAttacks(), counted);
        }
        boolean unknown = covered != null && !covered.isKnown();
        return new Known(covered, unknown ? null : counted == null ? Cell.empty(question.measures()) : counted);
    }

    /** All attacks under the filter, as a row without a key. */
    private AnswerRow everything(Cell totals) {
        Known known = known(coverage.whole(), totals);
        return new AnswerRow(List.of(), null, known.coverage, known.cell, null);
    }

    private AnswerRow row(long key, Known known, @Nullable BigDecimal denominator, Folding folding, RowOrder order) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            texts.add(text(order, key, i));
        }
        int last = dimensions.size() - 1;
        boolean rest = space.code(key, last) == space.rest(last);
        return new AnswerRow(texts, rest ? folding.rest() : null, known.coverage, known.cell, denominator);
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

    private @Nullable Coverage coverage(RowOrder order, long key) {
        int time = dimensions.contains(Dimension.MONTH)
                ? dimensions.indexOf(Dimension.MONTH)
                : dimensions.indexOf(Dimension.YEAR);
        Reach reach = reach(order, key);
        if (time < 0) {
            return coverage.anyDay(reach);
        }
        int period = space.code(key, time);
        return period == Dictionary.NONE || period == space.rest(time)
                ? null
                : coverage.period(dimensions.get(time), period, reach);
    }

    /** The countries that a row is about: its own, those of its region, else all of the question. */
    private Reach reach(RowOrder order, long key) {
        int country = dimensions.indexOf(Dimension.COUNTRY);
        int region = dimensions.indexOf(Dimension.REGION);
        if (country >= 0) {
            return coverage.places().country(order.text(country, space.code(key, country)));
        }
        return region >= 0
                ? coverage.places().region(order.text(region, space.code(key, region)))
                : coverage.places().all();
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
