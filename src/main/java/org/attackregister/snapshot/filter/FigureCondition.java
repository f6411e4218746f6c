package org.attackregister.snapshot.filter;

import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.RowCondition;
import org.attackregister.snapshot.column.TallyColumn;

/**
 * A known figure within bounds.
 *
 * @param figures the column
 * @param least the least figure that is meant, in billionths
 * @param most the greatest figure that is meant, in billionths
 */
record FigureCondition(TallyColumn figures, long least, long most) implements RowCondition {
    @Override
    public boolean test(int row) {
        long figure = figures.at(row);
        return figure != AttackColumns.UNKNOWN && figure >= least && figure <= most;
    }
}
