package org.attackregister.snapshot.count;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
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

    /**
     * The cells of some keys with the attacks of all earlier codes of a dimension beside the same others; those of no code are
     * as they were.
     *
     * @param rows the keys, all that were counted among them
     */
    CountedCells runningUp(KeySpace space, int dimension, long[] rows) {
        long[] places = LongStream.of(rows)
                .map(key -> space.placeBy(dimension, key))
                .sorted()
                .toArray();
        Map<Integer, CellTable> running = new TreeMap<>();
        CellTable ofWhole = sums.table(space, rows.length);
        byParts.forEach((parts, table) -> {
            CellTable sum = table == whole ? ofWhole : sums.table(space, rows.length);
            running.put(parts, sum);
            long before = -1;
            for (long place : places) {
                long key = space.keyAt(dimension, place);
                boolean runs = space.digit(key, dimension) > 0;
                int earlier = before >= 0 && space.with(before, dimension, space.code(key, dimension)) == key
                        ? sum.find(before)
                        : -1;
                int own = table.find(key);
                if (runs && earlier >= 0) {
                    sum.addTo(sum, key, earlier);
                }
                if (own >= 0) {
                    table.addTo(sum, key, own);
                }
                before = runs ? key : -1;
                if (sum.find(key) >= 0) {
                    ofWhole.cell(key);
                }
            }
        });
        return new CountedCells(sums, ofWhole, running, spread);
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
