package org.attackregister.snapshot.column;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.attackregister.snapshot.binary.BinaryWriter;

/** A set of row numbers, one bit each. */
public final class Bits {
    /** How many rows {@link #forEachBlock} hands over at once. */
    public static final int BLOCK = 2048;

    private final long[] words;
    private final int size;

    /** An empty set over the rows below {@code size}. */
    public Bits(int size) {
        this(size, new long[words(size)]);
    }

    private Bits(int size, long[] words) {
        this.size = size;
        this.words = words;
    }

    /** The words of a set over the rows below a size. */
    public static int words(int size) {
        return (size + 63) >>> 6;
    }

    /** Takes the words as they are; bits from {@code size} on must be 0. */
    static Bits of(long[] words, int size) {
        return new Bits(size, words);
    }

    void write(BinaryWriter out) throws IOException {
        out.longs(words, words.length);
    }

    public void set(int row) {
        words[row >>> 6] |= 1L << row;
    }

    public boolean get(int row) {
        return (words[row >>> 6] & 1L << row) != 0;
    }

    /** A copy of this set over the rows below a size, which may be less than that of this one. */
    public Bits copy(int newSize) {
        long[] copied = Arrays.copyOf(words, words(newSize));
        if (newSize < size && (newSize & 63) != 0) {
            copied[copied.length - 1] &= (1L << newSize) - 1;
        }
        return new Bits(newSize, copied);
    }

    /** The rows below a size that are in this set, and those from this one's size on that satisfy a condition. */
    public Bits grownTo(int newSize, RowCondition condition) {
        Bits grown = copy(newSize);
        condition.mark(size & -Long.SIZE, newSize, grown.words);
        return grown;
    }

    /** The rows below a size that satisfy a condition. */
    public static Bits where(int size, RowCondition condition) {
        return new Bits(0).grownTo(size, condition);
    }

    /** Keeps only the rows that are in another set, which may reach further. */
    public void and(Bits other) {
        for (int w = 0; w < words.length; w++) {
            words[w] &= other.words[w];
        }
    }

    /** Keeps only the rows that are not in another set, which may reach further. */
    public void andNot(Bits other) {
        for (int w = 0; w < words.length; w++) {
            words[w] &= ~other.words[w];
        }
    }

    /** Adds the rows of another set that are below this one's size. */
    public void or(Bits other) {
        for (int w = 0; w < words.length; w++) {
            words[w] |= other.words[w];
        }
        if ((size & 63) != 0) {
            words[words.length - 1] &= (1L << size) - 1;
        }
    }

    /** Keeps only the rows that satisfy a predicate. */
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

    /** How many rows are in the set. */
    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** How many rows are in both sets; the other may reach further. */
    public int countCommon(Bits other) {
        int count = 0;
        for (int w = 0; w < words.length; w++) {
            count += Long.bitCount(words[w] & other.words[w]);
        }
        return count;
    }

    /** Hands over the rows in ascending order. */
    public void forEach(IntConsumer consumer) {
        forEach(0, consumer);
    }

    /** Hands over the rows from {@code first} on, which is a multiple of 64, in ascending order. */
    public void forEach(int first, IntConsumer consumer) {
        for (int w = first >>> 6; w < words.length; w++) {
            for (long rest = words[w]; rest != 0; rest &= rest - 1) {
                consumer.accept((w << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    /**
     * Hands over the rows in ascending order, many at once.
     *
     * @param rows where they are put, {@link #BLOCK} of them
     * @param block is given how many there are; is called for each block
     */
    public void forEachBlock(int[] rows, IntConsumer block) {
        int count = 0;
        for (int w = 0; w < words.length; w++) {
            long rest = words[w];
            if (rest != 0) {
                if (count > BLOCK - Long.SIZE) {
                    block.accept(count);
                    count = 0;
                }
                int first = w << 6;
                for (; rest != 0; rest &= rest - 1) {
                    rows[count++] = first + Long.numberOfTrailingZeros(rest);
                }
            }
        }
        if (count > 0) {
            block.accept(count);
        }
    }

    /** The rows below this number may be in the set. */
    public int size() {
        return size;
    }

    /** How much memory the set needs, in bytes. */
    public int bytes() {
        return words.length * Long.BYTES;
    }
}
