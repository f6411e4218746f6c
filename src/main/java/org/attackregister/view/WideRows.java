package org.attackregister.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Grouped counts as a table with the values of one dimension as columns: a row for each combination of the other values, and in it
 * the figures of each cell under the name of its value.
 */
public final class WideRows {
    private static final String REST = "rest";
    private static final String ESCAPE = "\\";

    private final CountRows table;
    private final int wide;
    private final boolean foldsColumns;
    private final List<Integer> keys;
    private final List<Integer> figures;
    private final List<WideValue> values;
    private final List<AnswerRow[]> rows;

    /** A value that has columns: the text of one, nothing for none, or the rest. */
    private record WideValue(@Nullable String text, boolean rest) {
        /** How its columns' names end: as the filter would name it, and unlike any other's. */
        String name() {
            if (text == null) {
                return rest ? REST : Operand.NONE;
            }
            boolean marked = text.equals(REST) || text.equals(Operand.NONE) || text.startsWith(ESCAPE);
            return marked ? ESCAPE + text : text;
        }
    }

    /** What the cells of a row have in common. */
    private record WideKey(List<@Nullable String> others, boolean rest) {}

    /**
     * The table of an answer.
     *
     * @param cells its rows, one for each value of the dimension beside each combination of the others
     */
    public WideRows(CountQuestion question, CountRows table, List<AnswerRow> cells) {
        Dimension dimension = Objects.requireNonNull(question.wide());
        int dimensions = question.groupBy().size();
        int leading = dimensions + (question.top() == null ? 0 : CountRows.FOLDING);
        this.table = table;
        this.wide = question.groupBy().indexOf(dimension);
        this.foldsColumns = wide == dimensions - 1;
        this.keys = IntStream.range(0, foldsColumns ? dimensions : leading)
                .filter(column -> column != wide)
                .boxed()
                .toList();
        this.figures = IntStream.range(leading, table.names().size()).boxed().toList();
        this.values = cells.stream()
                .map(this::value)
                .distinct()
                .sorted(order(dimension))
                .toList();
        this.rows = rows(cells);
    }

    private WideValue value(AnswerRow cell) {
        return new WideValue(cell.key().get(wide), foldsColumns && cell.rest() != null);
    }

    /** The order of the dimension: no value after all others, and the rest after that. */
    private static Comparator<WideValue> order(Dimension dimension) {
        Comparator<String> texts = Comparator.naturalOrder();
        Comparator<String> order = dimension == Dimension.GRID ? Comparator.comparing(Integer::valueOf) : texts;
        return Comparator.comparing(WideValue::rest).thenComparing(WideValue::text, Comparator.nullsLast(order));
    }

    private List<AnswerRow[]> rows(List<AnswerRow> cells) {
        Map<WideValue, Integer> places = new LinkedHashMap<>();
        values.forEach(value -> places.put(value, places.size()));
        Map<WideKey, AnswerRow[]> byKey = new LinkedHashMap<>();
        for (AnswerRow cell : cells) {
            List<@Nullable String> others = new ArrayList<>(cell.key());
            others.remove(wide);
            byKey.computeIfAbsent(
                            new WideKey(others, !foldsColumns && cell.rest() != null),
                            key -> new AnswerRow[values.size()])[Objects.requireNonNull(places.get(value(cell)))] = cell;
        }
        return List.copyOf(byKey.values());
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** The names of the columns, in their order. */
    public List<String> names() {
        List<String> all = table.names();
        List<String> names = new ArrayList<>();
        keys.forEach(column -> names.add(all.get(column)));
        for (WideValue value : values) {
            figures.forEach(column -> names.add(all.get(column) + "." + value.name()));
        }
        return names;
    }

    /** Hands over the values of a row, one for each column. */
    public void write(int row, RowValues to) {
        AnswerRow[] cells = rows.get(row);
        table.write(cells[0], keys, to);
        Arrays.stream(cells).forEach(cell -> table.write(cell, figures, to));
    }
}
