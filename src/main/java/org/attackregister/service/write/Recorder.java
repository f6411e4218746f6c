package org.attackregister.service.write;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.attackregister.config.LimitConfig;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.ClockHeld;

/**
 * Has one thread write for all editors: what has come while it was committing is committed together, so that the disk is
 * waited for once. Editors wait here, where they hold no connection of the database, and not at the register's clock: so many
 * waiting there would leave none for those who read.
 */
@ApplicationScoped
class Recorder {
    private final Committer committer;
    private final WritingTurn turn;
    private final SnapshotHolder holder;
    private final Duration patience;
    private final WriteQueue queue = new WriteQueue();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread writing = new Thread(task, "writes");
        writing.setDaemon(true);
        return writing;
    });

    Recorder(Committer committer, WritingTurn turn, SnapshotHolder holder, LimitConfig config) {
        this.committer = committer;
        this.turn = turn;
        this.holder = holder;
        this.patience = config.writerPatience();
    }

    /**
     * Does what an editor asks for, and returns when it is on disk and in the snapshot.
     *
     * @return the record's id, and the revision of the change
     * @throws ClockHeld if it is not begun in time, or too many wait
     */
    PlannedWrite write(WaitingWrite write) {
        queue.add(write);
        thread.execute(this::commitNext);
        if (!write.isOverWithin(patience) && queue.remove(write)) {
            throw new ClockHeld();
        }
        return write.await();
    }

    /** The current state, with all that was written here. */
    Snapshot now() {
        return Objects.requireNonNull(holder.current());
    }

    /** Called once for each write, and often in vain: one that came before has taken it along. */
    private void commitNext() {
        if (!queue.isEmpty()) {
            try {
                turn.write(() -> committer.commit(queue.next()));
            } catch (ClockHeld refusal) {
                queue.refuseFirst(refusal);
            }
        }
    }

    /** The thread is not interrupted: H2 closes its file when one that reads it is. */
    @PreDestroy
    void end() {
        thread.shutdown();
    }
}
