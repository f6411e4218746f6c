package org.attackregister.query.filter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the period of the calendar in which an attack began.
 *
 * @param unit the unit of the periods
 * @param named the numbers of the periods that it names
 * @param meansNamed whether these are meant, and not all others
 * @param meansNone whether attacks are meant that may have begun in one of several periods
 * @param picks whether it names what is meant without a negation, so that it sets bounds
 */
record PeriodCondition(CalendarUnit unit, Set<Integer> named, boolean meansNamed, boolean meansNone, boolean picks) {

    /** A condition on periods; null if it is one on anything else. */
    static @Nullable PeriodCondition of(Condition condition) {
        CalendarUnit unit = condition.field().unit();
        if (unit == null) {
            return null;
        }
        boolean negated = condition.negated();
        if (condition.operand() instanceof Operand.Years years) {
            return new PeriodCondition(
                    unit, Set.copyOf(years.years()), years.except() == negated, false, !negated && !years.except());
        }
        Operand.Codes codes = (Operand.Codes) condition.operand();
        return new PeriodCondition(
                unit,
                numbers(unit, codes.codes()),
                codes.except() == negated,
                codes.means(Operand.NONE) != negated,
                !negated && !codes.except());
    }

    private static Set<Integer> numbers(CalendarUnit unit, List<String> texts) {
        Set<Integer> numbers = new HashSet<>();
        texts.stream()
                .filter(text -> !text.equals(Operand.NONE))
                .forEach(text -> numbers.add(unit.read(text).orElseThrow()));
        return numbers;
    }

    /** Whether a period is meant. */
    boolean means(int number) {
        return named.contains(number) == meansNamed;
    }

    /** Whether one of the periods from one to another is meant. */
    boolean meansSome(int low, int high) {
        return meansNamed
                ? named.stream().anyMatch(number -> low <= number && number <= high)
                : IntStream.rangeClosed(low, high).anyMatch(this::means);
    }

    /** Whether all periods from one to another are meant. */
    boolean meansAll(int low, int high) {
        return IntStream.rangeClosed(low, high).allMatch(this::means);
    }

    /** Whether attacks are meant of which no more is known than that they began on one of some days that follow each other. */
    boolean meansSome(AskedDays.Span days) {
        int low = unit.number(days.first());
        int high = unit.number(days.last());
        return (meansNone && low < high) || meansSome(low, high);
    }

    /** The first and the last day of what it names; null where it sets no bound. */
    AskedDays.@Nullable Span bounds() {
        if (!picks || named.isEmpty()) {
            return null;
        }
        int least = named.stream().min(Integer::compare).orElseThrow();
        int most = named.stream().max(Integer::compare).orElseThrow();
        return new AskedDays.Span(unit.first(least), unit.last(most));
    }
}
