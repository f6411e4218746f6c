package org.attackregister.snapshot.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.attackregister.model.attack.Tally;
import org.attackregister.query.Counting;
import org.attackregister.query.Measure;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Sum;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.Dictionary;
import org.jspecify.annotations.Nullable;

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

    /** The axes of some dimensions, over the same versions. */
    Axes axes(List<Dimension> dimensions) {
        return new Axes(columns, dimensions);
    }

    /** The cells by key, with the values of the last dimension that are not kept counted as one. */
    Map<Long, Cell> count(Axes axes, Fold fold) {
        return count(axes, fold, LongUnaryOperator.identity());
    }

    /** The cells of several dimensions added up along one of them, each with the parts that it has in the cells. */
    Map<Long, Cell> countAlong(Axes axes, Fold fold, int dimension) {
        KeySpace space = axes.space();
        return count(axes, fold, key -> space.code(key, dimension) * space.weight(dimension));
    }

    /** An attack's part in a cell is exact: attacks are gathered by their k, then divided. */
    private Map<Long, Cell> count(Axes axes, Fold fold, LongUnaryOperator gather) {
        Folder folder = new Folder(axes.space(), fold);
        long[][] figures = figures();
        Map<Integer, CellTable> byParts = new TreeMap<>();
        int most = selection.count();
        CellTable whole = new CellTable(axes.space(), figures, most);
        byParts.put(1, whole);
        if (counting == Counting.PRIMARY) {
            selection.forEach(ordinal -> whole.add(gather.applyAsLong(folder.fold(axes.firstKey(ordinal))), ordinal));
        } else {
            selection.forEach(ordinal -> {
                if (axes.single(ordinal)) {
                    whole.add(gather.applyAsLong(folder.fold(axes.firstKey(ordinal))), ordinal);
                } else {
                    long[] keys = folder.foldAll(axes.keys(ordinal), counting == Counting.ANY);
                    int parts = counting == Counting.ANY ? 1 : keys.length;
                    CellTable table = byParts.computeIfAbsent(parts, k -> new CellTable(axes.space(), figures, most));
                    for (long key : keys) {
                        table.add(gather.applyAsLong(key), ordinal);
                    }
                }
            });
        }
        return cells(byParts);
    }

    /** Puts the number of the rest in the place of the last dimension's values that are not kept. */
    private static final class Folder {
        private final KeySpace space;
        private final int last;
        private final boolean @Nullable [] kept;

        Folder(KeySpace space, Fold fold) {
            this.space = space;
            this.last = space.dimensions() - 1;
            this.kept = last < 0 || fold == Fold.NONE ? null : new boolean[space.rest(last) + 1];
            if (kept != null) {
                for (int code = 0; code < kept.length; code++) {
                    kept[code] = code == Dictionary.NONE || fold.keeps(code);
                }
            }
        }

        long fold(long key) {
            return kept == null || kept[space.code(key, last)] ? key : space.with(key, last, space.rest(last));
        }

        /** The folded keys; {@code once} keeps each but once, so that an attack counts once in the rest. */
        long[] foldAll(long[] keys, boolean once) {
            int count = 0;
            for (long key : keys) {
                long folded = fold(key);
                if (once) {
                    count = Axes.addIfNew(keys, count, folded);
                } else {
                    keys[count++] = folded;
                }
            }
            return Arrays.copyOf(keys, count);
        }
    }

    /**
     * How many attacks are counted otherwise than once under a value.
     *
     * @param several attacks with more than one key, whichever of them are counted
     * @param without attacks that are counted under a key that lacks a value
     */
    record Odd(long several, long without) {}

    /** How many attacks of the selection have several keys, or are counted under no value in one of the dimensions. */
    Odd odd(Axes axes) {
        long[] counts = new long[2];
        selection.forEach(ordinal -> {
            long[] first = {axes.firstKey(ordinal)};
            long[] keys = axes.single(ordinal) ? first : axes.keys(ordinal);
            long[] counted = counting == Counting.PRIMARY ? first : keys;
            counts[0] += keys.length > 1 ? 1 : 0;
            counts[1] += Arrays.stream(counted).anyMatch(axes::lacksValue) ? 1 : 0;
        });
        return new Odd(counts[0], counts[1]);
    }

    Bits selection() {
        return selection;
    }

    private long[][] figures() {
        List<long[]> figures = new ArrayList<>();
        for (Measure measure : sums) {
            figures.addAll(List.of(figures(measure)));
        }
        return figures.toArray(new long[0][]);
    }

    private long[][] figures(Measure measure) {
        return switch (measure) {
            case ATTACKS -> throw new IllegalArgumentException("attacks are counted and have no figure");
            case KILLED -> columns.killed;
            case WOUNDED -> columns.wounded;
        };
    }

    private Map<Long, Cell> cells(Map<Integer, CellTable> byParts) {
        Map<Long, Cell> cells = new LinkedHashMap<>();
        byParts.values().forEach(table -> table.forEachKey(key -> cells.computeIfAbsent(key, k -> cell(k, byParts))));
        return cells;
    }

    private Cell cell(long key, Map<Integer, CellTable> byParts) {
        Fraction attacks = Fraction.ZERO;
        @Nullable Fraction[] columnSums = new Fraction[sums.size() * 3];
        Fraction[] unknown = new Fraction[sums.size()];
        Arrays.fill(unknown, Fraction.ZERO);
        for (Map.Entry<Integer, CellTable> entry : byParts.entrySet()) {
            CellTable table = entry.getValue();
            int parts = entry.getKey();
            int cell = table.find(key);
            if (cell >= 0) {
                attacks = attacks.plus(table.attacks(cell), 0, parts);
                for (int i = 0; i < columnSums.length; i++) {
                    if (table.known(i, cell)) {
                        Fraction before = columnSums[i] == null ? Fraction.ZERO : columnSums[i];
                        columnSums[i] = before.plus(table.sum(i, cell), Tally.SCALE, parts);
                    }
                }
                for (int i = 0; i < unknown.length; i++) {
                    unknown[i] = unknown[i].plus(table.unknown(i, cell), 0, parts);
                }
            }
        }
        Map<Measure, Sum> bySum = new EnumMap<>(Measure.class);
        for (int i = 0; i < sums.size(); i++) {
            bySum.put(
                    sums.get(i),
                    new Sum(
                            decimal(columnSums[i * 3]),
                            decimal(columnSums[i * 3 + 1]),
                            decimal(columnSums[i * 3 + 2]),
                            unknown[i].decimal()));
        }
        return new Cell(attacks.decimal(), bySum);
    }

    private static @Nullable BigDecimal decimal(@Nullable Fraction sum) {
        return sum == null ? null : sum.decimal();
    }
}
