package org.attackregister.query.filter;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attackregister.model.Coded;

/**
 * What periods of the calendar attacks are asked for and counted by. The periods of a unit follow each other without a
 * hole, and have whole numbers in the order of time, from 1 on from the year 1900.
 */
public enum CalendarUnit implements Coded {
    YEAR("(\\d{4})", "a year like 2022", "years are 1900 to 2100"),
    QUARTER("(\\d{4})-Q(\\d)", "a quarter like 2022-Q3", "quarters are Q1 to Q4"),
    MONTH("(\\d{4})-(\\d{2})", "a month like 2022-08", "months are 01 to 12"),

    /** From Monday to Sunday, of the year in which its Thursday lies (ISO 8601). */
    WEEK("(\\d{4})-W(\\d{2})", "a week like 2022-W31 (ISO 8601)", "weeks are W01 to W52, or to W53 in some years"),
    DAY("(\\d{4})-(\\d{2})-(\\d{2})", "a day like 2022-08-15", "months are 01 to 12, days 01 to the last of the month");

    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;
    private static final int DAYS = 7;

    /** The day before the first, which was a Monday. */
    private static final long BEFORE =
            LocalDate.of(PartialDate.FIRST_YEAR, 1, 1).toEpochDay() - 1;

    private final Pattern form;
    private final String described;
    private final String possible;

    CalendarUnit(String form, String described, String possible) {
        this.form = Pattern.compile(form);
        this.described = described;
        this.possible = possible;
    }

    /** The form of a period's text, with an example. */
    public String described() {
        return described;
    }

    /** Which periods there are, of those that can be written. */
    public String possible() {
        return possible;
    }

    /** The number of the period in which a day lies. */
    public int number(LocalDate day) {
        return switch (this) {
            case YEAR -> day.getYear();
            case QUARTER -> day.getYear() * QUARTERS + day.get(IsoFields.QUARTER_OF_YEAR) - 1;
            case MONTH -> day.getYear() * MONTHS + day.getMonthValue() - 1;
            case WEEK -> Math.toIntExact(Math.floorDiv(day.toEpochDay() - BEFORE - 1, DAYS) + 1);
            case DAY -> Math.toIntExact(day.toEpochDay() - BEFORE);
        };
    }

    /** The first day of a period. */
    public LocalDate first(int number) {
        return switch (this) {
            case YEAR -> LocalDate.of(number, 1, 1);
            case QUARTER -> LocalDate.of(number / QUARTERS, number % QUARTERS * (MONTHS / QUARTERS) + 1, 1);
            case MONTH -> LocalDate.of(number / MONTHS, number % MONTHS + 1, 1);
            case WEEK -> LocalDate.ofEpochDay(BEFORE + 1 + (number - 1L) * DAYS);
            case DAY -> LocalDate.ofEpochDay(BEFORE + number);
        };
    }

    /** The last day of a period. */
    public LocalDate last(int number) {
        return first(number + 1).minusDays(1);
    }

    /** All days of a period. */
    public AskedDays.Span days(int number) {
        return new AskedDays.Span(first(number), last(number));
    }

    /** Whether each period lies in one of another unit's. */
    public boolean isWithin(CalendarUnit other) {
        return switch (this) {
            case YEAR -> other == YEAR;
            case QUARTER -> other == QUARTER || other == YEAR;
            case MONTH -> other == MONTH || other == QUARTER || other == YEAR;
            case WEEK -> other == WEEK;
            case DAY -> true;
        };
    }

    /** The text of a period. */
    public String text(int number) {
        LocalDate first = first(number);
        return switch (this) {
            case YEAR -> String.valueOf(number);
            case QUARTER -> first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
            case MONTH -> YearMonth.from(first).toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case DAY -> first.toString();
        };
    }

    /**
     * The number of the period of a text; nothing where the text has another form.
     *
     * @throws DateTimeException if there is no such period
     */
    public Optional<Integer> read(String text) {
        Matcher parts = form.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        int part = parts.groupCount() > 1 ? Integer.parseInt(parts.group(2)) : 1;
        LocalDate first = switch (this) {
            case YEAR -> LocalDate.of(year, 1, 1);
            case QUARTER -> IsoFields.QUARTER_OF_YEAR.adjustInto(LocalDate.of(year, 1, 1), part);
            case MONTH -> LocalDate.of(year, part, 1);
            case WEEK -> monday(year, part);
            case DAY -> LocalDate.of(year, part, Integer.parseInt(parts.group(3)));
        };
        return Optional.of(number(first));
    }

    /** The Monday of a week of a year; 4 January lies in the first. */
    private static LocalDate monday(int year, int week) {
        LocalDate inFirst = LocalDate.of(year, 1, 4);
        IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(inFirst)
                .checkValidValue(week, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return inFirst.with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    }
}
