package org.attackregister.snapshot.follow;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.attackregister.config.CheckpointConfig;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.checkpoint.CheckpointFile;
import org.attackregister.snapshot.checkpoint.Checkpoints;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes a checkpoint now and then, on a thread of its own, so that nobody who asks or writes waits for it, and at the end
 * of the program.
 */
@ApplicationScoped
public class CheckpointKeeper {
    private static final Logger LOG = Logger.getLogger(CheckpointKeeper.class);

    private final SnapshotHolder holder;
    private final Optional<CheckpointFile> file;
    private final CheckpointConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean begun;
    private @Nullable LastCheckpoint last;
    private boolean troubled;

    /** What the last checkpoint is of, and whether all is in it that can be prepared. */
    private record LastCheckpoint(String registerId, long revision, boolean whole) {
        static LastCheckpoint of(Snapshot snapshot) {
            return new LastCheckpoint(snapshot.registerId(), snapshot.revision(), snapshot.isPrepared());
        }
    }

    CheckpointKeeper(SnapshotHolder holder, Checkpoints checkpoints, CheckpointConfig config) {
        this.holder = holder;
        this.file = checkpoints.file();
        this.config = config;
    }

    /** Begins to look whether one is due. */
    public void begin() {
        if (file.isPresent()) {
            Snapshot restored = holder.restored();
            last = restored == null ? null : LastCheckpoint.of(restored);
            begun = true;
            Thread keeper = new Thread(this::watch, "checkpoint");
            keeper.setDaemon(true);
            keeper.start();
        }
    }

    private void watch() {
        try {
            while (!stopped.await(config.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                keep(config.changes());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes one where so many changes have come since the last, or more is made of the same register. */
    private synchronized void keep(int changes) {
        Snapshot current = holder.current();
        if (current != null && isDue(current, changes)) {
            LastCheckpoint next = LastCheckpoint.of(current);
            file.ifPresent(of -> write(of, current));
            last = next;
        }
    }

    private boolean isDue(Snapshot current, int changes) {
        LastCheckpoint before = last;
        if (before == null || !before.registerId().equals(current.registerId())) {
            return current.revision() >= changes;
        }
        return current.revision() - before.revision() >= changes || (!before.whole() && current.isPrepared());
    }

    private void write(CheckpointFile of, Snapshot current) {
        try {
            of.write(current);
            troubled = false;
        } catch (IOException e) {
            if (!troubled) {
                LOG.warnf("No checkpoint can be written, so that the next start takes longer: %s", e.getMessage());
            }
            troubled = true;
        }
    }

    /** After the last change. */
    void end(@Observes ShutdownEvent event) {
        stopped.countDown();
        if (begun) {
            keep(1);
        }
    }
}
