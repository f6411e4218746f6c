package org.attackregister.snapshot.count;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * The order of rows by their dimensions in turn: time by time, codes by their text, no value after them, the rest last. The
 * codes that occur in a dimension have places in its order; those of a row, as digits of a number, are the row's own place.
 */
final class RowOrder {
    private final KeySpace space;
    private final CodeOrder[] orders;

    /** The codes that occur in a dimension, in their order, with their texts. */
    private static final class CodeOrder {
        private final int[] codes;
        private final @Nullable String[] texts;

        CodeOrder(int[] codes) {
            this.codes = codes;
            this.texts = new String[codes.length];
        }
    }

    /** The order of some keys. */
    RowOrder(Axes axes, List<Dimension> dimensions, long[] keys) {
        this.space = axes.space();
        this.orders = new CodeOrder[dimensions.size()];
        for (int d = 0; d < orders.length; d++) {
            orders[d] = order(axes, d, keys);
        }
    }

    private CodeOrder order(Axes axes, int d, long[] keys) {
        int base = space.base(d);
        boolean[] occurs = new boolean[space.rest(d) - base + 1];
        for (long key : keys) {
            occurs[space.digit(key, d)] = true;
        }
        int[] values = IntStream.range(1, occurs.length - 1)
                .filter(digit -> occurs[digit])
                .map(digit -> digit + base)
                .toArray();
        CodeOrder order = new CodeOrder(withOthers(sorted(axes, d, values), occurs, space.rest(d)));
        for (int place = 0; place < order.codes.length; place++) {
            int code = order.codes[place];
            order.texts[place] = code == space.rest(d) ? null : axes.text(d, code);
        }
        return order;
    }

    private static int[] sorted(Axes axes, int d, int[] codes) {
        int @Nullable [] places = axes.isInOrder(d) ? null : axes.places(d);
        if (places != null) {
            long[] placed = Arrays.stream(codes)
                    .mapToLong(code -> ((long) places[code] << Integer.SIZE) | code)
                    .sorted()
                    .toArray();
            return Arrays.stream(placed).mapToInt(code -> (int) code).toArray();
        }
        return axes.isInOrder(d)
                ? codes
                : IntStream.of(codes)
                        .boxed()
                        .sorted(Comparator.comparing(code -> Objects.requireNonNullElse(axes.text(d, code), "")))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /** Codes with no value and the rest behind them, where these occur. */
    private static int[] withOthers(int[] codes, boolean[] occurs, int rest) {
        int none = occurs[0] ? 1 : 0;
        int folded = occurs[occurs.length - 1] ? 1 : 0;
        int[] all = Arrays.copyOf(codes, codes.length + none + folded);
        if (none > 0) {
            all[codes.length] = Dictionary.NONE;
        }
        if (folded > 0) {
            all[all.length - 1] = rest;
        }
        return all;
    }

    /** The places of the rows with some keys, from the first to the last. */
    long[] places(long[] keys) {
        int[][] placeOf = new int[orders.length][];
        for (int d = 0; d < orders.length; d++) {
            placeOf[d] = new int[space.rest(d) - space.base(d) + 1];
            for (int place = 0; place < orders[d].codes.length; place++) {
                placeOf[d][space.digitOf(d, orders[d].codes[place])] = place;
            }
        }
        long[] places = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            long place = 0;
            for (int d = 0; d < orders.length; d++) {
                place = place * orders[d].codes.length + placeOf[d][space.digit(keys[i], d)];
            }
            places[i] = place;
        }
        Arrays.sort(places);
        return places;
    }

    /** Parts the place of a row into those of its codes. */
    void part(long place, int[] ofCodes) {
        long rest = place;
        for (int d = orders.length - 1; d > 0; d--) {
            int count = orders[d].codes.length;
            ofCodes[d] = (int) (rest % count);
            rest /= count;
        }
        ofCodes[0] = (int) rest;
    }

    /** The key of a row whose codes have these places. */
    long key(int[] places) {
        long key = 0;
        for (int d = 0; d < orders.length; d++) {
            key += space.part(d, orders[d].codes[places[d]]);
        }
        return key;
    }

    /** How many codes a dimension has. */
    int codes(int dimension) {
        return orders[dimension].codes.length;
    }

    int code(int dimension, int place) {
        return orders[dimension].codes[place];
    }

    /** Whether it is the place of what was folded. */
    boolean isRest(int dimension, int place) {
        return code(dimension, place) == space.rest(dimension);
    }

    /** The text of a code; null for no value and for the rest. */
    @Nullable
    String text(int dimension, int place) {
        return orders[dimension].texts[place];
    }
}
