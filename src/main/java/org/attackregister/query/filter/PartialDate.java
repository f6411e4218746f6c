package org.attackregister.query.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a month or a day ({@code 2022}, {@code 2022-08}, {@code 2022-08-15}) as the days that it spans.
 *
 * @param first its first day
 * @param last its last day
 */
public record PartialDate(LocalDate first, LocalDate last) {
    /** The first year that is read. */
    public static final int FIRST_YEAR = 1900;

    /** The last year that is read. */
    public static final int LAST_YEAR = 2100;

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** Whether the text has the form of a partial date, be there such a day or not. */
    public static boolean looksLikeOne(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Reads a partial date.
     *
     * @throws DateTimeException if the text has another form, or there is no such month or day
     */
    public static PartialDate parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("not a partial date");
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            return new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
        if (parts.group(3) == null) {
            return new PartialDate(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.of(year, month.getMonthValue(), Integer.parseInt(parts.group(3)));
        return new PartialDate(day, day);
    }

    /** Whether it lies in the years that are read. */
    public boolean inRange() {
        return first.getYear() >= FIRST_YEAR && first.getYear() <= LAST_YEAR;
    }
}
