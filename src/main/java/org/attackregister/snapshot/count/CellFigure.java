package org.attackregister.snapshot.count;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.attackregister.query.Lethality;
import org.attackregister.query.Measure;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The figure of a cell by which it is ranked: the number of attacks, the best sum of a toll, or the mean lethality.
 *
 * @param measure what was measured
 * @param toll the toll's place among the sums; -1 where no toll was summed
 */
record CellFigure(Measure measure, int toll) {
    /** The figure of one of a question's measures. */
    static CellFigure of(Measure measure, List<Measure> measures) {
        return new CellFigure(
                measure, measure.toll() == null ? -1 : Measure.tolls(measures).indexOf(measure.toll()));
    }

    /** What the cell has; null where it is not known. */
    @Nullable
    BigDecimal in(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        if (toll >= 0) {
            return cell.sums().get(toll).best();
        }
        Lethality lethality = cell.lethality();
        return measure.equals(Measure.LETHALITY) && lethality != null ? lethality.mean() : cell.attacks();
    }

    /** In one direction or the other; what is not known comes last in both. */
    static Comparator<@Nullable BigDecimal> order(boolean descending) {
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        return Comparator.nullsLast(descending ? order.reversed() : order);
    }
}
