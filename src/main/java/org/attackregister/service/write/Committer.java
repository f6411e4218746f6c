package org.attackregister.service.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.attackregister.error.RegisterException;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.ClockHeld;
import org.attackregister.store.Ledger;
import org.attackregister.store.LedgerSession;
import org.attackregister.store.database.DatabaseLoss;
import org.attackregister.store.mark.DiskSpace;
import org.attackregister.store.version.AuthoredChange;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.Stored;

/**
 * Records writes, none of which depends on what another changes, in one transaction. It holds the lock on the register's clock
 * from before it looks at the current state until it commits, so that of two editors who saw the same version one is refused.
 */
@ApplicationScoped
class Committer {
    private final Ledger ledger;
    private final SnapshotHolder holder;
    private final DiskSpace disk;

    Committer(Ledger ledger, SnapshotHolder holder, DiskSpace disk) {
        this.ledger = ledger;
        this.holder = holder;
        this.disk = disk;
    }

    /** What a write has come to, which its editor learns when it is on disk. */
    private record Decided(WaitingWrite write, PlannedWrite planned) {}

    /** What was committed, and what those who wait for it have come to. */
    private record Recorded(List<Decided> decided, List<Stored> versions) {}

    /** Records the writes; each succeeds or fails by itself, unless the database is lost or its clock is held. */
    void commit(List<WaitingWrite> batch) {
        try {
            Recorded recorded = record(batch);
            holder.append(
                    recorded.versions,
                    () -> recorded.decided.forEach(decided -> decided.write.succeed(decided.planned)));
        } catch (RuntimeException | Error e) {
            // also where it is on disk, and cannot be read: its editor has to look
            batch.forEach(write -> write.fail(e));
        }
    }

    private Recorded record(List<WaitingWrite> batch) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> written(batch));
        } catch (RuntimeException e) {
            disk.failed(e);
            if (batch.size() == 1 || isOfAll(e)) {
                throw e;
            }
            return oneByOne(batch);
        }
    }

    private static boolean isOfAll(RuntimeException failure) {
        return failure instanceof ClockHeld || DatabaseLoss.isBehind(failure);
    }

    /** One of them is what the database refused; the others are not to suffer for it. */
    private Recorded oneByOne(List<WaitingWrite> batch) {
        Recorded recorded = new Recorded(new ArrayList<>(), new ArrayList<>());
        RuntimeException lost = null;
        for (WaitingWrite write : batch) {
            if (lost != null) {
                write.fail(lost);
            } else if (!write.isOver()) {
                try {
                    Recorded alone = record(List.of(write));
                    recorded.decided.addAll(alone.decided);
                    recorded.versions.addAll(alone.versions);
                } catch (RuntimeException e) {
                    write.fail(e);
                    lost = isOfAll(e) ? e : null;
                }
            }
        }
        return recorded;
    }

    private Recorded written(List<WaitingWrite> batch) {
        LedgerSession session = ledger.begin(null);
        // nothing is committed by others from here on, so that the snapshot is current
        holder.refresh(session.clock());
        CurrentState now = new CurrentState(Objects.requireNonNull(holder.current()));
        List<Decided> decided = new ArrayList<>();
        List<AuthoredChange> changes = new ArrayList<>();
        for (WaitingWrite write : batch) {
            try {
                PlannedWrite planned = write.decide(now);
                Change change = planned.change();
                if (change != null) {
                    changes.add(new AuthoredChange(change, write.editor().subject(), now.head(change)));
                }
                decided.add(new Decided(write, planned.at(session.revision() + changes.size())));
            } catch (RegisterException refused) {
                write.fail(refused);
            }
        }
        return new Recorded(decided, session.appendEach(changes));
    }
}
