package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The way out of the store: every version that was ever recorded, in order of revision. */
@ApplicationScoped
public class VersionLog {
    /** Revisions that are held in memory at a time. */
    private static final int WINDOW = 2_000;

    private final RevisionClockRepository clocks;
    private final AttackVersionRepository attacks;
    private final RecordVersionRepository records;

    VersionLog(RevisionClockRepository clocks, AttackVersionRepository attacks, RecordVersionRepository records) {
        this.clocks = clocks;
        this.attacks = attacks;
        this.records = records;
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
            long until = Math.min(after + WINDOW, last);
            merge(attacks.between(after, until), records.between(after, until), consumer);
            attacks.getEntityManager().clear();
        }
    }

    private static void merge(
            List<AttackVersion> attacks, List<RecordVersion> records, Consumer<? super Stored> consumer) {
        Iterator<RecordVersion> rest = records.iterator();
        RecordVersion record = rest.hasNext() ? rest.next() : null;
        for (AttackVersion attack : attacks) {
            while (record != null && record.revision < attack.revision) {
                consumer.accept(record.stored());
                record = rest.hasNext() ? rest.next() : null;
            }
            consumer.accept(attack.stored());
        }
        while (record != null) {
            consumer.accept(record.stored());
            record = rest.hasNext() ? rest.next() : null;
        }
    }
}
