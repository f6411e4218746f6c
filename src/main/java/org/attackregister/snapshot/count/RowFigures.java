package org.attackregister.snapshot.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Tally;
import org.attackregister.query.Measure;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Sum;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.column.TallyColumn;
import org.attackregister.snapshot.column.TallyColumns;
import org.jspecify.annotations.Nullable;

/**
 * What single rows add to the figures of a cell: 1 attack, and for each toll its best, low and high figure in billionths, and
 * 1 where it has none.
 */
public final class RowFigures {
    private static final int OF_TOLL = 4;

    private final List<AttackField> tolls;

    public RowFigures(List<Measure> measures) {
        this.tolls = Measure.tolls(measures);
    }

    /** How many figures there are. */
    public int size() {
        return 1 + tolls.size() * OF_TOLL;
    }

    /** The decimals in which a figure is counted. */
    static int scale(int figure) {
        return figure % OF_TOLL == 0 ? 0 : Tally.SCALE;
    }

    /** The figures of a row. */
    public long[] of(DatasetColumns columns, int row) {
        long[] figures = new long[size()];
        figures[0] = 1;
        for (int i = 0; i < tolls.size(); i++) {
            TallyColumns toll = columns.figures(tolls.get(i));
            int at = 1 + i * OF_TOLL;
            figures[at] = known(toll.best(), row);
            figures[at + 1] = known(toll.low(), row);
            figures[at + 2] = known(toll.high(), row);
            figures[at + 3] = toll.best().at(row) == AttackColumns.UNKNOWN ? 1 : 0;
        }
        return figures;
    }

    private static long known(TallyColumn column, int row) {
        long figure = column.at(row);
        return figure == AttackColumns.UNKNOWN ? 0 : figure;
    }

    /** The figures of a cell in the same order; 0 for what is not known. */
    public List<BigDecimal> of(@Nullable Cell cell) {
        List<BigDecimal> figures = new ArrayList<>();
        figures.add(cell == null ? BigDecimal.ZERO : cell.attacks());
        for (int i = 0; i < tolls.size(); i++) {
            Sum sum = cell == null ? Sum.NONE : cell.sums().get(i);
            figures.add(known(sum.best()));
            figures.add(known(sum.low()));
            figures.add(known(sum.high()));
            figures.add(sum.unknown());
        }
        return figures;
    }

    private static BigDecimal known(@Nullable BigDecimal figure) {
        return figure == null ? BigDecimal.ZERO : figure;
    }
}
