package org.attackregister.snapshot.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * The order of rows by their dimensions in turn: time by time, codes by their text, no value after them, the rest last.
 * The text of each code is made once.
 */
final class RowOrder {
    private final KeySpace space;
    private final List<Map<Integer, RankedCode>> places = new ArrayList<>();

    private record RankedCode(int rank, @Nullable String text) {}

    private record Placed(long key, long place) {}

    /** The order of some keys. */
    RowOrder(Axes axes, List<Dimension> dimensions, List<Long> keys) {
        this.space = axes.space();
        for (int d = 0; d < dimensions.size(); d++) {
            places.add(places(axes, d, dimensions.get(d), keys));
        }
    }

    private Map<Integer, RankedCode> places(Axes axes, int d, Dimension dimension, List<Long> keys) {
        Map<Integer, @Nullable String> texts = new HashMap<>();
        for (long key : keys) {
            int code = space.code(key, d);
            if (!texts.containsKey(code)) {
                texts.put(code, code == space.rest(d) ? null : axes.text(d, code));
            }
        }
        List<Integer> codes = new ArrayList<>(texts.keySet());
        Comparator<Integer> order = Comparator.comparingInt(code -> lateness(code, d));
        codes.sort(
                dimension.isTime()
                        ? order.thenComparing(code -> code)
                        : order.thenComparing(code -> Objects.requireNonNullElse(texts.get(code), "")));
        Map<Integer, RankedCode> ranked = new HashMap<>();
        codes.forEach(code -> ranked.put(code, new RankedCode(ranked.size(), texts.get(code))));
        return ranked;
    }

    private int lateness(int code, int dimension) {
        return code == space.rest(dimension) ? 2 : code == Dictionary.NONE ? 1 : 0;
    }

    /** Puts keys in order. */
    void sort(List<Long> keys) {
        List<Placed> placed = new ArrayList<>(keys.size());
        keys.forEach(key -> placed.add(new Placed(key, place(key))));
        placed.sort(Comparator.comparingLong(Placed::place));
        keys.clear();
        placed.forEach(p -> keys.add(p.key));
    }

    private long place(long key) {
        long place = 0;
        for (int d = 0; d < places.size(); d++) {
            place = place * places.get(d).size() + at(d, space.code(key, d)).rank;
        }
        return place;
    }

    /** The text of a code that one of the keys has; null for no value and for the rest. */
    @Nullable
    String text(int dimension, int code) {
        return at(dimension, code).text;
    }

    private RankedCode at(int dimension, int code) {
        return Objects.requireNonNull(places.get(dimension).get(code));
    }
}
