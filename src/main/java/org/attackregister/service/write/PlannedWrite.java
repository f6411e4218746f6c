package org.attackregister.service.write;

import org.attackregister.store.version.Change;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an editor's wish.
 *
 * @param change the change; null where it was made before
 * @param id id of the record
 * @param revision the revision at which it was made before; 0 where it is made now
 */
record PlannedWrite(@Nullable Change change, String id, long revision) {
    static PlannedWrite of(Change change) {
        return new PlannedWrite(change, change.id(), 0);
    }

    /** A change that was made some time ago. */
    static PlannedWrite made(String id, long revision) {
        return new PlannedWrite(null, id, revision);
    }

    /** The same with the revision that made it, if it is made now. */
    PlannedWrite at(long made) {
        return change == null ? this : made(id, made);
    }
}
