package org.attackregister.model.record;

import org.attackregister.model.Coded;

/** Who looked at the record of a group. */
public enum GroupStatus implements Coded {
    /** It was written by an editor. */
    CURATED,
    /** An import met the name first, and made it. */
    IMPORTED
}
