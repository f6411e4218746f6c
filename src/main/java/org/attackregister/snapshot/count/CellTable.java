package org.attackregister.snapshot.count;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.attackregister.snapshot.column.AttackColumns;
import org.jspecify.annotations.Nullable;

/**
 * Running counts and sums by key. A small space of keys is a plain array of cells; a large one is hashed, with open
 * addressing.
 */
final class CellTable {
    /** The largest space of keys that is a plain array. */
    private static final long DENSE = 1 << 21;

    /** A space of keys is small where it has at most so many keys for each version that is counted. */
    private static final long SPARSE = 16;

    private static final long FREE = -1;

    private final int @Nullable [] direct;
    private final long[][] figures;
    private long[] keys = new long[64];
    private int[] cells = new int[64];
    private long[] keyOfCell = new long[32];
    private long[] attacks = new long[32];
    private long[][] sums;
    private boolean[][] known;
    private long[][] unknown;
    private int size;

    /**
     * A table that sums up these columns of best, low and high figures, one triple a measure, of at most about so many
     * versions.
     */
    CellTable(KeySpace space, long[][] figures, int versions) {
        this.direct =
                space.size() <= Math.min(DENSE, SPARSE * (versions + SPARSE)) ? new int[(int) space.size()] : null;
        this.figures = figures;
        this.sums = new long[figures.length][32];
        this.known = new boolean[figures.length][32];
        this.unknown = new long[figures.length / 3][32];
        Arrays.fill(keys, FREE);
    }

    /** Counts one version in the cell of a key. */
    void add(long key, int ordinal) {
        int cell = cell(key);
        attacks[cell]++;
        for (int triple = 0; triple < figures.length; triple += 3) {
            long best = figures[triple][ordinal];
            if (best == AttackColumns.UNKNOWN) {
                unknown[triple / 3][cell]++;
            }
            add(triple, cell, best);
            add(triple + 1, cell, orElse(figures[triple + 1][ordinal], best));
            add(triple + 2, cell, orElse(figures[triple + 2][ordinal], best));
        }
    }

    private void add(int column, int cell, long figure) {
        if (figure != AttackColumns.UNKNOWN) {
            sums[column][cell] += figure;
            known[column][cell] = true;
        }
    }

    private static long orElse(long figure, long other) {
        return figure == AttackColumns.UNKNOWN ? other : figure;
    }

    private int cell(long key) {
        if (direct == null) {
            return hashed(key);
        }
        int cell = direct[(int) key] - 1;
        if (cell < 0) {
            cell = newCell(key);
            direct[(int) key] = cell + 1;
        }
        return cell;
    }

    private int hashed(long key) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != FREE) {
            if (keys[slot] == key) {
                return cells[slot];
            }
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        cells[slot] = size;
        int cell = newCell(key);
        if (size * 2 > keys.length) {
            rehash();
        }
        return cell;
    }

    private int newCell(long key) {
        if (size == attacks.length) {
            keyOfCell = Arrays.copyOf(keyOfCell, size * 2);
            attacks = Arrays.copyOf(attacks, size * 2);
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Arrays.copyOf(sums[i], size * 2);
                known[i] = Arrays.copyOf(known[i], size * 2);
            }
            for (int i = 0; i < unknown.length; i++) {
                unknown[i] = Arrays.copyOf(unknown[i], size * 2);
            }
        }
        keyOfCell[size] = key;
        return size++;
    }

    private void rehash() {
        keys = new long[keys.length * 2];
        cells = new int[keys.length];
        Arrays.fill(keys, FREE);
        int mask = keys.length - 1;
        for (int cell = 0; cell < size; cell++) {
            int slot = slot(keyOfCell[cell], mask);
            while (keys[slot] != FREE) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = keyOfCell[cell];
            cells[slot] = cell;
        }
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }

    /** Hands over every key that was counted. */
    void forEachKey(LongConsumer consumer) {
        for (int cell = 0; cell < size; cell++) {
            consumer.accept(keyOfCell[cell]);
        }
    }

    /** The cell of a key; -1 if nothing was counted there. */
    int find(long key) {
        if (direct != null) {
            return direct[(int) key] - 1;
        }
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); keys[slot] != FREE; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return cells[slot];
            }
        }
        return -1;
    }

    long attacks(int cell) {
        return attacks[cell];
    }

    /** Sum of a column of figures in billionths. */
    long sum(int column, int cell) {
        return sums[column][cell];
    }

    /** Whether any version in a cell has a figure of a column. */
    boolean known(int column, int cell) {
        return known[column][cell];
    }

    /** Number of versions without a best figure of a measure. */
    long unknown(int measure, int cell) {
        return unknown[measure][cell];
    }
}
