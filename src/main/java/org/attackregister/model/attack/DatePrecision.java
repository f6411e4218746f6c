package org.attackregister.model.attack;

import org.attackregister.model.Coded;

/** How well it is known when an attack began. */
public enum DatePrecision implements Coded {
    /** On one day. */
    DAY,
    /** On one of several days. */
    RANGE,
    /** On some day of a month. */
    MONTH,
    /** On some day of a year. */
    YEAR;
}
