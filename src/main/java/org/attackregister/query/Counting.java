package org.attackregister.query;

import org.attackregister.model.Coded;

/** How an attack with several values of a dimension is counted. */
public enum Counting implements Coded {
    /** Under the value of its first-listed entry only, `null` where that has none; the default. */
    PRIMARY,
    /** Once under each value; rows may sum to more than the total. */
    ANY,
    /** 1/k under each of its k values; the list that a row links to then has more attacks than the row. */
    FRACTIONAL
}
