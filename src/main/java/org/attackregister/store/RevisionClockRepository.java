package org.attackregister.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;

/** The clock's row. */
@ApplicationScoped
class RevisionClockRepository implements PanacheRepositoryBase<RevisionClock, Integer> {
    /** Where the clock stands for this transaction. */
    RevisionClock read() {
        RevisionClock clock = findById(RevisionClock.ID);
        getEntityManager().refresh(clock);
        return clock;
    }

    /** The clock, locked until the transaction ends: whoever holds it gives out the next revisions. */
    RevisionClock lock() {
        RevisionClock clock = findById(RevisionClock.ID);
        getEntityManager().refresh(clock, LockModeType.PESSIMISTIC_WRITE);
        return clock;
    }

    /** Moves the locked clock. */
    void moveTo(long revision, Instant recordedAt) {
        update("revision = ?1, recordedAt = ?2 where id = ?3", revision, recordedAt, RevisionClock.ID);
    }
}
