package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.attackregister.error.RegisterException;
import org.jspecify.annotations.Nullable;

/** The way into the store: changes become versions, each under the next revision. */
@ApplicationScoped
public class Ledger {
    /** Changes that are looked up and written together. */
    private static final int CHUNK = 1_000;

    private final RevisionClockRepository clocks;
    private final AttackVersionRepository attacks;
    private final RecordVersionRepository records;

    Ledger(RevisionClockRepository clocks, AttackVersionRepository attacks, RecordVersionRepository records) {
        this.clocks = clocks;
        this.attacks = attacks;
        this.records = records;
    }

    /**
     * Appends changes in their order, under consecutive revisions and one instant that is never before the last one.
     * Joins the caller's transaction, or makes one; other writers wait until it ends, so that the order of revisions
     * is the order of commits and has no gaps. A record may be changed several times in one call.
     *
     * @param recordedBy who makes the changes; null where no account is known
     * @return the last revision; the one before the call if there was no change
     * @throws RegisterException of kind {@code CONFLICT} if a record to be made was ever there, one to be changed or
     *     deleted is not there, or one to be restored is not deleted; nothing is written then
     */
    @Transactional
    public long append(List<? extends Change> changes, @Nullable String recordedBy) {
        RevisionClock clock = clocks.lock();
        if (changes.isEmpty()) {
            return clock.revision;
        }
        long revision = clock.revision;
        Instant recordedAt = after(clock.recordedAt);
        for (int from = 0; from < changes.size(); from += CHUNK) {
            List<? extends Change> chunk = changes.subList(from, Math.min(from + CHUNK, changes.size()));
            revision = new Chunk(attacks, records, recordedAt, recordedBy).write(chunk, revision);
        }
        clocks.moveTo(revision, recordedAt);
        return revision;
    }

    /** The moment of this change: now, but later than the last one, so that no two changes share a moment. */
    private static Instant after(@Nullable Instant last) {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        return last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }
}
