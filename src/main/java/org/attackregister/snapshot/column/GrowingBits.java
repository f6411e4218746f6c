package org.attackregister.snapshot.column;

import java.io.IOException;
import java.util.Arrays;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/** A set of rows to which rows are added in ascending order, by one thread. */
final class GrowingBits {
    private long[] words = new long[16];

    void add(int row) {
        if (row >>> 6 >= words.length) {
            words = Arrays.copyOf(words, Math.max(words.length * 2, (row >>> 6) + 1));
        }
        words[row >>> 6] |= 1L << row;
    }

    void write(BinaryWriter out, int size) throws IOException {
        below(size).write(out);
    }

    void read(BinaryReader in) throws IOException {
        words = in.longs();
    }

    /** The rows below a size. */
    Bits below(int size) {
        return Bits.of(words, words.length * Long.SIZE).copy(size);
    }
}
