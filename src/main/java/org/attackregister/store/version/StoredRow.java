package org.attackregister.store.version;

import java.util.function.Supplier;

/**
 * One row as it was read. To make a version of it takes as long again as to read it, so that this is left to whoever
 * uses it; rows that were read together are used by one thread.
 */
public final class StoredRow {
    private final long revision;
    private final Supplier<Stored> making;

    StoredRow(long revision, Supplier<Stored> making) {
        this.revision = revision;
        this.making = making;
    }

    /** The revision that made the version. */
    long revision() {
        return revision;
    }

    /** The version. */
    public Stored version() {
        return making.get();
    }
}
