package org.attackregister.ingest.sheet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet's number shown as a date: days since the system's first day, the time of day as their fraction. The
 * system of 1900 counts 29 February 1900, which never was, as its day 60 (ECMA-376 part 1, 18.17.4.1).
 */
enum SerialDate {
    /** A day. */
    DATE,
    /** A time of day. */
    TIME,
    /** Both. */
    DATE_AND_TIME;

    /** ECMA-376 part 1, 18.8.30, with the East Asian dates of 27 to 36 and 50 to 58. */
    private static final Map<Integer, SerialDate> BUILT_IN = builtIn();

    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final int NEVER = 60;
    private static final int SECONDS = 24 * 60 * 60;
    private static final double LAST = 2_958_466;

    /** Spreadsheet programs take no longer code; each bracket in it is looked for to its end. */
    private static final int LONGEST_CODE = 255;

    /**
     * The number in ISO 8601: {@code 2021-11-17}, with a time of day that is shown and not midnight
     * {@code 2021-11-17T17:50:00}, and {@code 17:50:00} where only the time is shown.
     *
     * @param from1904 whether the workbook counts from 1904
     * @return null where the number is no date of the system
     */
    @Nullable
    String text(double serial, boolean from1904) {
        if (!(serial >= 0 && serial < LAST)) {
            return null;
        }
        long seconds = Math.round((serial - Math.floor(serial)) * SECONDS);
        long days = (long) Math.floor(serial) + seconds / SECONDS;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS);
        if (this == TIME && days == 0) {
            return iso(time);
        }
        LocalDate date = date(days, from1904);
        if (date == null) {
            return null;
        }
        return this == DATE || time.equals(LocalTime.MIDNIGHT) ? date.toString() : date + "T" + iso(time);
    }

    private static @Nullable LocalDate date(long days, boolean from1904) {
        if (from1904) {
            return FIRST_OF_1904.plusDays(days);
        }
        return days == 0 || days == NEVER ? null : BEFORE_1900.plusDays(days > NEVER ? days - 1 : days);
    }

    private static String iso(LocalTime time) {
        return "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
    }

    /**
     * How a number format shows numbers.
     *
     * @param id its number; those below 164 are built in
     * @param code its code, as {@code yyyy\-mm\-dd;@}; null where the file does not give it; one that no spreadsheet
     *     program would take shows numbers
     * @return null where it shows them as numbers
     */
    static @Nullable SerialDate of(int id, @Nullable String code) {
        SerialDate builtIn = BUILT_IN.get(id);
        return builtIn != null || code == null || code.length() > LONGEST_CODE ? builtIn : of(code);
    }

    private static Map<Integer, SerialDate> builtIn() {
        Map<Integer, SerialDate> formats = new HashMap<>();
        between(14, 17, DATE, formats);
        between(18, 21, TIME, formats);
        between(22, 22, DATE_AND_TIME, formats);
        between(27, 31, DATE, formats);
        between(32, 35, TIME, formats);
        between(36, 36, DATE, formats);
        between(45, 45, TIME, formats);
        between(47, 47, TIME, formats);
        between(50, 54, DATE, formats);
        between(55, 56, TIME, formats);
        between(57, 58, DATE, formats);
        return formats;
    }

    private static void between(int first, int last, SerialDate shown, Map<Integer, SerialDate> formats) {
        for (int id = first; id <= last; id++) {
            formats.put(id, shown);
        }
    }

    private static @Nullable SerialDate of(String code) {
        String shown = code.replaceAll("\"[^\"]*\"|\\\\.|[_*].|\\[(?![hHmMsS]+\\])[^\\]]*\\]", "");
        String first = shown.substring(0, shown.contains(";") ? shown.indexOf(';') : shown.length())
                .toLowerCase(Locale.ROOT);
        if (first.equals("general") || first.contains("[")) {
            return null;
        }
        boolean time = first.contains("h") || first.contains("s");
        boolean date = first.contains("y") || first.contains("d") || (first.contains("m") && !time);
        if (date) {
            return time ? DATE_AND_TIME : DATE;
        }
        return time ? TIME : null;
    }
}
