package org.attackregister.snapshot;

import java.util.Arrays;

/** Small sets of packed keys. */
final class Keys {
    private Keys() {}

    /** Adds a key at {@code count} unless it stands before; returns the new count. */
    static int addIfNew(long[] keys, int count, long key) {
        for (int i = 0; i < count; i++) {
            if (keys[i] == key) {
                return count;
            }
        }
        keys[count] = key;
        return count + 1;
    }

    static long[] cut(long[] keys, int count) {
        return count == keys.length ? keys : Arrays.copyOf(keys, count);
    }

    /** Every key of one set joined with every key of another; the two have no bits in common. */
    static long[] cross(long[] left, long[] right) {
        if (left.length == 1 && right.length == 1) {
            return new long[] {left[0] | right[0]};
        }
        long[] crossed = new long[left.length * right.length];
        int i = 0;
        for (long l : left) {
            for (long r : right) {
                crossed[i++] = l | r;
            }
        }
        return crossed;
    }

    /** The number that one dimension has in a key. */
    static int code(long key, int dimension) {
        return (int) (key >>> (dimension * KeySource.BITS)) & KeySource.REST;
    }

    /** The key with another number in one dimension. */
    static long with(long key, int dimension, int code) {
        long mask = (long) KeySource.REST << (dimension * KeySource.BITS);
        return (key & ~mask) | ((long) code << (dimension * KeySource.BITS));
    }
}
