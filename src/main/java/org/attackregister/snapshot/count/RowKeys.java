package org.attackregister.snapshot.count;

import java.util.Arrays;

/** The keys that one row is counted under; used again for the next row. */
final class RowKeys {
    private long[] keys = new long[16];
    private long[] parts = new long[16];
    private int size;
    private int partsSize;
    private boolean lacks;
    private boolean partLacks;

    /** Begins a row whose keys all have something in common. */
    void begin(long common) {
        keys[0] = common;
        size = 1;
        partsSize = 0;
        lacks = false;
        partLacks = false;
    }

    /** Adds the part of a dimension that has one value; 0 for none. */
    void addToAll(long part) {
        keys[0] += part;
        lacks |= part == 0;
    }

    /**
     * Adds what an entry of a list makes, unless another entry made it, or it makes nothing.
     *
     * @param partLacksValue whether the entry lacks a value in one of the dimensions
     */
    void addPart(long part, boolean partLacksValue) {
        if (part == 0) {
            return;
        }
        for (int i = 0; i < partsSize; i++) {
            if (parts[i] == part) {
                return;
            }
        }
        if (partsSize == parts.length) {
            parts = Arrays.copyOf(parts, partsSize * 2);
        }
        parts[partsSize++] = part;
        partLacks |= partLacksValue;
    }

    /** Combines each key with each part of a list; no part at all is one of no value. */
    void cross() {
        if (partsSize == 0) {
            lacks = true;
            return;
        }
        if (size * partsSize > keys.length) {
            keys = Arrays.copyOf(keys, size * partsSize * 2);
        }
        for (int i = size - 1; i >= 0; i--) {
            long key = keys[i];
            for (int p = partsSize - 1; p >= 0; p--) {
                keys[i * partsSize + p] = key + parts[p];
            }
        }
        size *= partsSize;
        lacks |= partLacks;
        partsSize = 0;
        partLacks = false;
    }

    /** How many keys there are. */
    int size() {
        return size;
    }

    long key(int index) {
        return keys[index];
    }

    /** Whether one of the keys lacks a value in one of the dimensions. */
    boolean lacksValue() {
        return lacks;
    }

    /** Puts another key in the place of one. */
    void set(int index, long key) {
        keys[index] = key;
    }

    /** Keeps each key but once. */
    void unite() {
        int count = 0;
        for (int i = 0; i < size; i++) {
            boolean found = false;
            for (int j = 0; j < count && !found; j++) {
                found = keys[j] == keys[i];
            }
            if (!found) {
                keys[count++] = keys[i];
            }
        }
        size = count;
    }
}
