package org.attackregister.service.write;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.attackregister.config.LimitConfig;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.ClockHeld;
import org.jspecify.annotations.Nullable;

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
    private volatile @Nullable CurrentState latest;
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
        return recorded(write);
    }

    private PlannedWrite recorded(WaitingWrite write) {
        thread.execute(this::commitNext);
        if (!write.isOverWithin(patience) && queue.remove(write)) {
            throw new ClockHeld();
        }
        return write.await();
    }

    /**
     * As {@link #write}, of what is decided on some attacks and the reference records alone: it is decided here and now, and
     * again only where they are not the same any more when its turn has come.
     */
    PlannedWrite write(WaitingWrite write, Set<String> attacks) {
        queue.expect();
        try {
            write.decideAhead(state(), attacks);
            queue.add(write);
        } finally {
            queue.expectNoMore();
        }
        return recorded(write);
    }

    /** One for all who decide on the same snapshot. */
    private CurrentState state() {
        CurrentState before = latest;
        if (before == null || !before.snapshot().equals(now())) {
            before = new CurrentState(now());
            latest = before;
        }
        return before;
    }

    /** The current state, with all that was written here. */
    Snapshot now() {
        return Objects.requireNonNull(holder.current());
    }

    /** Called once for each write, and often in vain: one that came before has taken it along. */
    private void commitNext() {
        if (!queue.isEmpty()) {
            queue.gather();
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
