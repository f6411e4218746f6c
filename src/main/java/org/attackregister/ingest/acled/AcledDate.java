package org.attackregister.ingest.acled;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.attackregister.query.Words;
import org.jspecify.annotations.Nullable;

/**
 * A date as one of ACLED's exports writes it: {@code 2021-11-17}, {@code 17 November 2021}, {@code 18-December-2015},
 * {@code 9-May-20} or {@code 17/11/2021}. Months are English whatever the machine speaks.
 *
 * @param date the day
 * @param form how it was written
 */
record AcledDate(LocalDate date, DateForm form) {
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

    /** The first year of the dataset; years of two digits lie in the hundred years from it on. */
    static final int FIRST_YEAR = 1997;

    private static final int SHORTEST_MONTH = 3;

    /** How a date is written. */
    enum DateForm {
        /** With all digits of its year. */
        PLAIN,
        /** With the last two digits of its year. */
        SHORT_YEAR,
        /** As day, month and year between slashes. */
        SLASHED
    }

    /** The date of a text; null where it is none. */
    static @Nullable AcledDate read(String text) {
        String day = text.length() > 10 && text.charAt(4) == '-' ? withoutTime(text) : text;
        try {
            if (day.indexOf('/') >= 0) {
                return numbers(day.split("/", -1));
            }
            return words(day.indexOf('-') >= 0 ? day.split("-", -1) : day.split(" ", -1));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** Spreadsheets add midnight to a day. */
    private static String withoutTime(String text) {
        return text.charAt(10) == ' ' || text.charAt(10) == 'T' ? text.substring(0, 10) : text;
    }

    private static @Nullable AcledDate numbers(String[] parts) {
        return parts.length == 3 && parts[2].length() == 4
                ? new AcledDate(date(number(parts[2]), number(parts[1]), parts[0]), DateForm.SLASHED)
                : null;
    }

    private static @Nullable AcledDate words(String[] parts) {
        if (parts.length != 3) {
            return null;
        }
        if (parts[0].length() == 4) {
            return new AcledDate(date(number(parts[0]), number(parts[1]), parts[2]), DateForm.PLAIN);
        }
        int year = number(parts[2]);
        return switch (parts[2].length()) {
            case 4 -> new AcledDate(date(year, month(parts[1]), parts[0]), DateForm.PLAIN);
            case 2 -> new AcledDate(date(whole(year), month(parts[1]), parts[0]), DateForm.SHORT_YEAR);
            default -> null;
        };
    }

    private static LocalDate date(int year, int month, String day) {
        return LocalDate.of(year, month, number(day));
    }

    private static int whole(int shortYear) {
        int inFirstCentury = FIRST_YEAR - FIRST_YEAR % 100 + shortYear;
        return inFirstCentury < FIRST_YEAR ? inFirstCentury + 100 : inFirstCentury;
    }

    /** Takes digits only, where {@link Integer#parseInt} takes signs as well. */
    private static int number(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NumberFormatException(digits);
        }
        return Integer.parseInt(digits);
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
