package org.attackregister.snapshot.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.query.Counting;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.filter.SelectedRows;
import org.jspecify.annotations.Nullable;

/** The cells in which single rows are counted, by the texts of their keys, so that they mean the same at every revision. */
public final class RowCells {
    private final int dimensions;
    private final Counting counting;
    private final Axes axes;
    private final RowKeys keys = new RowKeys();
    private final Map<Long, List<@Nullable String>> texts = new HashMap<>();

    /** The cells of some dimensions, with the groups under which rows are counted. */
    public RowCells(SelectedRows counted, List<Dimension> dimensions, Counting counting) {
        this.dimensions = dimensions.size();
        this.counting = counting;
        this.axes = new Axes(counted, dimensions);
    }

    /** The keys of a row's cells, each with the number of equal parts into which the row is divided. */
    public Map<List<@Nullable String>, Integer> of(int row) {
        if (counting == Counting.PRIMARY) {
            return Map.of(key(axes.firstKey(row)), 1);
        }
        axes.keys(row, keys);
        Map<List<@Nullable String>, Integer> cells = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            cells.put(key(keys.key(i)), counting == Counting.FRACTIONAL ? keys.size() : 1);
        }
        return cells;
    }

    private List<@Nullable String> key(long key) {
        return texts.computeIfAbsent(key, this::read);
    }

    private List<@Nullable String> read(long key) {
        @Nullable String[] read = new String[dimensions];
        for (int d = 0; d < dimensions; d++) {
            read[d] = axes.text(d, axes.space().code(key, d));
        }
        return Arrays.asList(read);
    }
}
