package org.attackregister.snapshot.count;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.count.AskedPlaces.Reach;
import org.jspecify.annotations.Nullable;

/** How much of what each row is about is covered, by its periods and its country or region, each of which is looked at once. */
final class RowCoverage {
    private final QuestionCoverage coverage;
    private final RowOrder order;
    private final List<Dimension> dimensions;

    /** The dimensions of time whose periods do not lie in those of another. */
    private final int[] times;

    private final List<CalendarUnit> units;
    private final int place;

    /** By the place in the order of a row's country or region. */
    private final @Nullable Reach[] reaches;

    /** By the reach, then by the place in the order of a row's period, where there is one. */
    private final Map<Reach, @Nullable Coverage[]> periods = new EnumMap<>(Reach.class);

    /** By their number the periods through which a row runs up to its own; null where it is about its own alone. */
    private final int @Nullable [] runningThrough;

    RowCoverage(QuestionCoverage coverage, List<Dimension> dimensions, RowOrder order) {
        this(coverage, dimensions, order, null);
    }

    RowCoverage(
            QuestionCoverage coverage, List<Dimension> dimensions, RowOrder order, int @Nullable [] runningThrough) {
        this.runningThrough = runningThrough;
        this.coverage = coverage;
        this.order = order;
        this.dimensions = dimensions;
        this.times = IntStream.range(0, dimensions.size())
                .filter(d -> dimensions.get(d).isTime() && isNarrowest(d))
                .toArray();
        this.units = IntStream.of(times).mapToObj(d -> dimensions.get(d).unit()).toList();
        this.place = first(Dimension.COUNTRY, Dimension.REGION);
        this.reaches = new Reach[place < 0 ? 0 : order.codes(place)];
    }

    private int first(Dimension preferred, Dimension other) {
        int at = dimensions.indexOf(preferred);
        return at < 0 ? dimensions.indexOf(other) : at;
    }

    /** Whether no other dimension's periods lie in those of one. */
    private boolean isNarrowest(int dimension) {
        CalendarUnit unit = dimensions.get(dimension).unit();
        return dimensions.stream()
                .filter(Dimension::isTime)
                .noneMatch(other -> other.unit() != unit && other.unit().isWithin(unit));
    }

    /** Of a row with these places in the order; null where its attacks have no known period. */
    @Nullable
    Coverage of(int[] places) {
        Reach reach = place < 0 ? coverage.places().all() : reach(places[place]);
        if (times.length == 0) {
            return coverage.anyDay(reach);
        }
        if (times.length > 1) {
            return period(places, reach);
        }
        @Nullable Coverage[] known = periods.computeIfAbsent(reach, r -> new Coverage[order.codes(times[0])]);
        int at = places[times[0]];
        if (known[at] == null && order.code(times[0], at) != Dictionary.NONE) {
            if (runningThrough == null) {
                known[at] = period(places, reach);
            } else {
                runUp(known, reach, runningThrough);
            }
        }
        return known[at];
    }

    /** Of each period together with all before it, whether these have rows or not. */
    private void runUp(@Nullable Coverage[] known, Reach reach, int[] through) {
        int[] codes = IntStream.range(0, known.length)
                .map(at -> order.code(times[0], at))
                .filter(code -> code != Dictionary.NONE)
                .toArray();
        int next = 0;
        Coverage soFar = null;
        for (int number : IntStream.concat(IntStream.of(codes), IntStream.of(through))
                .sorted()
                .distinct()
                .toArray()) {
            Coverage own = coverage.period(units.get(0).days(number), reach);
            soFar = soFar == null ? own : soFar.with(own);
            if (next < codes.length && codes[next] == number) {
                known[next++] = soFar;
            }
        }
    }

    /** Of the days that the periods of a row have in common; null where one of them is not known. */
    private @Nullable Coverage period(int[] places, Reach reach) {
        int[] numbers = new int[times.length];
        for (int i = 0; i < numbers.length; i++) {
            int at = places[times[i]];
            numbers[i] = order.code(times[i], at);
            if (numbers[i] == Dictionary.NONE || order.isRest(times[i], at)) {
                return null;
            }
        }
        return coverage.period(Periods.common(units, numbers), reach);
    }

    private Reach reach(int at) {
        Reach known = reaches[at];
        if (known == null) {
            String text = order.text(place, at);
            known = dimensions.get(place) == Dimension.COUNTRY
                    ? coverage.places().country(text)
                    : coverage.places().region(text);
            reaches[at] = known;
        }
        return known;
    }
}
