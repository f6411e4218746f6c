package org.attackregister.snapshot.count;

import java.math.BigDecimal;
import java.util.Arrays;
import org.attackregister.model.attack.Tally;
import org.attackregister.query.Lethality;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.TallyColumn;
import org.jspecify.annotations.Nullable;

/** The figures of each cell's attacks one by one, and what becomes of them in order. */
final class TollSpread {
    private static final int TENTHS = 10;
    private static final int MEDIAN = 5;
    private static final int NINETIETH = 9;

    private final TallyColumn figures;
    private final long lethal;
    private final AnswerMemory.MemoryShare share;
    private final int[] known;
    private final int[] unknown;
    private int[] cells = new int[Bits.BLOCK];
    private long[] values = new long[Bits.BLOCK];
    private int size;
    private int @Nullable [] starts;

    /**
     * Of no attack yet.
     *
     * @param lethalMin the fewest dead of a lethal attack
     * @param cells how many cells there are
     */
    TollSpread(TallyColumn figures, int lethalMin, int cells, AnswerMemory.MemoryShare share) {
        this.figures = figures;
        this.lethal = Math.multiplyExact(
                lethalMin, BigDecimal.ONE.movePointRight(Tally.SCALE).longValueExact());
        this.share = share;
        this.known = new int[cells];
        this.unknown = new int[cells];
    }

    /** Adds an attack to a cell. */
    void add(int cell, int row) {
        long figure = figures.at(row);
        if (figure == AttackColumns.UNKNOWN) {
            unknown[cell]++;
            return;
        }
        if (size == cells.length) {
            share.grow((long) size * (Integer.BYTES + 2 * Long.BYTES));
            cells = Arrays.copyOf(cells, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        known[cell]++;
        cells[size] = cell;
        values[size++] = figure;
    }

    /** What is said of a cell, to which nothing more is added. */
    Lethality of(int cell) {
        int[] from = starts == null ? laidOut() : starts;
        starts = from;
        int count = known[cell];
        if (count == 0) {
            return new Lethality(0, unknown[cell], null, null, null, 0);
        }
        int first = from[cell];
        Arrays.sort(values, first, first + count);
        long sum = 0;
        int below = 0;
        for (int i = first; i < first + count; i++) {
            sum += values[i];
            below += values[i] < lethal ? 1 : 0;
        }
        return new Lethality(
                count,
                unknown[cell],
                Fraction.ZERO.plus(sum, Tally.SCALE, count).decimal(),
                quantile(first, count, MEDIAN),
                quantile(first, count, NINETIETH),
                (long) count - below);
    }

    /** Puts the figures of each cell behind those of the cell before, and gives where each begins. */
    private int[] laidOut() {
        int[] from = new int[known.length];
        for (int cell = 1; cell < from.length; cell++) {
            from[cell] = from[cell - 1] + known[cell - 1];
        }
        int[] next = from.clone();
        long[] laid = new long[size];
        for (int i = 0; i < size; i++) {
            laid[next[cells[i]]++] = values[i];
        }
        values = laid;
        return from;
    }

    /** The figure that so many tenths of some lie below, exactly: between two it is a tenth of their difference each. */
    private BigDecimal quantile(int first, int count, int tenths) {
        long position = (long) (count - 1) * tenths;
        int below = first + (int) (position / TENTHS);
        BigDecimal lower = BigDecimal.valueOf(values[below], Tally.SCALE);
        if (position % TENTHS == 0) {
            return Fraction.plain(lower);
        }
        BigDecimal step = BigDecimal.valueOf(values[below + 1], Tally.SCALE).subtract(lower);
        return Fraction.plain(lower.add(step.multiply(BigDecimal.valueOf(position % TENTHS, 1))));
    }
}
