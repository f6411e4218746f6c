package org.attackregister.snapshot;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.model.record.Dataset;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The days that a question is about, gone through one by one: what it asks for, else what the dataset covers or has.
 *
 * @param days the days between the bounds, in their order
 * @param filter the question's filter
 */
record FilledPeriods(List<LocalDate> days, AttackFilter filter) {

    static FilledPeriods of(BruteForce register, AttackFilter filter) {
        Dataset.StatedCoverage covered = register.coverage(filter.dataset(), filter.revision());
        List<LocalDate> dates = register.current(filter.dataset(), filter.revision()).stream()
                .map(v -> v.value().when().date())
                .toList();
        LocalDate first = asked(filter, FilterField.FROM)
                .max(Comparator.naturalOrder())
                .orElse(Stream.concat(Stream.ofNullable(covered.from()), dates.stream())
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.MAX));
        LocalDate last = asked(filter, FilterField.TO)
                .min(Comparator.naturalOrder())
                .orElse(Stream.concat(Stream.ofNullable(covered.to()), dates.stream())
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN));
        List<LocalDate> days = first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).toList();
        return new FilledPeriods(days, filter);
    }

    /** The bounds that a filter sets on one side; {@code field} is the filter that sets them without a negation. */
    static Stream<LocalDate> asked(AttackFilter filter, FilterField field) {
        boolean lower = field == FilterField.FROM;
        return filter.conditions().stream().map(c -> bound(c, lower)).filter(Objects::nonNull);
    }

    private static @Nullable LocalDate bound(Condition condition, boolean lower) {
        FilterField field = condition.field();
        if (field == FilterField.FROM || field == FilterField.TO) {
            LocalDate day = ((Operand.Day) condition.operand()).day();
            boolean setsLower = (field == FilterField.FROM) != condition.negated();
            LocalDate bound = !condition.negated() ? day : setsLower ? day.plusDays(1) : day.minusDays(1);
            return setsLower == lower ? bound : null;
        }
        if (condition.negated() || except(condition)) {
            return null;
        }
        return CalendarByHand.isTime(field) ? border(condition, lower) : null;
    }

    /** The first or the last day of all periods that a condition names. */
    private static @Nullable LocalDate border(Condition condition, boolean lower) {
        Dimension time = Stream.of(Dimension.values())
                .filter(d -> d.filter() == condition.field())
                .findFirst()
                .orElseThrow();
        Stream<LocalDate> days = Stream.of(condition.operand().text().split(",", -1))
                .filter(text -> !text.equals("null"))
                .map(text -> CalendarByHand.days(List.of(time), dayIn(condition.field(), text)))
                .flatMap(List::stream);
        return days.reduce((a, b) -> a.isBefore(b) == lower ? a : b).orElse(null);
    }

    private static LocalDate dayIn(FilterField field, String text) {
        int year = Integer.parseInt(text.substring(0, 4));
        return LocalDate.of(year, 1, 1)
                .minusDays(3)
                .datesUntil(LocalDate.of(year + 1, 1, 4))
                .filter(day -> CalendarByHand.text(field, day).equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** The periods that have days in common which the filter may match, as the texts of each unit. */
    Set<List<String>> all(List<Dimension> times) {
        Map<List<String>, Boolean> periods = new LinkedHashMap<>();
        days.forEach(day ->
                periods.computeIfAbsent(CalendarByHand.texts(times, day), k -> lets(CalendarByHand.days(times, day))));
        periods.values().removeIf(let -> !let);
        return periods.keySet();
    }

    /** Whether all periods but the named ones are meant. */
    private static boolean except(Condition condition) {
        return condition.operand().text().startsWith("!");
    }

    /** Days are let through if one of them is, or where they are of several periods and attacks of no known one are asked for. */
    private boolean lets(List<LocalDate> common) {
        return CalendarByHand.on(filter.conditions()).allMatch(condition -> {
            Set<String> texts = common.stream()
                    .map(day -> CalendarByHand.text(condition.field(), day))
                    .collect(Collectors.toSet());
            boolean unknown = texts.size() > 1 && CalendarByHand.means(condition, Operand.NONE);
            return unknown || texts.stream().anyMatch(text -> CalendarByHand.means(condition, text));
        });
    }
}
