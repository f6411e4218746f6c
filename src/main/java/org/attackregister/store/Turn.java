package org.attackregister.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What one transaction that holds the clock has assigned so far, and at which moment its versions are recorded. */
final class Turn {
    private final Object transaction;
    private final RevisionClock begun;
    private Instant recordedAt;
    private long revision;

    /** A turn that begins where the clock is. */
    Turn(Object transaction, RevisionClock begun, Instant recordedAt) {
        this.transaction = transaction;
        this.begun = begun;
        this.recordedAt = recordedAt;
        this.revision = begun.revision();
    }

    /** The transaction that it belongs to. */
    Object transaction() {
        return transaction;
    }

    /** The clock as it was when it was locked. */
    RevisionClock begun() {
        return begun;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Begins another moment. */
    void pass() {
        recordedAt = recordedAt.plus(1, ChronoUnit.MICROS);
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
