package org.attackregister.snapshot.column;

/** What is asked of the rows of a dataset: of one, or of many at once. */
@FunctionalInterface
public interface RowCondition {
    /** Whether a row satisfies it. */
    boolean test(int row);

    /**
     * Sets the words of a bit set that have rows from {@code first} on, which is a multiple of 64, below {@code end}.
     */
    default void mark(int first, int end, long[] words) {
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
