package org.attackregister.store;

import java.time.Instant;

/** What one transaction that holds the clock has assigned so far; all its versions are recorded at one moment. */
final class Turn {
    private final Object transaction;
    private final Instant recordedAt;
    private long revision;

    /** A turn that begins after a revision. */
    Turn(Object transaction, Instant recordedAt, long revision) {
        this.transaction = transaction;
        this.recordedAt = recordedAt;
        this.revision = revision;
    }

    /** The transaction that it belongs to. */
    Object transaction() {
        return transaction;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** The last revision that was given out. */
    long revision() {
        return revision;
    }

    /** Gives out the next revision. */
    long next() {
        return ++revision;
    }
}
