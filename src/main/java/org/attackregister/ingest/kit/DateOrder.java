package org.attackregister.ingest.kit;

/** The order of day, month and year in dates of nothing but digits. */
public enum DateOrder {
    DAY_FIRST("day-first"),
    MONTH_FIRST("month-first"),
    /** With a year of two digits in front; one of four needs no order. */
    YEAR_FIRST("year-first");

    private final String word;

    DateOrder(String word) {
        this.word = word;
    }

    /** What an option calls it. */
    public String word() {
        return word;
    }
}
