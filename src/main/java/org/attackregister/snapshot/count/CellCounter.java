package org.attackregister.snapshot.count;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.attackregister.model.attack.AttackField;
import org.attackregister.query.Counting;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.filter.SelectedRows;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a selection by some dimensions, and sums up their figures. */
public final class CellCounter {
    private static final Integer ONE = 1;

    private final SelectedRows selected;
    private final Counting counting;
    private final CodeBounds bounds;
    private final CellSums sums;
    private final @Nullable Integer lethalMin;
    private final AnswerMemory.MemoryShare share;

    /** Decides which of the last dimension's values are kept; the others are counted as one. */
    @FunctionalInterface
    interface Fold {
        /** Keeps every value. */
        Fold NONE = code -> true;

        boolean keeps(int code);
    }

    /**
     * What was counted in one go through the rows.
     *
     * @param cells the cells
     * @param totals all rows, each once
     * @param several rows with more than one key, whichever of them are counted
     * @param without rows that are counted under a key that lacks a value
     */
    record Counted(CountedCells cells, Cell totals, long several, long without) {}

    /**
     * Counts rows that a question selects.
     *
     * @param share takes the memory of what is counted
     */
    public CellCounter(SelectedRows selected, CountQuestion question, Periods periods, AnswerMemory.MemoryShare share) {
        this.selected = selected;
        this.counting = question.counting();
        this.bounds = new CodeBounds(selected, periods);
        this.sums = new CellSums(selected.columns(), question.measures(), share);
        this.lethalMin = question.lethalMin();
        this.share = share;
    }

    /** Takes the memory of so many rows that no attack lies in. */
    void reserve(long rows) {
        sums.reserve(rows);
    }

    /** The axes of some dimensions, over the same rows. */
    Axes axes(List<Dimension> dimensions) {
        return new Axes(selected, dimensions, bounds);
    }

    /** All rows, each once. */
    public Cell totals() {
        return count(axes(List.of()), Fold.NONE).totals();
    }

    /** The cells by key, with the values of the last dimension that are not kept counted as one. */
    Counted count(Axes axes, Fold fold) {
        return new Pass(axes, fold, null).counted();
    }

    /**
     * The cells of several dimensions along one of them: an attack counts once in each, or with all the parts that it has in the
     * cells. A row is part of the whole, then, which it need not be of the cell of that dimension alone: no value of one of several
     * dimensions is a value of an attack whose other entries have one.
     */
    CountedCells countAlong(Axes axes, Fold fold, int dimension) {
        return new Pass(axes, fold, key -> axes.space().only(key, dimension)).counted().cells;
    }

    /** One way through the rows: most have one key, and are counted many at once; the others one by one. */
    private final class Pass {
        private final Axes axes;
        private final long @Nullable [] folded;
        private final @Nullable LongUnaryOperator gather;

        /** An attack's part in a cell is exact: attacks are gathered by how many parts they have, then divided. */
        private final Map<Integer, CellTable> byParts = new TreeMap<>();

        private final CellTable totals = sums.table(new KeySpace(new int[0], new int[0]), 1);
        private final CellTable whole;
        private final int[] rows = new int[Bits.BLOCK];
        private final long[] keys = new long[Bits.BLOCK];
        private final RowKeys rowKeys = new RowKeys();
        private final int[] pendingRows = new int[counting == Counting.PRIMARY ? 0 : Bits.BLOCK];
        private final long[] pendingKeys = new long[pendingRows.length];
        private int pending;
        private long several;
        private long without;

        Pass(Axes axes, Fold fold, @Nullable LongUnaryOperator gather) {
            this.axes = axes;
            this.gather = gather;
            this.folded = fold == Fold.NONE ? null : folded(axes.space(), fold);
            this.whole = sums.table(axes.space(), selected.count());
            byParts.put(ONE, whole);
        }

        Counted counted() {
            Bits all = selected.rows();
            if (counting == Counting.PRIMARY) {
                several = axes.countSeveral(all);
                all.forEachBlock(rows, this::addBlock);
                settle();
            } else {
                Bits multiple = axes.several(all.size());
                multiple.and(all);
                Bits single = all.copy(all.size());
                single.andNot(multiple);
                single.forEachBlock(rows, this::addBlock);
                settle();
                multiple.forEachBlock(rows, this::addParts);
            }
            RowLimit.ROWS.check(whole.size());
            sums.reserve(whole.size());
            Cell total = sums.total(totals);
            if (lethalMin == null) {
                return new Counted(new CountedCells(sums, whole, byParts, null), total, several, without);
            }
            TollSpread ofAll = spread(1, lethalMin);
            all.forEach(row -> ofAll.add(0, row));
            CountedCells cells = new CountedCells(sums, whole, byParts, spread(all, lethalMin));
            return new Counted(cells, total.with(ofAll.of(0)), several, without);
        }

