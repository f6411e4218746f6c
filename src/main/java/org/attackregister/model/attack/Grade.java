package org.attackregister.model.attack;

import org.attackregister.model.Coded;

/** How sure an attack has to be to be counted. Each takes all that the one before it takes. */
public enum Grade implements Coded {
    /** Only attacks that no rule of their dataset holds apart. */
    STRICT,
    /** All attacks, as the publisher of a dataset counts them. */
    DEFAULT,
    /** These, and those of which only a possible day lies within the borders that are asked for. */
    INCLUSIVE
}
