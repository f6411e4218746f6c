package org.attackregister.store.version;

import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;

/**
 * The version of a record that no other has superseded.
 *
 * @param revision the revision that made it
 * @param version the record's own number
 * @param operation what was done
 */
public record Head(long revision, int version, Operation operation) {
    /** The head that a version is while no other has superseded it. */
    public static Head of(VersionStamp stamp) {
        return new Head(stamp.revision(), stamp.version(), stamp.operation());
    }

    /** Whether the record is there no more. */
    public boolean gone() {
        return operation == Operation.DELETED || operation == Operation.MERGED;
    }
}
