package org.attackregister.model.attack;

import org.attackregister.model.Coded;

/** How much of a date is known; the rest of the date is its first day. */
public enum DatePrecision implements Coded {
    DAY,
    MONTH,
    YEAR;
}
