package org.attackregister.snapshot;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Which cells a question shows that nothing fell into, because values are columns, and which cells a row counts, because it runs up.
 *
 * @param question the question
 * @param periods its periods
 */
record LayoutByHand(CountQuestion question, FilledPeriods periods) {
    private static final int MOST_VALUES = 1_000;
    private static final int MOST_CELLS = 100_000;

    /** The one dimension of time. */
    private Dimension time() {
        return CalendarByHand.times(question.groupBy()).get(0);
    }

    /** Each value of the dimension whose values are columns, beside each combination of the others. */
    Set<CountedKey> crossed(Collection<CountedKey> keys) {
        Dimension wide = question.wide();
        if (wide == null) {
            return Set.copyOf(keys);
        }
        Set<CountedKey> crossed = new HashSet<>();
        for (CountedKey key : others(keys, wide)) {
            values(keys, wide).forEach(value -> crossed.add(key.with(wide, value)));
        }
        return crossed;
    }

    /** Whether there would be too many. */
    boolean isTooWide(Collection<CountedKey> keys) {
        Dimension wide = question.wide();
        if (wide == null) {
            return false;
        }
        int values = values(keys, wide).size();
        return values > MOST_VALUES || values * others(keys, wide).size() > MOST_CELLS;
    }

    private static Set<@Nullable String> values(Collection<CountedKey> keys, Dimension wide) {
        Set<@Nullable String> values = new HashSet<>();
        keys.forEach(key -> values.add(key.at(wide)));
        return values;
    }

    private static Set<CountedKey> others(Collection<CountedKey> keys, Dimension wide) {
        Set<CountedKey> others = new HashSet<>();
        keys.forEach(key -> others.add(key.with(wide, null)));
        return others;
    }

    /** The rows that run up, in order of time, for each combination of other values. */
    Collection<NavigableMap<String, CountedKey>> series(Collection<CountedKey> rows) {
        Map<CountedKey, NavigableMap<String, CountedKey>> series = new HashMap<>();
        for (CountedKey row : rows) {
            String period = row.at(time());
            if (period != null) {
                series.computeIfAbsent(row.with(time(), null), k -> new TreeMap<>())
                        .put(period, row);
            }
        }
        return series.values();
    }

    /** The days of each period of the range, and of each that rows are about, in order of time. */
    NavigableMap<String, List<LocalDate>> days(Collection<CountedKey> rows) {
        Dimension time = time();
        NavigableMap<String, List<LocalDate>> days = new TreeMap<>();
        Stream.concat(
                        periods.all(List.of(time)).stream().map(texts -> texts.get(0)),
                        rows.stream().flatMap(row -> Stream.ofNullable(row.at(time))))
                .forEach(text -> days.computeIfAbsent(text, k -> CalendarByHand.days(time, text)));
        return days;
    }
}
