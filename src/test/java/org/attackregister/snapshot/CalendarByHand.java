package org.attackregister.snapshot;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.model.attack.Attack;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.Dimension;
import org.jspecify.annotations.Nullable;

/** Periods as the texts that days have in common. */
final class CalendarByHand {
    private static final int WEEK = "2022-W31".length();

    private CalendarByHand() {}

    /** The dimensions of time among some. */
    static List<Dimension> times(List<Dimension> dimensions) {
        return dimensions.stream().filter(Dimension::isTime).toList();
    }

    /** The period in which a day lies. */
    static String text(FilterField field, LocalDate day) {
        String written = day.toString();
        return switch (field.wireName()) {
            case "year" -> written.substring(0, 4);
            case "quarter" -> written.substring(0, 4) + "-Q" + (day.getMonthValue() + 2) / 3;
            case "month" -> written.substring(0, 7);
            case "week" -> DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, WEEK);
            case "day" -> written;
            default -> throw new IllegalArgumentException(field.wireName());
        };
    }

    /** The period in which an attack began; null where it may be one of several. The year is that of its first day. */
    static @Nullable String text(FilterField field, Attack attack) {
        String first = text(field, attack.when().date());
        boolean one = field == FilterField.YEAR_OF
                || first.equals(text(field, attack.when().latest()));
        return one ? first : null;
    }

    /** The periods in which a day lies. */
    static List<String> texts(List<Dimension> times, LocalDate day) {
        return times.stream().map(time -> text(field(time), day)).toList();
    }

    private static FilterField field(Dimension time) {
        FilterField field = time.filter();
        if (field == null) {
            throw new IllegalArgumentException(time.code());
        }
        return field;
    }

    /** All days that lie in the same periods as one. */
    static List<LocalDate> days(List<Dimension> times, LocalDate day) {
        List<String> texts = texts(times, day);
        Deque<LocalDate> days = new ArrayDeque<>(List.of(day));
        while (texts(times, days.getFirst().minusDays(1)).equals(texts)) {
            days.addFirst(days.getFirst().minusDays(1));
        }
        while (texts(times, days.getLast().plusDays(1)).equals(texts)) {
            days.addLast(days.getLast().plusDays(1));
        }
        return List.copyOf(days);
    }

    /** All days of a period of some text. */
    static List<LocalDate> days(Dimension time, String text) {
        LocalDate first = time == Dimension.DAY
                ? LocalDate.parse(text)
                : LocalDate.of(Integer.parseInt(text.substring(0, 4)) - 1, 12, 25);
        return first.datesUntil(first.plusDays(time == Dimension.DAY ? 1 : 400))
                .filter(day -> text(field(time), day).equals(text))
                .toList();
    }

    /** The conditions of a filter on periods. */
    static Stream<Condition> on(List<Condition> conditions) {
        return conditions.stream().filter(c -> isTime(c.field()));
    }

    static boolean isTime(FilterField field) {
        return Stream.of(Dimension.values()).filter(Dimension::isTime).anyMatch(d -> d.filter() == field);
    }

    /** Whether a condition is satisfied by a period, or by none that is known; the year is always known. */
    static boolean means(Condition condition, String period) {
        if (condition.operand() instanceof Operand.Years years) {
            return !period.equals(Operand.NONE) && years.means(Integer.parseInt(period)) != condition.negated();
        }
        return ((Operand.Codes) condition.operand()).means(period) != condition.negated();
    }
}
