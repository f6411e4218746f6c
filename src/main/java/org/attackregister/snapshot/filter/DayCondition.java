package org.attackregister.snapshot.filter;

import org.attackregister.snapshot.column.RowCondition;

/** A day within bounds. */
final class DayCondition implements RowCondition {
    private final int[] days;
    private final int least;
    private final int most;

    /** A condition on the days of the rows: from the first to the last that is meant. */
    DayCondition(int[] days, int least, int most) {
        this.days = days;
        this.least = least;
        this.most = most;
    }

    @Override
    public boolean test(int row) {
        return days[row] >= least && days[row] <= most;
    }

    @Override
    public void mark(int first, int end, long[] words) {
        for (int start = first; start < end; start += Long.SIZE) {
            long word = 0;
            int rows = Math.min(Long.SIZE, end - start);
            for (int bit = 0; bit < rows; bit++) {
                long day = days[start + bit];
                word |= (~(day - least) & ~(most - day)) >>> 63 << bit;
            }
            words[start >>> 6] = word;
        }
    }
}
