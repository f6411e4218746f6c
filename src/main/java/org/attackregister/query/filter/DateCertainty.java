package org.attackregister.query.filter;

import org.attackregister.model.Coded;

/** Which attacks satisfy a bound of days, where it is only known that they began on one day of a window. */
public enum DateCertainty implements Coded {
    /** Those whose whole window satisfies it. */
    CERTAIN,
    /** Those of which some possible day satisfies it. */
    POSSIBLE,
    /** Those that are possible, and not certain: they lie across a border. */
    BORDER
}
