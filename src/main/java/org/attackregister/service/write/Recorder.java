package org.attackregister.service.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.BiFunction;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.Ledger;
import org.attackregister.store.LedgerSession;

/**
 * Lets one editor at a time write, each in a transaction of its own. It holds the lock on the register's clock from before an
 * editor looks at the current state until it is committed, so that of two editors who saw the same version one is refused.
 */
@ApplicationScoped
class Recorder {
    private final Ledger ledger;
    private final SnapshotHolder holder;
    private final WritingTurn turn;

    Recorder(Ledger ledger, SnapshotHolder holder, WritingTurn turn) {
        this.ledger = ledger;
        this.holder = holder;
        this.turn = turn;
    }

    /**
     * Does what an editor asks for; what it throws undoes it.
     *
     * @param deciding receives the current state, and takes changes
     */
    <T> T write(Editor editor, BiFunction<Snapshot, LedgerSession, T> deciding) {
        T done = turn.write(() -> QuarkusTransaction.requiringNew().call(() -> {
            LedgerSession session = ledger.begin(editor.subject());
            // nothing is committed by others from here on, so that the snapshot is current
            holder.refresh();
            return deciding.apply(now(), session);
        }));
        holder.refresh();
        return done;
    }

    /** The current state, with all that was written here. */
    Snapshot now() {
        return Objects.requireNonNull(holder.current());
    }
}
