package org.attackregister.snapshot.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.model.record.Dataset;
import org.attackregister.query.filter.AskedDays;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.Months;
import org.jspecify.annotations.Nullable;

/**
 * The years or months that a question is about: what it asks for, else what the dataset covers, else what it has.
 *
 * @param first first day of the range
 * @param last last day of the range
 * @param asked the days that the question asks for
 */
public record Periods(LocalDate first, LocalDate last, AskedDays asked) {

    /** None. */
    public static final Periods NONE =
            new Periods(LocalDate.EPOCH.plusDays(1), LocalDate.EPOCH, new AskedDays(null, null, List.of()));

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

    /** The number of the first year or month; greater than that of the last where there is none. */
    int least(Dimension time) {
        return last.isBefore(first) ? Integer.MAX_VALUE : number(time, first);
    }

    /** The number of the last year or month; 0 where there is none. */
    int most(Dimension time) {
        return last.isBefore(first) ? 0 : number(time, last);
    }

    private static int number(Dimension time, LocalDate day) {
        return time == Dimension.YEAR ? day.getYear() : day.getYear() * 12 + day.getMonthValue() - 1;
    }

    /** The numbers of all periods of the range that the filter lets through, in order of time. */
    List<Integer> all(Dimension time) {
        List<Integer> periods = new ArrayList<>();
        if (last.isBefore(first)) {
            return periods;
        }
        if (time == Dimension.YEAR) {
            for (int year = first.getYear(); year <= last.getYear(); year++) {
                if (asked.someOf(year)) {
                    periods.add(year);
                }
            }
        } else {
            int end = last.getYear() * 12 + last.getMonthValue() - 1;
            for (int month = first.getYear() * 12 + first.getMonthValue() - 1; month <= end; month++) {
                if (asked.someOf(month / 12) && asked.month(Months.month(month))) {
                    periods.add(month);
                }
            }
        }
        return periods;
    }
}
