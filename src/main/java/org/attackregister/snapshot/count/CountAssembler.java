package org.attackregister.snapshot.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.query.Counting;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.answer.CountAnswer.Rest;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
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

    /**
     * Rows beside their coverage at other revisions.
     *
     * @param answer the answer
     * @param elsewhere how much of what each row is about is covered at each of the other revisions
     */
    public record Assembled(CountAnswer answer, List<List<@Nullable Coverage>> elsewhere) {}

    /** How much of what the question asks is covered. */
    public QuestionCoverage coverage() {
        return coverage;
    }

    public CountAnswer answer() {
        return assembled(List.of()).answer;
    }

    /**
     * The answer.
     *
     * @param others the same question's coverage at other revisions
     */
    public Assembled assembled(List<QuestionCoverage> others) {
        if (dimensions.isEmpty()) {
            AnswerRow everything = everything(counter.count(axes, Fold.NONE).totals());
            CountAnswer one = new CountAnswer(List.of(everything), everything, 0, 0, 0, 0, BigDecimal.ZERO);
            return new Assembled(
                    one, List.of(others.stream().map(QuestionCoverage::whole).toList()));
        }
        Folding folding = Folding.of(counter, question);
        CellCounter.Counted counted = counter.count(axes, folding.isNothing() ? Fold.NONE : folding);
        CountedCells cells = counted.cells();
        Cell totals = counted.totals();
        long[] keys = new FilledKeys(question, space, periods, counter::reserve).of(cells);
        CountedCells shown = question.cumulative() ? cells.runningUp(space, question.time(), keys) : cells;
        RowOrder order = new RowOrder(axes, dimensions, keys);
        RowCoverage covered = new RowCoverage(coverage, dimensions, order, question.cumulative() ? through() : null);
        List<RowCoverage> coveredElsewhere = others.stream()
                .map(other -> new RowCoverage(other, dimensions, order))
                .toList();
        List<List<@Nullable Coverage>> elsewhere = new ArrayList<>();
        Map<Integer, Cell> wholes = wholes(folding);
        List<AnswerRow> rows = new ArrayList<>(keys.length);
        RowSorting sorting = question.sort().isEmpty() ? null : new RowSorting(question, order);
        long leftOut = 0;
        BigDecimal attacksLeftOut = BigDecimal.ZERO;
        Integer least = question.havingMin();
        int[] places = new int[dimensions.size()];
        for (long place : order.places(keys)) {
            order.part(place, places);
            long key = order.key(places);
            Known known = known(covered.of(places), shown.find(key));
            Cell cell = known.cell;
            if (least != null && (cell == null || cell.attacks().compareTo(BigDecimal.valueOf(least)) < 0)) {
                leftOut++;
                attacksLeftOut = cell == null ? attacksLeftOut : attacksLeftOut.add(cell.attacks());
            } else {
                Rest rest = isRest(order, places) ? folding.rest() : null;
                BigDecimal denominator = denominator(key, wholes, totals);
                AnswerRow row = new AnswerRow(texts(order, places), rest, known.coverage, cell, denominator);
                if (sorting == null) {
                    rows.add(row);
                } else {
                    sorting.add(row, places);
                }
                if (!others.isEmpty()) {
                    List<@Nullable Coverage> ofRow = new ArrayList<>();
                    coveredElsewhere.forEach(other -> ofRow.add(other.of(places)));
                    elsewhere.add(ofRow);
                }
            }
        }
        CountAnswer answer = new CountAnswer(
                sorting == null ? rows : sorting.sorted(),
                everything(totals),
                counted.several(),
                counted.without(),
                folding.rest().folded().size(),
                leftOut,
                attacksLeftOut);
        return new Assembled(answer, elsewhere);
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

    /** The periods through which figures run up. */
    private int[] through() {
        CalendarUnit unit = dimensions.get(question.time()).unit();
        return periods.all(List.of(unit)).stream()
                .mapToInt(numbers -> numbers[0])
                .toArray();
    }

    /** All attacks under the filter, as a row without a key. */
    private AnswerRow everything(Cell totals) {
        Known known = known(coverage.whole(), totals);
        return new AnswerRow(List.of(), null, known.coverage, known.cell, null);
    }

    private boolean isRest(RowOrder order, int[] places) {
        int last = places.length - 1;
        return order.isRest(last, places[last]);
    }

    private List<@Nullable String> texts(RowOrder order, int[] places) {
        @Nullable String[] texts = new String[places.length];
        for (int i = 0; i < texts.length; i++) {
            // a row that no attack lies in has no number of a dataset, and is of the one that was asked all the same
            texts[i] =
                    dimensions.get(i) == Dimension.DATASET ? question.filter().dataset() : order.text(i, places[i]);
        }
        return Arrays.asList(texts);
    }

    private Map<Integer, Cell> wholes(Folding folding) {
        CountQuestion.Denominator share = question.share();
        Dimension whole = share == null ? null : share.dimension();
        if (whole == null) {
            return Map.of();
        }
        int at = dimensions.indexOf(whole);
        Map<Integer, Cell> wholes = new HashMap<>();
        if (question.counting() != Counting.PRIMARY) {
            CountedCells cells = counter.countAlong(axes, folding.isNothing() ? Fold.NONE : folding, at);
            for (long key : cells.keys()) {
                wholes.put(space.code(key, at), cells.get(key));
            }
        } else {
            Axes along = counter.axes(List.of(whole));
            boolean folds = at == dimensions.size() - 1 && !folding.isNothing();
            CountedCells cells =
                    counter.count(along, folds ? folding : Fold.NONE).cells();
            for (long key : cells.keys()) {
                wholes.put(along.space().code(key, 0), cells.get(key));
            }
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
