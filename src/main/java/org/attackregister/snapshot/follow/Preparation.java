package org.attackregister.snapshot.follow;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.store.database.DatabaseLoss;
import org.jboss.logging.Logger;

/**
 * Makes in the background what no first question needs, so that none later has to wait for it. Whoever asks for
 * something before its turn makes it himself.
 */
final class Preparation {
    private static final Logger LOG = Logger.getLogger(Preparation.class);

    /** What is left of a start, and the first questions, come before it. */
    private static final long DELAY_SECONDS = 2;

    private static final long PATIENCE_SECONDS = 10;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(Preparation::thread);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "preparation");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins with the versions of a snapshot, after those of an earlier one. */
    void begin(Snapshot snapshot) {
        worker.execute(() -> prepare(snapshot));
    }

    private void prepare(Snapshot snapshot) {
        try {
            boolean prepared = false;
            while (!prepared && !stopped.await(DELAY_SECONDS, TimeUnit.SECONDS)) {
                prepared = isPrepared(snapshot);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("What the first questions did not need could not be made ready", e);
        }
    }

    /** Prepares, as far as the database is there. */
    private boolean isPrepared(Snapshot snapshot) {
        try {
            snapshot.prepare(() -> stopped.getCount() == 0);
            return true;
        } catch (RuntimeException e) {
            if (DatabaseLoss.isBehind(e)) {
                LOG.debug("The preparation for later questions waits for the database", e);
                return false;
            }
            throw e;
        }
    }

    /** Stops after the part in hand, and waits for that. The thread is not interrupted: H2 would close its file. */
    void stop() {
        stopped.countDown();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The preparation of the register for later questions does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
