package org.attackregister.snapshot.count;

/**
 * How the numbers of up to three dimensions make one key: as the digits of a number whose digits have different ranges.
 * The last number of a range means what was folded, number 0 no value.
 */
public final class KeySpace {
    private final int[] ranges;
    private final long[] weights;
    private final long size;

    /** A space whose dimension {@code d} has the numbers below {@code ranges[d] - 1}, and one more for the rest. */
    KeySpace(int... ranges) {
        this.ranges = ranges.clone();
        this.weights = new long[ranges.length];
        long weight = 1;
        for (int d = ranges.length - 1; d >= 0; d--) {
            weights[d] = weight;
            weight = Math.multiplyExact(weight, ranges[d]);
        }
        this.size = weight;
    }

    /** How many dimensions there are. */
    int dimensions() {
        return ranges.length;
    }

    /** How many keys there are. */
    long size() {
        return size;
    }

    /** What a number of a dimension adds to a key. */
    long weight(int dimension) {
        return weights[dimension];
    }

    /** The number of the rest in a dimension. */
    int rest(int dimension) {
        return ranges[dimension] - 1;
    }

    /** The number that a dimension has in a key. */
    public int code(long key, int dimension) {
        return (int) (key / weights[dimension] % ranges[dimension]);
    }

    /** The key with another number in one dimension. */
    long with(long key, int dimension, int code) {
        return key + (code - code(key, dimension)) * weights[dimension];
    }
}
