package org.attackregister.store;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.attackregister.error.RegisterException;
import org.attackregister.store.version.AuthoredChange;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.Stored;
import org.attackregister.store.version.VersionSink;
import org.jspecify.annotations.Nullable;

/**
 * One transaction's writing: changes are handed over part by part, and become versions under consecutive revisions and
 * one moment. Other writers wait until the transaction ends; with it ends the session.
 */
public final class LedgerSession {
    /** Changes that are looked up and written together. */
    private static final int CHUNK = 1_000;

    private final VersionSink writer;
    private final RevisionClockRepository clocks;
    private final TransactionSynchronizationRegistry transactions;
    private final Turn turn;
    private final @Nullable String recordedBy;

    LedgerSession(Ledger ledger, VersionSink writer, Turn turn, @Nullable String recordedBy) {
        this.writer = writer;
        this.clocks = ledger.clocks();
        this.transactions = ledger.transactions();
        this.turn = turn;
        this.recordedBy = recordedBy;
    }

    /**
     * Appends changes in their order; memory does not grow with the number of calls. A record may be changed several
     * times in one call and in several. A failure undoes the whole transaction, whatever its caller makes of it.
     *
     * @throws RegisterException of kind {@code CONFLICT} if a record to be made was ever there, one to be changed or
     *     deleted is not there, or one to be restored is not deleted
     * @throws IllegalStateException if the transaction in which the session was begun is not the caller's
     */
    public void append(List<? extends Change> changes) {
        write(changes, (batch, part) -> batch.write(part, recordedBy));
    }

    /**
     * As {@link #append}, but each change is made by somebody else, and recorded at a moment of its own: as if each had been
     * made in a transaction of its own. What is current is not looked up, as whoever decided on it knows.
     *
     * @return the versions that they have become, in their order
     */
    public List<Stored> appendEach(List<AuthoredChange> changes) {
        List<Stored> versions = new ArrayList<>();
        write(changes, (batch, part) -> versions.addAll(batch.writeEach(part)));
        return versions;
    }

    private <C> void write(List<C> changes, BiConsumer<ChangeBatch, List<C>> writing) {
        if (!turn.transaction().equals(transactions.getTransactionKey())) {
            throw new IllegalStateException("the transaction in which this session was begun is over");
        }
        if (changes.isEmpty()) {
            return;
        }
        boolean written = false;
        try {
            for (int from = 0; from < changes.size(); from += CHUNK) {
                writing.accept(
                        new ChangeBatch(writer, turn), changes.subList(from, Math.min(from + CHUNK, changes.size())));
            }
            clocks.moveTo(turn.revision(), turn.recordedAt());
            written = true;
        } finally {
            if (!written) {
                transactions.setRollbackOnly();
            }
        }
    }

    /** The register's clock as it was when the transaction locked it. */
    public RevisionClock clock() {
        return turn.begun();
    }

    /** The last revision that was given out; the one before the transaction if it has changed nothing yet. */
    public long revision() {
        return turn.revision();
    }
}
