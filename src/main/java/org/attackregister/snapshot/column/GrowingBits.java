package org.attackregister.snapshot.column;

import java.util.Arrays;

/** A set of rows to which rows are added in ascending order, by one thread. */
final class GrowingBits {
    private long[] words = new long[16];

    void add(int row) {
        if (row >>> 6 >= words.length) {
            words = Arrays.copyOf(words, Math.max(words.length * 2, (row >>> 6) + 1));
        }
        words[row >>> 6] |= 1L << row;
    }

    /** The rows below a size. */
    Bits below(int size) {
        return Bits.of(words, words.length * Long.SIZE).copy(size);
    }
}
