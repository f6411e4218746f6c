package org.attackregister.service.write;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.attackregister.config.LimitConfig;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.store.ClockHeld;
import org.attackregister.store.mark.DiskSpace;
import org.jboss.logging.Logger;

/**
 * The turn to write, which one thread of this process has at a time: that which writes for all editors, or an import. The
 * others wait here, where they hold no connection of the database, and not at the register's clock.
 */
@ApplicationScoped
public class WritingTurn {
    private static final Logger LOG = Logger.getLogger(WritingTurn.class);

    private static final long GLANCE_MILLIS = 500;

    /** How long the end of the process waits for whoever writes. */
    private static final long LAST_MILLIS = 10_000;

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;
    private final DiskSpace disk;
    private volatile boolean over;

    WritingTurn(LimitConfig config, DiskSpace disk) {
        this.patience = config.writerPatience();
        this.disk = disk;
    }

    /**
     * Writes when its turn has come.
     *
     * @throws ClockHeld if it does not come in time
     */
    void write(Runnable writing) {
        if (!comesWithin(patience.toMillis())) {
            throw new ClockHeld();
        }
        written(writing);
    }

    /** Writes when its turn has come, however long that takes; progress is reported now and then, and may give up. */
    public void write(ProgressListener waiting, Runnable writing) {
        while (!comesWithin(GLANCE_MILLIS)) {
            waiting.at(0, 0, 0);
        }
        written(writing);
    }

    private void written(Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException e) {
            disk.failed(e);
            throw e;
        } finally {
            turn.release();
        }
    }

    /** Waits until nobody writes, and lets nobody begin: the database is closed after this. Imports are ended before. */
    void end(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) {
        over = true;
        if (!acquired(LAST_MILLIS)) {
            LOG.warn("A change could not be recorded before the end; the database undoes it");
        }
    }

    private boolean comesWithin(long millis) {
        boolean come = !over && acquired(millis);
        if (!over) {
            return come;
        }
        if (come) {
            turn.release();
        }
        throw new ClockHeld();
    }

    private boolean acquired(long millis) {
        try {
            return turn.tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the writer was interrupted", e);
        }
    }
}
