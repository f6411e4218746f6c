package org.attackregister.snapshot.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attackregister.query.Measure;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.RowSort;
import org.attackregister.snapshot.column.Dictionary;

/**
 * Puts rows, which come in the order of their dimensions, into the one that is asked for; what it leaves equal stays as it
 * came. In either direction no value comes after every value, and the rest after all, whether by its dimension or by a measure.
 */
final class RowSorting {
    private final List<Placed> rows = new ArrayList<>();
    private final Comparator<Placed> order;

    /** A row, and the places of its codes in the order of each dimension. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Placed(AnswerRow row, int[] places) {
        boolean isRest() {
            return row.rest() != null;
        }
    }

    RowSorting(CountQuestion question, RowOrder order) {
        this.order = question.sort().stream()
                .map(sort -> by(sort, question, order))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Comparator<Placed> by(RowSort sort, CountQuestion question, RowOrder order) {
        int dimension = question.groupBy().indexOf(sort.key());
        if (dimension >= 0) {
            return Comparator.comparingInt(row -> place(row.places[dimension], dimension, sort, order));
        }
        CellFigure figure = CellFigure.of((Measure) sort.key(), question.measures());
        return Comparator.comparing(Placed::isRest)
                .thenComparing(row -> figure.in(row.row.cell()), CellFigure.order(sort.descending()));
    }

    /** Values are turned round; no value and the rest, which come after them, are not. */
    private static int place(int place, int dimension, RowSort sort, RowOrder order) {
        boolean value = order.code(dimension, place) != Dictionary.NONE && !order.isRest(dimension, place);
        return value && sort.descending() ? -place : place;
    }

    void add(AnswerRow row, int[] places) {
        rows.add(new Placed(row, places.clone()));
    }

    List<AnswerRow> sorted() {
        rows.sort(order);
        return rows.stream().map(Placed::row).toList();
    }
}
