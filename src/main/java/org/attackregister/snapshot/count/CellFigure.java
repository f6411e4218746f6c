package org.attackregister.snapshot.count;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.attackregister.query.Measure;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The figure of a cell by which it is ranked: the number of attacks, or the best sum of a toll.
 *
 * @param toll the toll's place among the sums; -1 for attacks
 */
record CellFigure(int toll) {
    /** The figure of one of a question's measures. */
    static CellFigure of(Measure measure, List<Measure> measures) {
        return new CellFigure(
                measure.toll() == null ? -1 : Measure.tolls(measures).indexOf(measure.toll()));
    }

    /** What the cell has; null where it is not known. */
    @Nullable
    BigDecimal in(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        return toll < 0 ? cell.attacks() : cell.sums().get(toll).best();
    }

    /** In one direction or the other; what is not known comes last in both. */
    static Comparator<@Nullable BigDecimal> order(boolean descending) {
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        return Comparator.nullsLast(descending ? order.reversed() : order);
    }
}
