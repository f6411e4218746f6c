package org.attackregister.model.record;

import org.attackregister.model.Coded;

/** What kind of perpetrator a group is. */
public enum GroupType implements Coded {
    /** A body with a name of its own. */
    NAMED,
    /** A description of people, like "Gunmen". */
    GENERIC,
    /** Nothing is known of it. */
    UNKNOWN
}
