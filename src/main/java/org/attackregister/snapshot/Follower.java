package org.attackregister.snapshot;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.attackregister.config.SyncConfig;
import org.attackregister.store.CommitSignal;
import org.attackregister.store.VersionLog;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the snapshot up with what other instances on the same database write: at their word, and by looking where no
 * word comes through. Where the database is lost, the snapshot stays and the follower tries again.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class Follower {
    private static final Logger LOG = Logger.getLogger(Follower.class);

    private static final long PATIENCE_MILLIS = 1_000;

    private final CommitSignal signal;
    private final VersionLog log;
    private final SnapshotHolder holder;
    private final Duration glance;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Instant lostSince;
    private volatile @Nullable Thread thread;

    Follower(CommitSignal signal, VersionLog log, SnapshotHolder holder, SyncConfig config) {
        this.signal = signal;
        this.log = log;
        this.holder = holder;
        this.glance = config.glance();
    }

    /** Begins to follow, on a thread of its own. */
    public void begin() {
        Thread follower = new Thread(this::follow, "follower");
        follower.setDaemon(true);
        follower.start();
        thread = follower;
    }

    /** Since when the database cannot be reached; empty where it was reached when it was last tried. */
    public Optional<Instant> lostSince() {
        return Optional.ofNullable(lostSince);
    }

    private void follow() {
        boolean following = true;
        while (following) {
            try (CommitSignal.Ear ear = signal.listen()) {
                while (following) {
                    catchUp();
                    ear.await(glance);
                    following = stopped.getCount() > 0;
                }
            } catch (SQLException | RuntimeException e) {
                following = waitAfter(e);
            }
        }
    }

    private void catchUp() {
        Snapshot current = holder.current();
        if (current == null || log.revision() > current.revision()) {
            holder.refresh();
        }
        if (lostSince != null) {
            lostSince = null;
            LOG.info("The database is there again");
        }
    }

    /** Whether to go on after a failure; told once, however long it lasts. */
    private boolean waitAfter(Exception failure) {
        if (stopped.getCount() == 0) {
            return false;
        }
        if (lostSince == null) {
            lostSince = Instant.now();
            LOG.warnf(
                    "The database cannot be reached; reads go on from what was read before: %s", failure.getMessage());
            LOG.debug("What the database said", failure);
        }
        try {
            return !stopped.await(glance.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends before the database's connections do. */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        @Nullable Thread following = thread;
        if (following != null) {
            following.join(glance.toMillis() + PATIENCE_MILLIS);
        }
    }
}
