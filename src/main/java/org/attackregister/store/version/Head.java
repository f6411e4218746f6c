package org.attackregister.store.version;

import org.attackregister.model.Operation;

/**
 * The version of a record that no other has superseded.
 *
 * @param revision the revision that made it
 * @param version the record's own number
 * @param operation what was done
 */
public record Head(long revision, int version, Operation operation) {
    /** Whether the record is there no more. */
    public boolean gone() {
        return operation == Operation.DELETED || operation == Operation.MERGED;
    }
}
