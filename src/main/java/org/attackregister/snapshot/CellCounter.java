package org.attackregister.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.attackregister.model.Tally;
import org.attackregister.query.CountAnswer.Cell;
import org.attackregister.query.CountAnswer.Sum;
import org.attackregister.query.Counting;
import org.attackregister.query.Dimension;
import org.attackregister.query.Measure;

/** Counts the versions of a selection by some dimensions, and sums their dead and wounded. */
final class CellCounter {
    private final AttackColumns columns;
    private final Bits selection;
    private final Counting counting;
    private final List<Measure> sums;

    /** Decides which of the last dimension's values are kept; the others are counted as one. */
    @FunctionalInterface
    interface Fold {
        /** Keeps every value. */
        Fold NONE = code -> true;

        boolean keeps(int code);
    }

    CellCounter(AttackColumns columns, Bits selection, Counting counting, List<Measure> measures) {
        this.columns = columns;
        this.selection = selection;
        this.counting = counting;
        this.sums = measures.stream().filter(m -> m != Measure.ATTACKS).toList();
    }

    /** The cells by packed key. An attack's part in a cell is exact: attacks are gathered by their k, then divided. */
    Map<Long, Cell> count(List<Dimension> dimensions, Fold fold) {
        return count(dimensions, fold, key -> key);
    }

    /**
     * What lies in all cells of a value of one dimension, each attack split as it is for the cells, so that their shares
     * of it sum to one.
     */
    Map<Long, Cell> countAlong(List<Dimension> dimensions, Fold fold, int dimension) {
        return count(dimensions, fold, key -> Keys.with(0, dimension, Keys.code(key, dimension)));
    }

    private Map<Long, Cell> count(List<Dimension> dimensions, Fold fold, LongUnaryOperator cell) {
        KeySource[] sources = KeySource.of(columns, dimensions).toArray(new KeySource[0]);
        Folder folder = new Folder(dimensions.size() - 1, fold);
        Map<Integer, CellTable> byParts = new TreeMap<>();
        long[][] figures = figures();
        if (counting == Counting.PRIMARY) {
            CellTable table = new CellTable(figures);
            byParts.put(1, table);
            selection.forEach(ordinal -> {
                long key = 0;
                for (KeySource source : sources) {
                    key |= source.firstKey(ordinal);
                }
                table.add(cell.applyAsLong(folder.fold(key)), ordinal);
            });
        } else {
            selection.forEach(ordinal -> {
                long[] keys = folder.foldAll(keys(sources, ordinal), counting == Counting.ANY);
                int parts = counting == Counting.ANY ? 1 : keys.length;
                CellTable table = byParts.computeIfAbsent(parts, k -> new CellTable(figures));
                for (long key : keys) {
                    table.add(cell.applyAsLong(key), ordinal);
                }
            });
        }
        return cells(byParts);
    }

    private static long[] keys(KeySource[] sources, int ordinal) {
        long[] keys = {0};
        for (KeySource source : sources) {
            keys = Keys.cross(keys, source.keys(ordinal));
        }
        return keys;
    }

    /** Puts the number of the rest in the place of the last dimension's values that are not kept. */
    private record Folder(int last, Fold fold) {
        long fold(long key) {
            if (last < 0) {
                return key;
            }
            int code = Keys.code(key, last);
            return code == Dictionary.NONE || fold.keeps(code) ? key : Keys.with(key, last, KeySource.REST);
        }

        /** The folded keys; {@code once} keeps each but once, so that an attack counts once in the rest. */
        long[] foldAll(long[] keys, boolean once) {
            int count = 0;
            for (long key : keys) {
                long folded = fold(key);
                if (once) {
                    count = Keys.addIfNew(keys, count, folded);
                } else {
                    keys[count++] = folded;
                }
            }
            return Keys.cut(keys, count);
        }
    }

    /** How many attacks of the selection have more than one value in a dimension. */
    long withSeveral(List<Dimension> dimensions) {
        List<KeySource> sources = KeySource.of(columns, dimensions);
        long[] count = {0};
        selection.forEach(i -> count[0] += sources.stream().anyMatch(s -> s.severalIn(i)) ? 1 : 0);
        return count[0];
    }

    /** How many attacks of the selection have no value in a dimension. */
    long without(List<Dimension> dimensions) {
        List<KeySource> sources = KeySource.of(columns, dimensions);
        long[] count = {0};
        selection.forEach(i -> count[0] += sources.stream().anyMatch(s -> s.noneIn(i)) ? 1 : 0);
        return count[0];
    }

    Bits selection() {
        return selection;
    }

    private long[][] figures() {
        List<long[]> figures = new ArrayList<>();
        for (Measure measure : sums) {
            figures.addAll(List.of(measure == Measure.KILLED ? columns.killed : columns.wounded));
        }
        return figures.toArray(new long[0][]);
    }

    private Map<Long, Cell> cells(Map<Integer, CellTable> byParts) {
        Map<Long, Cell> cells = new LinkedHashMap<>();
        byParts.values().forEach(table -> table.forEachKey(key -> cells.computeIfAbsent(key, k -> cell(k, byParts))));
        return cells;
    }

    private Cell cell(long key, Map<Integer, CellTable> byParts) {
        Fraction attacks = Fraction.ZERO;
        Fraction[] columnSums = new Fraction[sums.size() * 3];
        Fraction[] unknown = new Fraction[sums.size()];
        Arrays.fill(columnSums, Fraction.ZERO);
        Arrays.fill(unknown, Fraction.ZERO);
        for (Map.Entry<Integer, CellTable> entry : byParts.entrySet()) {
            CellTable table = entry.getValue();
            int parts = entry.getKey();
            int cell = table.find(key);
            if (cell >= 0) {
                attacks = attacks.plus(table.attacks(cell), 0, parts);
                for (int i = 0; i < columnSums.length; i++) {
                    columnSums[i] = columnSums[i].plus(table.sum(i, cell), Tally.SCALE, parts);
                }
                for (int i = 0; i < unknown.length; i++) {
                    unknown[i] = unknown[i].plus(table.unknown(i, cell), 0, parts);
                }
            }
        }
        Map<Measure, Sum> bySum = new EnumMap<>(Measure.class);
        for (int i = 0; i < sums.size(); i++) {
            BigDecimal best = columnSums[i * 3].decimal();
            BigDecimal low = columnSums[i * 3 + 1].decimal();
            BigDecimal high = columnSums[i * 3 + 2].decimal();
            bySum.put(sums.get(i), new Sum(best, low, high, unknown[i].decimal()));
        }
        return new Cell(attacks.decimal(), bySum);
    }
}
