package org.attackregister.model.attack;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When an attack took place: it began on one day of a window, and that day may be all that is known of it.
 *
 * @param date the first day on which it may have begun
 * @param latest the last day on which it may have begun; {@code date} where the day is known
 * @param precision how well the day is known
 * @param endDate the last day of an attack that went on over several; null where it ended on its first day
 */
@Embeddable
public record EventDate(
        @Column(name = "event_date") LocalDate date,
        @Column(name = "date_latest") LocalDate latest,
        @Column(name = "date_precision") DatePrecision precision,
        @Column(name = "end_date") @Nullable LocalDate endDate) {

    /** A day, a month or a year, from its first day on. */
    public EventDate(LocalDate date, DatePrecision precision, @Nullable LocalDate endDate) {
        this(date, latest(date, precision), precision, endDate);
    }

    /** A window of days: a day, month or year where it is one. */
    public static EventDate within(LocalDate first, LocalDate last) {
        DatePrecision precision = DatePrecision.RANGE;
        if (last.equals(first)) {
            precision = DatePrecision.DAY;
        } else if (first.getDayOfMonth() == 1 && last.equals(latest(first, DatePrecision.MONTH))) {
            precision = DatePrecision.MONTH;
        } else if (first.getDayOfYear() == 1 && last.equals(latest(first, DatePrecision.YEAR))) {
            precision = DatePrecision.YEAR;
        }
        return new EventDate(first, last, precision, null);
    }

    /**
     * The last day of a day, a month or a year.
     *
     * @throws IllegalArgumentException if the precision is that of a range, which may end on any day
     */
    public static LocalDate latest(LocalDate first, DatePrecision precision) {
        return switch (precision) {
            case DAY -> first;
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case YEAR -> first.withDayOfYear(first.lengthOfYear());
            case RANGE -> throw new IllegalArgumentException("a range says itself where it ends");
        };
    }

    /** Whether the day is known on which it began. */
    public boolean knownToTheDay() {
        return precision == DatePrecision.DAY;
    }
}
