package org.attackregister.query.filter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that a filter asks for; what it says of anything else lets every day through.
 *
 * @param first the first day; null where the filter sets no bound
 * @param last the last day, before the first where none is asked for; null where the filter sets no bound
 * @param conditions the filter's conditions on days, all of which must be satisfied
 */
public record AskedDays(@Nullable LocalDate first, @Nullable LocalDate last, List<Condition> conditions) {
    /**
     * Days that follow each other.
     *
     * @param first the first of them
     * @param last the last of them
     */
    public record Span(LocalDate first, LocalDate last) {}

    /** Whether a condition is one on the day of an attack, or says how such are meant. */
    static boolean isOfDays(Condition condition) {
        return condition.field().shape().isOfDays() || condition.field() == FilterField.DATES;
    }

    /** The days that a filter asks for. */
    public static AskedDays of(AttackFilter filter) {
        List<Condition> conditions = filter.conditions().stream()
                .filter(c -> c.field().shape().isOfDays())
                .toList();
        @Nullable LocalDate first = null;
        @Nullable LocalDate last = null;
        for (Condition condition : conditions) {
            @Nullable LocalDate[] bounds = bounds(condition);
            first = first == null || (bounds[0] != null && bounds[0].isAfter(first)) ? bounds[0] : first;
            last = last == null || (bounds[1] != null && bounds[1].isBefore(last)) ? bounds[1] : last;
        }
        return new AskedDays(first, last, conditions);
    }

    /** The first and last day that one condition asks for; null where it sets no bound. */
    private static @Nullable LocalDate[] bounds(Condition condition) {
        @Nullable LocalDate[] bounds = new LocalDate[2];
        if (condition.operand() instanceof Operand.Day asked) {
            boolean setsFirst = (condition.field() == FilterField.FROM) != condition.negated();
            LocalDate beyond = setsFirst ? asked.day().plusDays(1) : asked.day().minusDays(1);
            bounds[setsFirst ? 0 : 1] = condition.negated() ? beyond : asked.day();
        } else if (picks(condition)) {
            List<YearMonth> months = months(condition);
            if (!months.isEmpty()) {
                bounds[0] = months.get(0).atDay(1);
                bounds[1] = months.get(months.size() - 1).atEndOfMonth();
            }
        }
        return bounds;
    }

    /** The months that a condition names, sorted, of years the first and the last; none if it names no month. */
    private static List<YearMonth> months(Condition condition) {
        if (condition.operand() instanceof Operand.Years years) {
            return years.years().stream()
                    .flatMap(y -> Stream.of(YearMonth.of(y, 1), YearMonth.of(y, 12)))
                    .toList();
        }
        return ((Operand.Codes) condition.operand())
                .codes().stream()
                        .filter(m -> !m.equals(Operand.NONE))
                        .map(YearMonth::parse)
                        .toList();
    }

    /** Whether a condition on years or months names those that are meant, and not others. */
    private static boolean picks(Condition condition) {
        boolean except = condition.operand() instanceof Operand.Years years
                ? years.except()
                : ((Operand.Codes) condition.operand()).except();
        return !condition.negated() && !except;
    }

    private Stream<Condition> on(FilterField field) {
        return conditions.stream().filter(c -> c.field() == field);
    }

    /** Whether a day of the year is asked for, or attacks of which only the year is known. */
    public boolean someOf(int year) {
        boolean bounded = (first == null || first.getYear() <= year) && (last == null || last.getYear() >= year);
        boolean reversed = first != null && last != null && last.isBefore(first);
        boolean named = on(FilterField.YEAR_OF).allMatch(c -> ((Operand.Years) c.operand()).means(year) != c.negated());
        boolean months = on(FilterField.MONTH_OF)
                .filter(AskedDays::picks)
                .allMatch(c -> ((Operand.Codes) c.operand()).means(Operand.NONE)
                        || months(c).stream().anyMatch(m -> m.getYear() == year));
        return bounded && !reversed && named && months;
    }

    /** Whether a month is asked for, were the whole of its year. */
    public boolean month(YearMonth month) {
        return meant(month.toString());
    }

    private boolean meant(String month) {
        return on(FilterField.MONTH_OF).allMatch(c -> ((Operand.Codes) c.operand()).means(month) != c.negated());
    }

    /** Whether every attack of the year is asked for, as far as it depends on its day. */
    public boolean allOf(int year) {
        boolean bounded = (first == null || !first.isAfter(LocalDate.of(year, 1, 1)))
                && (last == null || !last.isBefore(LocalDate.of(year, 12, 31)));
        return bounded && someOf(year) && meant(Operand.NONE) && monthsOf(year).length == 12;
    }

    private int[] monthsOf(int year) {
        return IntStream.rangeClosed(1, 12)
                .filter(m -> month(YearMonth.of(year, m)))
                .toArray();
    }

    /**
     * From the first to the last day of a year that is asked for: any, where only attacks of no known month are; nothing
     * where no day is.
     */
    public Optional<Span> in(int year) {
        int[] months = monthsOf(year);
        if (months.length == 0 && meant(Operand.NONE)) {
            months = new int[] {1, 12};
        }
        if (!someOf(year) || months.length == 0) {
            return Optional.empty();
        }
        LocalDate begin = YearMonth.of(year, months[0]).atDay(1);
        LocalDate end = YearMonth.of(year, months[months.length - 1]).atEndOfMonth();
        begin = first != null && first.isAfter(begin) ? first : begin;
        end = last != null && last.isBefore(end) ? last : end;
        return end.isBefore(begin) ? Optional.empty() : Optional.of(new Span(begin, end));
    }

    /**
     * The days that are asked for of those from one to another, a span for each stretch; days of every month where only
     * attacks of no known month are.
     */
    public List<Span> spans(LocalDate from, LocalDate to) {
        if (conditions.stream()
                .noneMatch(c -> c.operand() instanceof Operand.Years || c.operand() instanceof Operand.Codes)) {
            return to.isBefore(from) ? List.of() : List.of(new Span(from, to));
        }
        List<Span> spans = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (someOf(year)) {
                int[] months = monthsOf(year);
                for (int month : months.length == 0 && meant(Operand.NONE) ? monthsOfAnyYear() : months) {
                    addTo(spans, YearMonth.of(year, month), new Span(from, to));
                }
            }
        }
        return spans;
    }

    private static int[] monthsOfAnyYear() {
        return IntStream.rangeClosed(1, 12).toArray();
    }

    /** Adds the days of a month that lie within others; they make one span with those that end the day before. */
    private static void addTo(List<Span> spans, YearMonth month, Span within) {
        LocalDate first = month.atDay(1).isBefore(within.first()) ? within.first() : month.atDay(1);
        LocalDate last = month.atEndOfMonth().isAfter(within.last()) ? within.last() : month.atEndOfMonth();
        if (last.isBefore(first)) {
            return;
        }
        Span before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (before != null && before.last().plusDays(1).equals(first)) {
            spans.set(spans.size() - 1, new Span(before.first(), last));
        } else {
            spans.add(new Span(first, last));
        }
    }
}
