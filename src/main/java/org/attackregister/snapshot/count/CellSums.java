package org.attackregister.snapshot.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Tally;
import org.attackregister.query.Measure;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Sum;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.column.TallyColumn;
import org.attackregister.snapshot.column.TallyColumns;
import org.jspecify.annotations.Nullable;

/** Which columns are summed up for some measures, and the cells that are made of the sums. */
final class CellSums {
    /** A row with its key, its texts, its places among others and its number of attacks. */
    private static final long ROW_BYTES = 400;

    /** A measure of a row with all its numbers. */
    private static final long SUM_BYTES = 200;

    private final List<Measure> measures;
    private final AnswerMemory.MemoryShare share;
    private final List<TallyColumn> columns = new ArrayList<>();
    private final List<Places> places = new ArrayList<>();

    /** Where the sums of a measure are among all; low and high are where the best are until an attack has bounds. */
    private record Places(int best, int low, int high) {}

    CellSums(DatasetColumns dataset, List<Measure> measures, AnswerMemory.MemoryShare share) {
        this.share = share;
        this.measures = measures;
        for (AttackField toll : Measure.tolls(measures)) {
            TallyColumns figures = dataset.figures(toll);
            int best = place(figures.best());
            places.add(
                    figures.bounds()
                            ? new Places(best, place(figures.low()), place(figures.high()))
                            : new Places(best, best, best));
        }
    }

    private int place(TallyColumn column) {
        columns.add(column);
        return columns.size() - 1;
    }

    /** An empty table over a space of keys, for about so many rows. */
    CellTable table(KeySpace space, int rows) {
        return new CellTable(space, columns, rows, share);
    }

    /** Takes the memory of so many rows that are made of cells. */
    void reserve(long rows) {
        share.grow(rows * (ROW_BYTES + places.size() * SUM_BYTES));
    }

    /** The only cell of a table whose keys are all 0; nothing to sum up where it has none. */
    Cell total(CellTable table) {
        return table.size() == 0 ? Cell.empty(measures) : whole(0, table);
    }

    /** A cell of a table whose attacks are counted as a whole. */
    Cell whole(int cell, CellTable table) {
        Sum[] sums = new Sum[places.size()];
        for (int toll = 0; toll < sums.length; toll++) {
            Places at = places.get(toll);
            BigDecimal best = sum(at.best, cell, table);
            long unknown = table.attacks(cell) - table.known(at.best, cell);
            sums[toll] = new Sum(
                    best,
                    at.low == at.best ? best : sum(at.low, cell, table),
                    at.high == at.best ? best : sum(at.high, cell, table),
                    BigDecimal.valueOf(unknown));
        }
        return new Cell(BigDecimal.valueOf(table.attacks(cell)), List.of(sums));
    }

    private static @Nullable BigDecimal sum(int column, int cell, CellTable table) {
        return table.known(column, cell) == 0 ? null : Fraction.plain(table.sum(column, cell), Tally.SCALE);
    }

    /** The cell of a key, of tables by the number of parts that each attack in them is counted in. */
    Cell cell(long key, Map<Integer, CellTable> byParts) {
        Parts attacks = new Parts(0);
        @Nullable BigDecimal[] sums = new BigDecimal[columns.size()];
        BigDecimal[] unknown = new BigDecimal[columns.size()];
        for (int column = 0; column < sums.length; column++) {
            Parts sum = new Parts(Tally.SCALE);
            Parts without = new Parts(0);
            boolean known = false;
            for (Map.Entry<Integer, CellTable> entry : byParts.entrySet()) {
                CellTable table = entry.getValue();
                int cell = table.find(key);
                if (cell >= 0) {
                    known |= table.known(column, cell) > 0;
                    sum.add(table.sum(column, cell), entry.getKey());
                    without.add(table.attacks(cell) - table.known(column, cell), entry.getKey());
                }
            }
            sums[column] = known ? sum.decimal() : null;
            unknown[column] = without.decimal();
        }
        for (Map.Entry<Integer, CellTable> entry : byParts.entrySet()) {
            int cell = entry.getValue().find(key);
            attacks.add(cell < 0 ? 0 : entry.getValue().attacks(cell), entry.getKey());
        }
        List<Sum> ofTolls = new ArrayList<>(places.size());
        for (Places at : places) {
            ofTolls.add(new Sum(sums[at.best], sums[at.low], sums[at.high], unknown[at.best]));
        }
        return new Cell(attacks.decimal(), ofTolls);
    }

    /** A sum that is a plain number until a part of an attack is added to it. */
    private static final class Parts {
        private final int scale;
        private long units;
        private @Nullable Fraction fraction;

        Parts(int scale) {
            this.scale = scale;
        }

        void add(long more, int parts) {
            if (parts == 1) {
                units += more;
            } else {
                fraction = (fraction == null ? Fraction.ZERO : fraction).plus(more, scale, parts);
            }
        }

        BigDecimal decimal() {
            return fraction == null
                    ? Fraction.plain(units, scale)
                    : fraction.plus(units, scale, 1).decimal();
        }
    }
}
