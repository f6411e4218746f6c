package org.attackregister.model.record;

import org.attackregister.model.Coded;

/** What an annual share is a share of. */
public enum ShareMeasure implements Coded {
    /** Attacks. */
    ATTACKS,
    /** Civilians killed or injured. */
    CIVILIAN_CASUALTIES
}
