package org.attackregister.snapshot.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.model.record.Dataset;
import org.attackregister.query.filter.AskedDays;
import org.attackregister.query.filter.AskedDays.Span;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.CalendarUnit;
import org.jspecify.annotations.Nullable;

/**
 * The periods that a question is about: what it asks for, else what the dataset covers, else what it has.
 *
 * @param first first day of the range
 * @param last last day of the range
 * @param asked the days that the question asks for
 */
public record Periods(LocalDate first, LocalDate last, AskedDays asked) {

    /** None. */
    public static final Periods NONE = new Periods(LocalDate.EPOCH.plusDays(1), LocalDate.EPOCH, AskedDays.ALL);

    /**
     * The periods of a question; {@code extent} has the first and last days of the dataset's attacks, null if it has
     * none. There are none where neither the question nor the dataset sets a bound.
     */
    public static Periods of(AttackFilter filter, Dataset.StatedCoverage covered, @Nullable LocalDate[] extent) {
        AskedDays asked = AskedDays.of(filter);
        @Nullable LocalDate first = asked.first() == null ? earlier(covered.from(), extent[0]) : asked.first();
        @Nullable LocalDate last = asked.last() == null ? later(covered.to(), extent[1]) : asked.last();
        return first == null || last == null || last.isBefore(first) ? NONE : new Periods(first, last, asked);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    /** The number of the first period; greater than that of the last where there is none. */
    int least(CalendarUnit unit) {
        return last.isBefore(first) ? Integer.MAX_VALUE : unit.number(first);
    }

    /** The number of the last period; 0 where there is none. */
    int most(CalendarUnit unit) {
        return last.isBefore(first) ? 0 : unit.number(last);
    }

    /**
     * The periods of some units, a number of each, that have days of the range in common which the filter lets through, in
     * order of time.
     */
    List<int[]> all(List<CalendarUnit> units) {
        List<int[]> all = new ArrayList<>();
        LocalDate day = first;
        while (!day.isAfter(last)) {
            int[] numbers = new int[units.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = units.get(i).number(day);
            }
            Span common = common(units, numbers);
            if (asked.someOf(common)) {
                all.add(numbers);
            }
            day = common.last().plusDays(1);
        }
        return all;
    }

    /** The days that periods of some units have in common; they have some. */
    static Span common(List<CalendarUnit> units, int[] numbers) {
        Span common = units.get(0).days(numbers[0]);
        for (int i = 1; i < numbers.length; i++) {
            common = common.within(units.get(i).days(numbers[i]));
        }
        return common;
    }
}
