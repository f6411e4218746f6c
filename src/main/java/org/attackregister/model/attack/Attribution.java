package org.attackregister.model.attack;

import org.attackregister.model.Coded;

/** How firmly an attack is laid at a group's door. */
public enum Attribution implements Coded {
    CLAIMED,
    ATTRIBUTED,
    SUSPECTED,
    DISPUTED;
}
