package org.attackregister.store;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.LoadWriter;
import org.attackregister.store.version.RecordedIds;

/**
 * One transaction's writing of a whole file. What is appended is written a little later: it is there once {@link #flush}
 * has returned, and a transaction in which that was not called last is undone.
 */
public final class LedgerLoad implements AutoCloseable {
    private final LoadWriter writer;
    private final LedgerSession session;
    private final TransactionSynchronizationRegistry transactions;

    LedgerLoad(LoadWriter writer, LedgerSession session, TransactionSynchronizationRegistry transactions) {
        this.writer = writer;
        this.session = session;
        this.transactions = transactions;
    }

    /** The ids of attacks that were ever recorded, those of this load among them. */
    public RecordedIds recorded() {
        return writer.recorded();
    }

    /** Appends changes in their order, as {@link LedgerSession#append} does. */
    public void append(List<? extends Change> changes) {
        session.append(changes);
    }

    /** Writes what was appended. */
    public void flush() {
        boolean written = false;
        try {
            writer.flush();
            written = true;
        } finally {
            if (!written) {
                transactions.setRollbackOnly();
            }
        }
    }

    @Override
    public void close() {
        writer.close();
        if (writer.isBehind()) {
            transactions.setRollbackOnly();
        }
    }
}
