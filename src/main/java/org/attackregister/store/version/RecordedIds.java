package org.attackregister.store.version;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The ids of all attacks that were ever recorded, up to a moment, in two bytes each (a Bloom filter): one that was not
 * recorded is seldom taken for one that was, and never the other way round.
 */
public final class RecordedIds {
    private static final int BITS_EACH = 16;
    private static final long FEWEST_BITS = 1L << 16;
    private static final long MOST_BITS = 1L << 30;

    private final BitSet bits;
    private final int mask;

    private RecordedIds(int mask) {
        this.mask = mask;
        this.bits = new BitSet(mask + 1);
    }

    /** No ids, with space for about so many. */
    static RecordedIds none(long space) {
        long wanted = Math.min(Math.max(space * BITS_EACH, FEWEST_BITS), MOST_BITS);
        return new RecordedIds((int) (Long.highestOneBit(2 * wanted - 1) - 1));
    }

    /** Takes every id for one that may have been recorded. */
    public static RecordedIds perhapsAll() {
        RecordedIds all = new RecordedIds(0);
        all.bits.set(0);
        return all;
    }

    void add(String id) {
        long spread = spread(id);
        bits.set((int) spread & mask);
        bits.set((int) (spread >>> Integer.SIZE) & mask);
    }

    private boolean mayHave(String id) {
        long spread = spread(id);
        return bits.get((int) spread & mask) && bits.get((int) (spread >>> Integer.SIZE) & mask);
    }

    /** Two hashes in one: the multiplier is that of Fibonacci hashing, 2 to the 64th by the golden ratio. */
    private static long spread(String id) {
        long product = id.hashCode() * 0x9E3779B97F4A7C15L;
        return product ^ product >>> Integer.SIZE;
    }

    /** Those of some ids that may have been recorded; the others surely were not. */
    public List<String> among(Collection<String> ids) {
        return ids.stream().filter(this::mayHave).toList();
    }
}
