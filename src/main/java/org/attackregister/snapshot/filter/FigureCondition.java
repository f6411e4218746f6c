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

    @Override
    public void mark(int first, int end, long[] words) {
        for (int start = first; start < end; start += Long.SIZE) {
            long word = 0;
            int rows = Math.min(Long.SIZE, end - start);
            for (int bit = 0; bit < rows; bit++) {
                word |= test(start + bit) ? 1L << bit : 0;
            }
            words[start >>> 6] = word;
        }
    }
}