        private TollSpread spread(int cells, int least) {
            return new TollSpread(selected.columns().figures(AttackField.KILLED).best(), least, cells, share);
        }

        /** Goes through the rows once more: what each attack has takes memory that sums do not. */
        private TollSpread spread(Bits all, int least) {
            TollSpread spread = spread(whole.size(), least);
            all.forEachBlock(
                    rows,
                    counting == Counting.PRIMARY
                            ? count -> spreadFirst(count, spread)
                            : count -> {
                                for (int i = 0; i < count; i++) {
                                    spreadEach(rows[i], spread);
                                }
                            });
            return spread;
        }

        private void spreadFirst(int count, TollSpread spread) {
            axes.firstKeys(rows, count, keys, folded);
            for (int i = 0; i < count; i++) {
                spread.add(whole.find(keys[i]), rows[i]);
            }
        }

        private void spreadEach(int row, TollSpread spread) {
            axes.keys(row, rowKeys);
            fold();
            gather();
            for (int k = 0; k < rowKeys.size(); k++) {
                spread.add(whole.find(rowKeys.key(k)), row);
            }
        }

        /** Adds up what is counted by now, which has one key each. */
        private void settle() {
            for (long key : whole.keys()) {
                without += axes.lacksValue(key) ? whole.attacks(whole.find(key)) : 0;
            }
            whole.addTo(totals, 0);
        }

        private void addBlock(int count) {
            axes.firstKeys(rows, count, keys, folded);
            for (int i = 0; gather != null && i < count; i++) {
                keys[i] = gather.applyAsLong(keys[i]);
            }
            whole.add(keys, rows, count);
        }

        /** Rows that may have several keys, none of which is counted yet. */
        private void addParts(int count) {
            Arrays.fill(keys, 0, count, 0);
            totals.add(keys, rows, count);
            for (int i = 0; i < count; i++) {
                axes.keys(rows[i], rowKeys);
                several += rowKeys.size() > 1 ? 1 : 0;
                without += rowKeys.lacksValue() ? 1 : 0;
                fold();
                if (counting == Counting.ANY) {
                    gather();
                    addWhole(rows[i]);
                } else {
                    addFractions(rows[i]);
                }
            }
            flush();
        }

        private void addWhole(int row) {
            for (int k = 0; k < rowKeys.size(); k++) {
                if (pending == Bits.BLOCK) {
                    flush();
                }
                pendingKeys[pending] = rowKeys.key(k);
                pendingRows[pending++] = row;
            }
        }

        private void flush() {
            whole.add(pendingKeys, pendingRows, pending);
            pending = 0;
        }

        private void addFractions(int row) {
            CellTable table = byParts.computeIfAbsent(rowKeys.size(), k -> sums.table(axes.space(), selected.count()));
            for (int k = 0; k < rowKeys.size(); k++) {
                pendingKeys[0] = gather == null ? rowKeys.key(k) : gather.applyAsLong(rowKeys.key(k));
                pendingRows[0] = row;
                table.add(pendingKeys, pendingRows, 1);
                whole.cell(pendingKeys[0]);
            }
        }

        /** An attack counts once in the rest, unless it is divided into parts. */
        private void fold() {
            if (folded != null) {
                for (int k = 0; k < rowKeys.size(); k++) {
                    rowKeys.set(k, fold(rowKeys.key(k)));
                }
                if (counting == Counting.ANY) {
                    rowKeys.unite();
                }
            }
        }

        /** An attack counts once in what its keys have in common. */
        private void gather() {
            if (gather != null) {
                for (int k = 0; k < rowKeys.size(); k++) {
                    rowKeys.set(k, gather.applyAsLong(rowKeys.key(k)));
                }
                rowKeys.unite();
            }
        }

        private long fold(long key) {
            int last = axes.space().dimensions() - 1;
            int code = folded == null ? Dictionary.NONE : axes.space().code(key, last);
            return folded == null || code == Dictionary.NONE
                    ? key
                    : key - axes.space().part(last, code) + folded[code];
        }
    }

    /** What each code of the last dimension adds to a key where those that are not kept are the rest. */
    private static long[] folded(KeySpace space, Fold fold) {
        int last = space.dimensions() - 1;
        long[] folded = new long[space.rest(last) + 1];
        for (int code = space.base(last) + 1; code < folded.length; code++) {
            folded[code] = space.part(last, fold.keeps(code) ? code : space.rest(last));
        }
        return folded;
    }
}
