package org.attackregister.snapshot.count;

import org.attackregister.snapshot.column.Dictionary;

/**
 * How the codes of up to three dimensions make one key: as the digits of a number whose digits have different ranges.
 * The least digit means no value, the greatest what was folded.
 */
public final class KeySpace {
    private static final int NO_VALUE_AND_REST = 2;

    private final int[] bases;
    private final int[] ranges;
    private final long[] weights;
    private final long size;

    /** A space whose dimension {@code d} has no value, the codes from {@code least[d]} to {@code most[d]}, and the rest. */
    KeySpace(int[] least, int[] most) {
        this.bases = new int[least.length];
        this.ranges = new int[least.length];
        this.weights = new long[least.length];
        long weight = 1;
        for (int d = least.length - 1; d >= 0; d--) {
            bases[d] = least[d] - 1;
            ranges[d] = most[d] - bases[d] + NO_VALUE_AND_REST;
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
    public long size() {
        return size;
    }

    /** What a code of a dimension is counted from: its digit is the code above it. */
    int base(int dimension) {
        return bases[dimension];
    }

    /** What a digit of a dimension adds to a key. */
    long weight(int dimension) {
        return weights[dimension];
    }

    /** What a code adds to a key. */
    long part(int dimension, int code) {
        return code == Dictionary.NONE ? 0 : (code - bases[dimension]) * weights[dimension];
    }

    /** The code that means the rest in a dimension. */
    int rest(int dimension) {
        return bases[dimension] + ranges[dimension] - 1;
    }

    /** The digit of a dimension in a key: 0 for no value, the greatest for the rest. */
    int digit(long key, int dimension) {
        return (int) (key / weights[dimension] % ranges[dimension]);
    }

    /** The digit of a code. */
    int digitOf(int dimension, int code) {
        return code == Dictionary.NONE ? 0 : code - bases[dimension];
    }

    /** The code that a dimension has in a key. */
    public int code(long key, int dimension) {
        int digit = digit(key, dimension);
        return digit == 0 ? Dictionary.NONE : digit + bases[dimension];
    }

    /** The key with another code in one dimension. */
    long with(long key, int dimension, int code) {
        return key - part(dimension, code(key, dimension)) + part(dimension, code);
    }

    /** Where a key comes in an order of all in which one dimension's digits follow each other. */
    long placeBy(int dimension, long key) {
        long above = key / weights[dimension] / ranges[dimension];
        long others = above * weights[dimension] + key % weights[dimension];
        return others * ranges[dimension] + digit(key, dimension);
    }

    /** The key at a place in that order. */
    long keyAt(int dimension, long place) {
        long others = place / ranges[dimension];
        long above = others / weights[dimension];
        return (above * ranges[dimension] + place % ranges[dimension]) * weights[dimension]
                + others % weights[dimension];
    }

    /** The key that has one dimension's code and no value in the others. */
    long only(long key, int dimension) {
        return part(dimension, code(key, dimension));
    }
}
