package org.attackregister.snapshot;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        if (field == FilterField.YEAR_OF) {
            Stream<Integer> years = ((Operand.Years) condition.operand()).years().stream();
            return lower
                    ? years.min(Comparator.naturalOrder())
                            .map(y -> LocalDate.of(y, 1, 1))
                            .orElse(null)
                    : years.max(Comparator.naturalOrder())
                            .map(y -> LocalDate.of(y, 12, 31))
                            .orElse(null);
        }
        if (field == FilterField.MONTH_OF) {
            Stream<String> months =
                    ((Operand.Codes) condition.operand()).codes().stream().filter(m -> !m.equals("null"));
            return lower
                    ? months.min(Comparator.naturalOrder())
                            .map(m -> LocalDate.parse(m + "-01"))
                            .orElse(null)
                    : months.max(Comparator.naturalOrder())
                            .map(m -> LocalDate.parse(m + "-01").plusMonths(1).minusDays(1))
                            .orElse(null);
        }
        return null;
    }

    /** The years, or the months, with a day that the filter may match. */
    Set<String> all(Dimension time) {
        int length = time == Dimension.YEAR ? 4 : 7;
        Set<String> periods = new LinkedHashSet<>();
        days.stream()
                .map(d -> d.toString().substring(0, length))
                .filter(p -> filter.conditions().stream().allMatch(c -> lets(c, p)))
                .forEach(periods::add);
        return periods;
    }

    /** Whether all years or months but the named ones are meant. */
    private static boolean except(Condition condition) {
        return condition.operand().text().startsWith("!");
    }

    /** A year is let through if one of its months is, and where dates known only to the year are asked for. */
    private static boolean lets(Condition condition, String period) {
        boolean year = period.length() == 4;
        return switch (condition.field().wireName()) {
            case "year" ->
                (condition.negated() ^ except(condition))
                        != ((Operand.Years) condition.operand())
                                .years()
                                .contains(Integer.valueOf(period.substring(0, 4)));
            case "month" -> {
                List<String> months = ((Operand.Codes) condition.operand()).codes();
                yield year
                        ? condition.negated()
                                || except(condition)
                                || months.stream().anyMatch(m -> m.equals("null") || m.startsWith(period))
                        : (condition.negated() ^ except(condition)) != months.contains(period);
            }
            default -> true;
        };
    }
}
