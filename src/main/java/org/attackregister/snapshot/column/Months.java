package org.attackregister.snapshot.column;

import java.time.YearMonth;

/** Months as whole numbers, twelve a year, so that they can be counted through. */
public final class Months {
    private Months() {}

    /** The number of a month like {@code 2022-08}. */
    public static int number(String text) {
        YearMonth month = YearMonth.parse(text);
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    /** The month of a number. */
    public static YearMonth month(int number) {
        return YearMonth.of(number / 12, number % 12 + 1);
    }
}
