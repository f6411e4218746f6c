package org.attackregister.snapshot.column;

import java.io.IOException;
import java.util.Arrays;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/**
 * A column of figures in billionths, a row each. Most are whole, and small: these lie in four bytes. What is a
 * fraction or larger lies elsewhere and is pointed to.
 */
public final class TallyColumn {
    private static final long UNIT = 1_000_000_000L;
    private static final int NOTHING = -1;
    private static final int FIRST_ELSEWHERE = -2;

    private int[] whole = new int[1024];
    private long[] elsewhere = new long[16];
    private int elsewhereSize;

    /** This column with copies of its arrays. */
    TallyColumn copy() {
        TallyColumn copy = new TallyColumn();
        copy.whole = whole.clone();
        copy.elsewhere = elsewhere.clone();
        copy.elsewhereSize = elsewhereSize;
        return copy;
    }

    void write(BinaryWriter out, int rows) throws IOException {
        out.ints(whole, rows);
        long[] others = elsewhere;
        out.longs(others, Math.min(elsewhereSize, others.length));
    }

    void read(BinaryReader in) throws IOException {
        whole = in.ints();
        elsewhereSize = in.follows();
        elsewhere = in.longs();
    }

    /** Sets the figure of a row, of which no reader knows yet. */
    void set(int row, long figure) {
        if (row == whole.length) {
            whole = Arrays.copyOf(whole, row * 2);
        }
        whole[row] = figure == AttackColumns.UNKNOWN ? NOTHING : packed(figure);
    }

    private int packed(long figure) {
        long units = figure / UNIT;
        if (units * UNIT == figure && units >= 0 && units <= Integer.MAX_VALUE) {
            return (int) units;
        }
        if (elsewhereSize == elsewhere.length) {
            elsewhere = Arrays.copyOf(elsewhere, elsewhereSize * 2);
        }
        elsewhere[elsewhereSize] = figure;
        return FIRST_ELSEWHERE - elsewhereSize++;
    }

    /** The figure of a row in billionths; {@link AttackColumns#UNKNOWN} where none is known. */
    public long at(int row) {
        int packed = whole[row];
        return packed >= 0
                ? packed * UNIT
                : packed == NOTHING ? AttackColumns.UNKNOWN : elsewhere[FIRST_ELSEWHERE - packed];
    }

    /**
     * Adds the figures of some rows, each to the sum of its cell, and counts what is known in each.
     *
     * @param cells the cells of the rows, of which the first {@code count} are looked at
     */
    public void addTo(long[] sums, long[] known, int[] cells, int[] rows, int count) {
        int[] figures = whole;
        for (int i = 0; i < count; i++) {
            int packed = figures[rows[i]];
            int cell = cells[i];
            if (packed < NOTHING) {
                sums[cell] += elsewhere[FIRST_ELSEWHERE - packed];
                known[cell]++;
            } else {
                // -1 where it is not known, else 0: no branch that nobody could foresee
                int unknown = packed >> (Integer.SIZE - 1);
                sums[cell] += (packed & ~unknown) * UNIT;
                known[cell] += 1 + unknown;
            }
        }
    }
}
