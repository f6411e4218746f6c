package org.attackregister.model.record;

import org.attackregister.model.Coded;

/** The kinds of reference record; each has its own ids. */
public enum RecordKind implements Coded {
    DATASET,
    SOURCE,
    REGION,
    COUNTRY,
    TARGET_CATEGORY,
    TARGET_TYPE,
    TARGET_SUBTYPE,
    ATTACK_TYPE,
    WEAPON_TYPE,
    CROSSWALK,
    GROUP,
    ANNUAL_SHARE,
    ANNUAL_COUNT;
}
