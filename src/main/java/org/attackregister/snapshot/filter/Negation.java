package org.attackregister.snapshot.filter;

import org.attackregister.snapshot.column.RowCondition;

/** What does not satisfy a condition. */
record Negation(RowCondition of) implements RowCondition {
    @Override
    public boolean test(int row) {
        return !of.test(row);
    }

    @Override
    public void mark(int first, int end, long[] words) {
        of.mark(first, end, words);
        for (int start = first; start < end; start += Long.SIZE) {
            int rows = Math.min(Long.SIZE, end - start);
            words[start >>> 6] = ~words[start >>> 6] & -1L >>> (Long.SIZE - rows);
        }
    }
}
