package org.attackregister.ingest.row;

/** What the cells of a provider's column are. */
public enum CellContent {
    /** Words, or a code that may be one. */
    TEXT,
    /** A number that names something. */
    CODE,
    /** A number of people, hours or money. */
    FIGURE,
    /** Degrees of latitude or longitude. */
    DEGREES,
    /** A day. */
    DATE,
    /** The year of the day beside it. */
    YEAR;

    /** Whether it is nothing but a number. */
    boolean isNumber() {
        return this == CODE || this == FIGURE || this == DEGREES || this == YEAR;
    }

    /** Whether a row that ends before such a cell has lost what it says. */
    boolean isVital() {
        return this == FIGURE || this == DATE || this == YEAR;
    }
}
