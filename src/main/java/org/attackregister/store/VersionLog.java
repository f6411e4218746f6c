package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;

/** The way out of the store: every version that was ever recorded, in order of revision. */
@ApplicationScoped
public class VersionLog {
    /** Revisions that are held in memory at a time. */
    private static final int WINDOW = 2_000;

    private final RevisionClockRepository clocks;
    private final VersionTables tables;

    VersionLog(RevisionClockRepository clocks, VersionTables tables) {
        this.clocks = clocks;
        this.tables = tables;
    }

    /** The last revision that was committed; 0 where nothing was ever recorded. */
    @Transactional
    public long revision() {
        return clocks.read().revision;
    }

    /** Keeps other writers out until the caller's transaction ends: the revision stands still. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        clocks.lock();
    }

    /** The register's own id, a random UUID that is drawn when it is first asked for and kept in the database. */
    @Transactional
    public String registerId() {
        String known = clocks.read().registerId;
        if (known != null) {
            return known;
        }
        RevisionClock clock = clocks.lock();
        if (clock.registerId == null) {
            clock.registerId = UUID.randomUUID().toString();
        }
        return clock.registerId;
    }

    /**
     * Hands over all versions above a revision, one by one and in order. Everything up to the revision at which the
     * clock stands at the call is given, and nothing that is committed later: rows at or under it never change, so
     * that no lock and no stricter isolation is needed. Memory does not grow with the number of versions.
     */
    @Transactional
    public void forEachAfter(long revision, Consumer<? super Stored> consumer) {
        long last = clocks.read().revision;
        for (long after = revision; after < last; after += WINDOW) {
            tables.between(after, Math.min(after + WINDOW, last)).forEach(consumer);
        }
    }
}
