package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.attackregister.error.RegisterException;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.LoadWriter;
import org.attackregister.store.version.RecordedIds;
import org.attackregister.store.version.VersionWriter;
import org.jspecify.annotations.Nullable;

/** The way into the store: changes become versions, each under the next revision. */
@ApplicationScoped
public class Ledger {
    private final VersionWriter writer;
    private final RevisionClockRepository clocks;
    private final TransactionSynchronizationRegistry transactions;

    Ledger(VersionWriter writer, RevisionClockRepository clocks, TransactionSynchronizationRegistry transactions) {
        this.writer = writer;
        this.clocks = clocks;
        this.transactions = transactions;
    }

    /**
     * Begins to write in the caller's transaction, so that any number of changes can be handed over part by part. Other
     * writers wait until the transaction ends, so that the order of revisions is the order of commits and has no gaps.
     * All that one transaction writes, in however many sessions, is recorded at one moment that is after the last one.
     * A transaction's time limit is set where it begins.
     *
     * @param recordedBy who makes the changes; null where no account is known
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LedgerSession begin(@Nullable String recordedBy) {
        return new LedgerSession(this, writer, turn(), recordedBy);
    }

    /**
     * The same for more changes than memory has space for; other threads have a part in it.
     *
     * @param recorded the ids that were recorded before; asked for when the clock is locked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LedgerLoad load(@Nullable String recordedBy, Supplier<RecordedIds> recorded) {
        Turn turn = turn();
        LoadWriter load = new LoadWriter(writer, recorded.get());
        return new LedgerLoad(load, new LedgerSession(this, load, turn, recordedBy), transactions);
    }

    private Turn turn() {
        @Nullable Turn known = (Turn) transactions.getResource(Turn.class);
        return known == null ? lock() : known;
    }

    /**
     * Appends changes in their order, under consecutive revisions and one moment. Joins the caller's transaction, or
     * makes one. A record may be changed several times in one call.
     *
     * @param recordedBy who makes the changes; null where no account is known
     * @return the last revision; the one before the call if there was no change
     * @throws RegisterException of kind {@code CONFLICT} if a record to be made was ever there, one to be changed or
     *     deleted is not there, or one to be restored is not deleted; nothing is written then
     */
    @Transactional
    public long append(List<? extends Change> changes, @Nullable String recordedBy) {
        LedgerSession session = begin(recordedBy);
        session.append(changes);
        return session.revision();
    }

    private Turn lock() {
        RevisionClock clock = clocks.lock();
        Turn turn = new Turn(transactions.getTransactionKey(), clock, after(clock.recordedAt()));
        transactions.putResource(Turn.class, turn);
        return turn;
    }

    /** The moment of this change: now, but later than the last one, so that no two changes share a moment. */
    private static Instant after(@Nullable Instant last) {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        return last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    RevisionClockRepository clocks() {
        return clocks;
    }

    TransactionSynchronizationRegistry transactions() {
        return transactions;
    }
}
