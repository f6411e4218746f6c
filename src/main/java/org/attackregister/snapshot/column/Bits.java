package org.attackregister.snapshot.column;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** A set of ordinals, one bit each. */
public final class Bits {
    private final long[] words;
    private final int size;

    /** An empty set over the ordinals below {@code size}. */
    Bits(int size) {
        this.size = size;
        this.words = new long[(size + 63) >>> 6];
    }

    /** The ordinals below {@code size} that satisfy a predicate. */
    public static Bits where(int size, IntPredicate predicate) {
        Bits bits = new Bits(size);
        for (int i = 0; i < size; i++) {
            if (predicate.test(i)) {
                bits.words[i >>> 6] |= 1L << i;
            }
        }
        return bits;
    }

    void set(int ordinal) {
        words[ordinal >>> 6] |= 1L << ordinal;
    }

    public boolean get(int ordinal) {
        return (words[ordinal >>> 6] & 1L << ordinal) != 0;
    }

    /** Keeps only the ordinals that satisfy a predicate. */
    public void retain(IntPredicate predicate) {
        for (int w = 0; w < words.length; w++) {
            long word = words[w];
            for (long rest = word; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                if (!predicate.test((w << 6) + bit)) {
                    word &= ~(1L << bit);
                }
            }
            words[w] = word;
        }
    }

    /** How many ordinals are in the set. */
    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Hands over the ordinals in ascending order. */
    public void forEach(IntConsumer consumer) {
        for (int w = 0; w < words.length; w++) {
            for (long rest = words[w]; rest != 0; rest &= rest - 1) {
                consumer.accept((w << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    public int size() {
        return size;
    }
}
