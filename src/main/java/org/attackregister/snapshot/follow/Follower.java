package org.attackregister.snapshot.follow;

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
import org.attackregister.snapshot.HistoryCut;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.store.CommitSignal;
import org.attackregister.store.Standby;
import org.attackregister.store.VersionLog;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the snapshot up with what other instances on the same database write: at their word, and by looking where no
 * word comes through. Where the database is lost, the snapshot stays, or follows a standby, and the follower tries again.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class Follower {
    private static final Logger LOG = Logger.getLogger(Follower.class);

    private static final long PATIENCE_MILLIS = 1_000;

    private final CommitSignal signal;
    private final VersionLog log;
    private final Standby standby;
    private final SnapshotHolder holder;
    private final Duration glance;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean standbyLost;
    private volatile @Nullable Instant lostSince;
    private volatile @Nullable Thread thread;

    Follower(CommitSignal signal, VersionLog log, Standby standby, SnapshotHolder holder, SyncConfig config) {
        this.signal = signal;
        this.log = log;
        this.standby = standby;
        this.holder = holder;
        this.glance = config.glance();
    }

    /** Makes the first snapshot, and begins to follow on a thread of its own. */
    public void begin() {
        catchUp();
        Thread follower = new Thread(this::follow, "follower");
        follower.setDaemon(true);
        follower.start();
        thread = follower;
    }

    /** Whether a standby is read, and not the database itself. */
    public boolean readsStandby() {
        return standby.log().isPresent();
    }

    /** Since when the database cannot be reached; empty where it was reached when it was last tried. */
    public Optional<Instant> lostSince() {
        return Optional.ofNullable(lostSince);
    }

    private void follow() {
        while (goesOn()) {
            try (CommitSignal.Ear trigger = signal.listen()) {
                while (goesOn()) {
                    catchUp();
                    noteFound();
                    trigger.await(glance);
                }
            } catch (SQLException | RuntimeException e) {
                noteLost(e);
                catchUpWithoutDatabase();
                rest();
            }
        }
    }

    private boolean goesOn() {
        return stopped.getCount() > 0;
    }

    /** Reads what is new: from the standby where there is one that answers, and else, or after a loss, from the database. */
    private void catchUp() {
        Optional<VersionLog> copy = standby.log();
        if (copy.isEmpty() || lostSince != null || !isRead(copy.get())) {
            readDatabase();
        }
    }

    private void catchUpWithoutDatabase() {
        standby.log().ifPresent(this::isRead);
    }

    /** Reads what is new in the database, and checks whether what was read before is still stored. */
    private void readDatabase() {
        Snapshot current = holder.current();
        if (current == null) {
            holder.refresh(log);
            return;
        }
        Optional<Long> revision = log.revisionOf(current.registerId());
        try {
            if (revision.isEmpty()) {
                LOG.warn("The register has another id, since its database was brought back to an earlier state");
                holder.begin(log);
            } else if (revision.get() != current.revision() || lostSince != null) {
                holder.refresh(log);
            }
        } catch (HistoryCut cut) {
            LOG.errorf(
                    "The database was brought back to a state before revision %d, which was read from it."
                            + " It is read anew, under another id of the register, so that no cursor and no tag of what"
                            + " was lost fits any more",
                    current.revision());
            log.rename(current.registerId());
            holder.begin(log);
        }
    }

    /** Reads what is new in a copy, which may lag. */
    private void readCopy(VersionLog copy) {
        Snapshot current = holder.current();
        if (current == null
                || copy.revisionOf(current.registerId())
                        .filter(revision -> revision > current.revision())
                        .isPresent()) {
            holder.refresh(copy);
        }
    }

    /** Whether the standby answered. */
    private boolean isRead(VersionLog copy) {
        try {
            readCopy(copy);
            if (standbyLost) {
                LOG.info("The standby is available again");
            }
            standbyLost = false;
            return true;
        } catch (RuntimeException e) {
            if (!standbyLost) {
                LOG.warnf("The standby does not answer; the database is read instead: %s", e.getMessage());
                LOG.debug("What the standby said", e);
            }
            standbyLost = true;
            return false;
        }
    }

    private void noteFound() {
        if (lostSince != null) {
            lostSince = null;
            LOG.info("The database is available again");
        }
    }

    /** Logged once, however long it lasts. */
    private void noteLost(Exception failure) {
        if (goesOn() && lostSince == null) {
            lostSince = Instant.now();
            LOG.warnf(
                    "The database cannot be reached; reads go on from what was read before: %s", failure.getMessage());
            LOG.debug("What the database said", failure);
        }
    }

    private void rest() {
        try {
            if (stopped.await(glance.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The follower ends while the database is lost");
            }
        } catch (InterruptedException e) {
            stopped.countDown();
            Thread.currentThread().interrupt();
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
