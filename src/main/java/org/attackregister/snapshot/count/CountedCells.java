package org.attackregister.snapshot.count;

import java.util.Map;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.jspecify.annotations.Nullable;

/** The cells that were counted, each under its key; a cell is made when it is asked for. */
final class CountedCells {
    private final CellSums sums;
    private final CellTable whole;
    private final Map<Integer, CellTable> byParts;
    private final @Nullable TollSpread spread;

    /**
     * The cells of some tables.
     *
     * @param byParts the tables by the number of parts that each attack in them is counted in; that of 1 has every key
     * @param spread the dead of each attack of the cells; null where they are not asked for
     */
    CountedCells(CellSums sums, CellTable whole, Map<Integer, CellTable> byParts, @Nullable TollSpread spread) {
        this.sums = sums;
        this.whole = whole;
        this.byParts = byParts;
        this.spread = spread;
    }

    int size() {
        return whole.size();
    }

    /** The keys, in no order. */
    long[] keys() {
        return whole.keys();
    }

    boolean has(long key) {
        return whole.find(key) >= 0;
    }

    /** The cell of a key; null if nothing was counted there. */
    @Nullable
    Cell find(long key) {
        int cell = whole.find(key);
        if (cell < 0) {
            return null;
        }
        Cell counted = byParts.size() == 1 ? sums.whole(cell, whole) : sums.cell(key, byParts);
        return spread == null ? counted : counted.with(spread.of(cell));
    }

    /** The attacks of a key; none if nothing was counted there. */
    Cell get(long key) {
        Cell cell = find(key);
        if (cell == null) {
            throw new IllegalArgumentException("no cell has the key " + key);
        }
        return cell;
    }
}
