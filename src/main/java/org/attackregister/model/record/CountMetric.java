package org.attackregister.model.record;

import org.attackregister.model.Coded;

/** What a published yearly total counts. */
public enum CountMetric implements Coded {
    /** Attacks. */
    ATTACKS,
    /** Attacks that the group claimed. */
    ATTACKS_CLAIMED,
    /** People killed. */
    DEATHS,
    /** People injured. */
    INJURED,
    /** People killed or injured. */
    CASUALTIES,
    /** Civilians killed or injured. */
    CIVILIAN_CASUALTIES,
    /** By how much attacks became more or less, from the year before. */
    CHANGE_IN_ATTACKS
}
