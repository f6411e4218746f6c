package org.attackregister.snapshot.count;

import java.util.Arrays;
import java.util.List;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.TallyColumn;
import org.jspecify.annotations.Nullable;

/**
 * Attacks and sums of figures by key. Small spaces of keys are plain arrays that lead to the cells, others a hash table
 * with open addressing.
 */
final class CellTable {
    /** The largest space of keys that is a plain array. */
    private static final long DENSE = 1 << 20;

    /** A space of keys is small where it has at most so many keys for each row that is counted. */
    private static final long SPARSE = 4;

    private static final long FREE = -1;

    private static final int FIRST_CELLS = 32;
    private static final int FIRST_SLOTS = 64;

    private final int @Nullable [] direct;
    private final AnswerMemory.MemoryShare share;
    private final TallyColumn[] figures;
    private int[] cellOfRow = {};
    private long[] keys;
    private int[] cells;
    private long[] keyOfCell = new long[FIRST_CELLS];
    private long[] attacks = new long[FIRST_CELLS];
    private final long[][] sums;
    private final long[][] known;
    private int size;

    /** A table that sums up some columns, of about so many rows. */
    CellTable(KeySpace space, List<TallyColumn> figures, int rows, AnswerMemory.MemoryShare share) {
        this.share = share;
        this.direct = space.size() <= Math.min(DENSE, SPARSE * (rows + Long.SIZE)) ? direct((int) space.size()) : null;
        this.figures = figures.toArray(new TallyColumn[0]);
        this.sums = new long[figures.size()][FIRST_CELLS];
        this.known = new long[figures.size()][FIRST_CELLS];
        this.keys = new long[direct == null ? FIRST_SLOTS : 0];
        this.cells = new int[keys.length];
        Arrays.fill(keys, FREE);
    }

    private int[] direct(int size) {
        share.grow((long) size * Integer.BYTES);
        return new int[size];
    }

    /** How many cells there are. */
    int size() {
        return size;
    }

    /** Counts some rows in the cells of their keys, at most {@link Bits#BLOCK} of them. */
    void add(long[] keysOfRows, int[] rows, int count) {
        if (cellOfRow.length == 0) {
            cellOfRow = new int[Bits.BLOCK];
        }
        int[] ofRow = cellOfRow;
        for (int i = 0; i < count; i++) {
            ofRow[i] = cell(keysOfRows[i]);
        }
        long[] counts = attacks;
        for (int i = 0; i < count; i++) {
            counts[ofRow[i]]++;
        }
        for (int f = 0; f < figures.length; f++) {
            figures[f].addTo(sums[f], known[f], ofRow, rows, count);
        }
    }

    /** The cell of a key, which is added where there is none. */
    int cell(long key) {
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
            share.grow((long) size * Long.BYTES * (2 + sums.length + known.length));
            keyOfCell = Arrays.copyOf(keyOfCell, size * 2);
            attacks = Arrays.copyOf(attacks, size * 2);
            for (int f = 0; f < figures.length; f++) {
                sums[f] = Arrays.copyOf(sums[f], size * 2);
                known[f] = Arrays.copyOf(known[f], size * 2);
            }
        }
        keyOfCell[size] = key;
        return size++;
    }

    private void rehash() {
        share.grow((long) keys.length * (Long.BYTES + Integer.BYTES));
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

    /** Adds all cells of this table to that of one key in another, which sums up the same columns. */
    void addTo(CellTable other, long key) {
        for (int cell = 0; cell < size; cell++) {
            addTo(other, key, cell);
        }
    }

    /** Adds one of the cells to that of a key in another table, which sums up the same columns. */
    void addTo(CellTable other, long key, int cell) {
        int into = other.cell(key);
        other.attacks[into] += attacks[cell];
        for (int f = 0; f < figures.length; f++) {
            other.sums[f][into] += sums[f][cell];
            other.known[f][into] += known[f][cell];
        }
    }

    /** The keys of the cells, in the order of the cells. */
    long[] keys() {
        return Arrays.copyOf(keyOfCell, size);
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

    /** How many rows of a cell have a figure of a column. */
    long known(int column, int cell) {
        return known[column][cell];
    }
}
