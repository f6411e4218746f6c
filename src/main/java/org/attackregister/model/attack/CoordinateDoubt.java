package org.attackregister.model.attack;

import org.attackregister.model.Coded;

/** Why the point of an attack is doubtful. The point is the source's, and is never changed. */
public enum CoordinateDoubt implements Coded {
    /** It is 0, 0, which is not in the country. */
    ZERO,
    /** It is not in the country; with latitude and longitude changed over it is. */
    SWAPPED,
    /** It is not in the country; with the other sign of a coordinate it is. */
    OTHER_SIGN,
    /** It is not in the country. */
    OUTSIDE_COUNTRY,
    /** It is not in the cell of a grid that the source names beside it. */
    OTHER_CELL;
}
