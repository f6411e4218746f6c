package org.attackregister.snapshot;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.model.Dataset;
import org.attackregister.query.AttackFilter;
import org.attackregister.query.Condition;
import org.attackregister.query.CountAnswer.Coverage;
import org.attackregister.query.Dimension;
import org.attackregister.query.FilterField;
import org.attackregister.query.Operand;
import org.jspecify.annotations.Nullable;

/**
 * The years or months that a question is about: what it asks for, else what the dataset covers, else what it holds.
 *
 * @param first first day of the range
 * @param last last day of the range
 * @param covered what the dataset says it covers
 * @param filter the question's filter
 */
record Periods(LocalDate first, LocalDate last, Dataset.CoveredPeriod covered, AttackFilter filter) {

    /** No days at all. */
    private static final LocalDate[] NEVER = {LocalDate.EPOCH.plusDays(1), LocalDate.EPOCH};

    /**
     * The periods of a question; {@code held} are the first and last days of the dataset's attacks, null where it holds
     * none. There are none where neither the question nor the dataset sets a bound.
     */
    static Periods of(AttackFilter filter, Dataset.CoveredPeriod covered, @Nullable LocalDate[] held) {
        @Nullable LocalDate first = null;
        @Nullable LocalDate last = null;
        for (Condition condition : filter.conditions()) {
            @Nullable LocalDate[] asked = asked(condition);
            first = later(first, asked[0]);
            last = earlier(last, asked[1]);
        }
        first = first == null ? earlier(covered.from(), held[0]) : first;
        last = last == null ? later(covered.to(), held[1]) : last;
        return first == null || last == null || last.isBefore(first)
                ? new Periods(NEVER[0], NEVER[1], covered, filter)
                : new Periods(first, last, covered, filter);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    /** The first and last day that one condition asks for; null where it sets no bound. */
    private static @Nullable LocalDate[] asked(Condition condition) {
        @Nullable LocalDate[] bounds = new LocalDate[2];
        if (condition.field() == FilterField.FROM) {
            LocalDate day = ((Operand.Day) condition.operand()).day();
            bounds[condition.negated() ? 1 : 0] = condition.negated() ? day.minusDays(1) : day;
        } else if (condition.field() == FilterField.TO) {
            LocalDate day = ((Operand.Day) condition.operand()).day();
            bounds[condition.negated() ? 0 : 1] = condition.negated() ? day.plusDays(1) : day;
        } else if (condition.field() == FilterField.YEAR_OF && picks(condition)) {
            List<Integer> years = ((Operand.Years) condition.operand()).years();
            bounds[0] = LocalDate.of(years.get(0), 1, 1);
            bounds[1] = LocalDate.of(years.get(years.size() - 1), 12, 31);
        } else if (condition.field() == FilterField.MONTH_OF && picks(condition)) {
            List<String> months = ((Operand.Codes) condition.operand())
                    .codes().stream().filter(m -> !m.equals(Operand.NONE)).toList();
            if (!months.isEmpty()) {
                bounds[0] = YearMonth.parse(months.get(0)).atDay(1);
                bounds[1] = YearMonth.parse(months.get(months.size() - 1)).atEndOfMonth();
            }
        }
        return bounds;
    }

    /** Whether a condition on years or months names those that are meant, and not others. */
    private static boolean picks(Condition condition) {
        boolean except = condition.operand() instanceof Operand.Years years
                ? years.except()
                : ((Operand.Codes) condition.operand()).except();
        return !condition.negated() && !except;
    }

    /** The numbers of all periods of the range that the filter lets through, in order of time. */
    List<Integer> all(Dimension time) {
        List<Integer> periods = new ArrayList<>();
        if (last.isBefore(first)) {
            return periods;
        }
        if (time == Dimension.YEAR) {
            for (int year = first.getYear(); year <= last.getYear(); year++) {
                if (asksForYear(year)) {
                    periods.add(year);
                }
            }
        } else {
            int end = last.getYear() * 12 + last.getMonthValue() - 1;
            for (int month = first.getYear() * 12 + first.getMonthValue() - 1; month <= end; month++) {
                if (asksForYear(month / 12) && asksForMonth(month)) {
                    periods.add(month);
                }
            }
        }
        return periods;
    }

    private boolean asksForYear(int year) {
        boolean years = filter.conditions().stream()
                .filter(c -> c.field() == FilterField.YEAR_OF)
                .allMatch(c -> ((Operand.Years) c.operand()).means(year) != c.negated());
        boolean months = filter.conditions().stream()
                .filter(c -> c.field() == FilterField.MONTH_OF && picks(c))
                .allMatch(c -> ((Operand.Codes) c.operand())
                        .codes().stream()
                                .anyMatch(m -> m.equals(Operand.NONE) || m.startsWith(String.format("%04d-", year))));
        return years && months;
    }

    private boolean asksForMonth(int month) {
        String text = Months.month(month).toString();
        return filter.conditions().stream()
                .filter(c -> c.field() == FilterField.MONTH_OF)
                .allMatch(c -> ((Operand.Codes) c.operand()).means(text) != c.negated());
    }

    /** Whether the dataset covers a period. */
    Coverage coverage(Dimension time, int period) {
        LocalDate start = time == Dimension.YEAR
                ? LocalDate.of(period, 1, 1)
                : Months.month(period).atDay(1);
        LocalDate end = time == Dimension.YEAR
                ? LocalDate.of(period, 12, 31)
                : Months.month(period).atEndOfMonth();
        LocalDate from = covered.from();
        LocalDate to = covered.to();
        if ((from != null && end.isBefore(from)) || (to != null && start.isAfter(to))) {
            return Coverage.NOT_COVERED;
        }
        boolean whole = (from == null || !start.isBefore(from)) && (to == null || !end.isAfter(to));
        return whole ? Coverage.COVERED : Coverage.PARTIAL;
    }
}
