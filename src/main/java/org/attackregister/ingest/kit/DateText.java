package org.attackregister.ingest.kit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/**
 * A date as a cell writes it: {@code 2021-11-17}, {@code 17 November 2021}, {@code November 17, 2021}, {@code 9-May-20},
 * {@code 17/11/2021}, {@code 11/17/2021}, {@code 17.11.2021}, or the number of a spreadsheet. Months are English whatever
 * the machine speaks. Between points the day is first, as in all countries that write so.
 *
 * @param readings the day by each order in which it is one; empty where it is no date
 * @param ordered whether the orders of the file apply to it: it is of digits, with its year behind or of two digits
 */
record DateText(Map<DateOrder, LocalDate> readings, boolean ordered) {
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final int SHORTEST_MONTH = 3;
    private static final int LONGEST = 40;
    private static final int ISO_LENGTH = 10;

    /** No register of attacks begins before it, and years of two digits lie in the hundred years from it on. */
    private static final int FIRST_YEAR = 1968;

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final int SERIAL_LENGTH = 5;

    /** Whether a text is {@code 2021-11-17} by its look. */
    static boolean isPlain(String text) {
        return text.length() == ISO_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-';
    }

    /**
     * The date of a text.
     *
     * @param year the year that a column beside it says; null where none does. It settles years of two digits, and without
     *     it the number of a spreadsheet is none
     */
    static DateText of(String text, @Nullable Integer year) {
        Map<DateOrder, LocalDate> readings = new EnumMap<>(DateOrder.class);
        String day = text.length() > LONGEST ? "" : withoutTime(text);
        if (isDigits(day)) {
            serial(day, year, readings);
            return new DateText(readings, false);
        }
        String[] parts = day.replace(",", " ").strip().split("[-/. ]+", -1);
        if (parts.length == 3) {
            boolean pointed = day.indexOf('.') >= 0 && parts[0].length() <= 2;
            for (DateOrder order : DateOrder.values()) {
                LocalDate date = date(parts, order, year);
                if (date != null && (order == DateOrder.DAY_FIRST || !pointed)) {
                    readings.put(order, date);
                }
            }
            boolean digits = parts[0].length() <= 2 && isDigits(parts[0]) && isDigits(parts[1]);
            return new DateText(readings, digits && !pointed);
        }
        return new DateText(readings, false);
    }

    /** Whether it is another day by another order. */
    boolean isOpen() {
        return readings.values().stream().distinct().count() > 1;
    }

    /** Spreadsheets add midnight to a day. */
    private static String withoutTime(String text) {
        int colon = text.indexOf(':');
        int clock = colon < 0 ? text.length() : Math.max(text.lastIndexOf('T', colon), text.lastIndexOf(' ', colon));
        return clock < 0 ? "" : text.substring(0, clock);
    }

    private static void serial(String day, @Nullable Integer year, Map<DateOrder, LocalDate> readings) {
        if (year != null && day.length() == SERIAL_LENGTH) {
            LocalDate date = BEFORE_1900.plusDays(Integer.parseInt(day));
            if (date.getYear() == year) {
                readings.put(DateOrder.YEAR_FIRST, date);
            }
        }
    }

    private static @Nullable LocalDate date(String[] parts, DateOrder order, @Nullable Integer stated) {
        boolean yearFirst = order == DateOrder.YEAR_FIRST;
        boolean dayFirst = order == DateOrder.DAY_FIRST;
        String year = yearFirst ? parts[0] : parts[2];
        String month = yearFirst || dayFirst ? parts[1] : parts[0];
        String day = yearFirst ? parts[2] : dayFirst ? parts[0] : parts[1];
        boolean two = year.length() == 2;
        if (!isDigits(year) || !isDigits(day) || day.length() > 2 || (!two && year.length() != 4)) {
            return null;
        }
        boolean word = !isDigits(month);
        if (word && yearFirst && two) {
            return null;
        }
        int number = word ? month(month) : month.length() <= 2 ? Integer.parseInt(month) : 0;
        try {
            LocalDate date = LocalDate.of(
                    two ? whole(Integer.parseInt(year)) : Integer.parseInt(year), number, Integer.parseInt(day));
            return two && stated != null && date.getYear() != stated ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int whole(int shortYear) {
        int inFirstCentury = FIRST_YEAR - FIRST_YEAR % 100 + shortYear;
        return inFirstCentury < FIRST_YEAR ? inFirstCentury + 100 : inFirstCentury;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The number of a month by its name or the beginning of it; 0, which is none, for any other word. */
    private static int month(String word) {
        String name = Words.lowerCase(word);
        for (int i = 0; i < MONTHS.size() && name.length() >= SHORTEST_MONTH; i++) {
            if (MONTHS.get(i).startsWith(name)) {
                return i + 1;
            }
        }
        return 0;
    }
}
