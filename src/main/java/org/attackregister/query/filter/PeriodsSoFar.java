package org.attackregister.query.filter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.query.filter.Condition.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A filter narrowed to the attacks of one period and of all before it: by the periods that it names, else by a bound of days
 * and the condition that the period is known.
 */
public final class PeriodsSoFar {
    private static final LocalDate LAST_DAY = LocalDate.of(PartialDate.LAST_YEAR, 12, 31);

    private final AttackFilter filter;
    private final FilterField field;
    private final CalendarUnit unit;
    private final List<PeriodCondition> asked;

    /** Of the periods that a field has. */
    public PeriodsSoFar(AttackFilter filter, FilterField field) {
        this.filter = filter;
        this.field = field;
        this.unit = field.period();
        this.asked = filter.conditions().stream()
                .filter(condition -> condition.field() == field)
                .map(PeriodCondition::of)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The filter up to a period of some text. */
    public AttackFilter upTo(String period) {
        int last = unit.read(period).orElseThrow();
        PeriodCondition named =
                asked.stream().filter(PeriodCondition::meansNamed).findFirst().orElse(null);
        if (named != null) {
            return filter.and(List.of(
                    periods(named.named().stream().filter(number -> number <= last && isAsked(number)), false)));
        }
        return unit == CalendarUnit.YEAR ? upToYear(last) : upToDay(unit.last(last));
    }

    private boolean isAsked(int number) {
        return asked.stream().allMatch(condition -> condition.means(number));
    }

    private Condition periods(Stream<Integer> numbers, boolean except) {
        List<String> texts = numbers.map(unit::text).toList();
        return new Condition(field, Scope.PLAIN, false, field.shape().operand(texts, except));
    }

    /** Where the period is known, the whole window lies in it, so that its last day decides as its first would. */
    private AttackFilter upToDay(LocalDate day) {
        List<Condition> added = new ArrayList<>();
        added.add(bound(FilterField.TO, false, day, filter.dates()));
        if (asked.stream().allMatch(PeriodCondition::meansNone)) {
            List<String> others = new ArrayList<>(List.of(Operand.NONE));
            find(field, true).ifPresent(condition -> others.addAll(((Operand.Codes) condition.operand()).codes()));
            added.add(new Condition(field, Scope.PLAIN, true, new Operand.Codes(others)));
        }
        return filter.and(added);
    }

    /**
     * The year is that of the first day, which a bound looks at only where windows across it are taken; where those are not, the
     * filter's own bounds say which years there can be.
     */
    private AttackFilter upToYear(int year) {
        if (!filter.setsDays() || filter.dates() == DateCertainty.POSSIBLE) {
            AttackFilter possible = filter.under(DateCertainty.POSSIBLE);
            return year >= PartialDate.LAST_YEAR
                    ? filter
                    : possible.and(List.of(
                            bound(FilterField.FROM, true, CalendarUnit.YEAR.first(year + 1), DateCertainty.POSSIBLE)));
        }
        Integer first = yearOf(find(FilterField.FROM, false), find(FilterField.TO, true));
        if (first != null) {
            return filter.and(
                    List.of(periods(IntStream.rangeClosed(first, year).boxed().filter(this::isAsked), false)));
        }
        int last = Objects.requireNonNull(yearOf(find(FilterField.TO, false), find(FilterField.FROM, true)));
        List<Integer> later =
                new ArrayList<>(IntStream.rangeClosed(year + 1, last).boxed().toList());
        find(field, false).ifPresent(condition -> later.addAll(((Operand.Years) condition.operand()).years()));
        return later.isEmpty() ? filter : filter.and(List.of(periods(later.stream(), true)));
    }

    private static @Nullable Integer yearOf(Optional<Condition> bound, Optional<Condition> other) {
        return bound.or(() -> other)
                .map(condition -> ((Operand.Day) condition.operand()).day().getYear())
                .orElse(null);
    }

    /** A bound of days that is at least as narrow as the filter's own on the same side. */
    private Condition bound(FilterField side, boolean negated, LocalDate day, DateCertainty dates) {
        LocalDate own = find(side, negated)
                .map(condition -> ((Operand.Day) condition.operand()).day())
                .filter(earlier -> earlier.isBefore(day))
                .orElse(day.isAfter(LAST_DAY) ? LAST_DAY : day);
        return new Condition(side, Scope.PLAIN, negated, new Operand.Day(own, dates));
    }

    private Optional<Condition> find(FilterField of, boolean negated) {
        return filter.conditions().stream()
                .filter(condition -> condition.field() == of && condition.negated() == negated)
                .findFirst();
    }
}
