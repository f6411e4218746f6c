package org.attackregister.query.filter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that a filter asks for; what it says of anything else lets every day through.
 *
 * @param first the first day; null where the filter sets no bound
 * @param last the last day, before the first where none is asked for; null where the filter sets no bound
 * @param periods the filter's conditions on periods, all of which must be satisfied
 */
public record AskedDays(@Nullable LocalDate first, @Nullable LocalDate last, List<PeriodCondition> periods) {
    /** All days. */
    public static final AskedDays ALL = new AskedDays(null, null, List.of());

    /**
     * Days that follow each other.
     *
     * @param first the first of them
     * @param last the last of them
     */
    public record Span(LocalDate first, LocalDate last) {
        /** The days that are among others as well; the last of them is before the first where there are none. */
        public Span within(Span others) {
            return new Span(later(first, others.first), earlier(last, others.last));
        }

        /** Whether there are none. */
        public boolean isEmpty() {
            return last.isBefore(first);
        }
    }

    /** Whether a condition is one on the day of an attack, or says how such are meant. */
    public static boolean isOfDays(Condition condition) {
        return condition.field().shape().isOfDays() || condition.field() == FilterField.DATES;
    }

    /** The days that a filter asks for. */
    public static AskedDays of(AttackFilter filter) {
        List<PeriodCondition> periods = new ArrayList<>();
        @Nullable LocalDate first = null;
        @Nullable LocalDate last = null;
        for (Condition condition : filter.conditions()) {
            PeriodCondition period = PeriodCondition.of(condition);
            if (period != null) {
                periods.add(period);
                Span bounds = period.bounds();
                first = bounds == null ? first : first == null ? bounds.first() : later(first, bounds.first());
                last = bounds == null ? last : last == null ? bounds.last() : earlier(last, bounds.last());
            } else if (condition.operand() instanceof Operand.Day asked) {
                boolean setsFirst = (condition.field() == FilterField.FROM) != condition.negated();
                LocalDate beyond =
                        setsFirst ? asked.day().plusDays(1) : asked.day().minusDays(1);
                LocalDate bound = condition.negated() ? beyond : asked.day();
                first = !setsFirst ? first : first == null ? bound : later(first, bound);
                last = setsFirst ? last : last == null ? bound : earlier(last, bound);
            }
        }
        return new AskedDays(first, last, List.copyOf(periods));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static Span ofYear(int year) {
        return CalendarUnit.YEAR.days(year);
    }

    /** Some days as far as they lie within the bounds. */
    private Span bounded(Span days) {
        return new Span(
                first == null ? days.first() : later(first, days.first()),
                last == null ? days.last() : earlier(last, days.last()));
    }

    /**
     * Whether attacks are asked for of which no more is known than that they began on one of some days, wherever the bounds
     * are.
     */
    public boolean someOf(Span days) {
        return periods.stream().allMatch(period -> period.meansSome(days));
    }

    /** Whether a day of the year is asked for, or attacks of which only the year is known. */
    public boolean someOf(int year) {
        boolean reversed = first != null && last != null && last.isBefore(first);
        return !reversed && !bounded(ofYear(year)).isEmpty() && someOf(ofYear(year));
    }

    /** Whether every attack of the year is asked for, as far as it depends on its day. */
    public boolean allOf(int year) {
        Span days = ofYear(year);
        return bounded(days).equals(days)
                && periods.stream()
                        .allMatch(period -> (period.meansNone() || period.unit() == CalendarUnit.YEAR)
                                && period.meansAll(
                                        period.unit().number(days.first()),
                                        period.unit().number(days.last())));
    }

    /**
     * From the first to the last day of a year that is asked for: any, where only attacks of no known period are; nothing
     * where no day is.
     */
    public Optional<Span> in(int year) {
        if (!someOf(year)) {
            return Optional.empty();
        }
        List<Span> spans = new ArrayList<>();
        addTo(spans, year, ofYear(year));
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        Span days = bounded(
                new Span(spans.get(0).first(), spans.get(spans.size() - 1).last()));
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    /**
     * The days that are asked for of those from one to another, a span for each stretch; days of every period of a year where
     * only attacks of no known period are.
     */
    public List<Span> spans(LocalDate from, LocalDate to) {
        Span all = new Span(from, to);
        if (periods.isEmpty()) {
            return all.isEmpty() ? List.of() : List.of(all);
        }
        List<Span> spans = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            addTo(spans, year, all.within(ofYear(year)));
        }
        return spans;
    }

    /** Adds the stretches of some days of a year that are asked for. */
    private void addTo(List<Span> spans, int year, Span days) {
        List<PeriodCondition> narrowing =
                periods.stream().filter(period -> narrows(period.unit(), year)).toList();
        LocalDate day = days.first();
        while (!day.isAfter(days.last())) {
            LocalDate begin = day;
            LocalDate end = narrowing.stream()
                    .map(period -> period.unit().last(period.unit().number(begin)))
                    .reduce(days.last(), AskedDays::earlier);
            if (narrowing.stream().allMatch(period -> period.means(period.unit().number(begin)))) {
                append(spans, new Span(begin, end));
            }
            day = end.plusDays(1);
        }
    }

    /**
     * Whether conditions on a unit take days away from a year: not where they mean none of its periods, but attacks of no
     * known one.
     */
    private boolean narrows(CalendarUnit unit, int year) {
        Span days = ofYear(year);
        int low = unit.number(days.first());
        int high = unit.number(days.last());
        return unit == CalendarUnit.YEAR
                || !on(unit).allMatch(PeriodCondition::meansNone)
                || meansSome(unit, low, high);
    }

    private boolean meansSome(CalendarUnit unit, int low, int high) {
        for (int number = low; number <= high; number++) {
            int asked = number;
            if (on(unit).allMatch(period -> period.means(asked))) {
                return true;
            }
        }
        return false;
    }

    private Stream<PeriodCondition> on(CalendarUnit unit) {
        return periods.stream().filter(period -> period.unit() == unit);
    }

    /** Adds days; they make one span with those that end the day before. */
    private static void append(List<Span> spans, Span days) {
        Span before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (before != null && before.last().plusDays(1).equals(days.first())) {
            spans.set(spans.size() - 1, new Span(before.first(), days.last()));
        } else {
            spans.add(days);
        }
    }
}
