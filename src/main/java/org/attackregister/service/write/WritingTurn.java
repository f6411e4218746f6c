package org.attackregister.service.write;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.attackregister.config.LimitConfig;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.store.ClockHeld;
import org.attackregister.store.mark.DiskRoom;

/**
 * The turn to write, which one thread of this process has at a time. The others wait here, where they hold no connection
 * of the database, and not at the register's clock: so many waiting there would leave none for those who read.
 */
@ApplicationScoped
public class WritingTurn {
    /** Each waits on a thread of the server. */
    static final int MOST_WAITING = 100;

    private static final long GLANCE_MILLIS = 500;

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;
    private final DiskRoom disk;

    WritingTurn(LimitConfig config, DiskRoom disk) {
        this.patience = config.writerPatience();
        this.disk = disk;
    }

    /**
     * Writes when its turn has come.
     *
     * @throws ClockHeld if it does not come in time, or too many wait for it
     */
    public <T> T write(Supplier<T> writing) {
        if (turn.getQueueLength() >= MOST_WAITING || !comesWithin(patience.toMillis())) {
            throw new ClockHeld();
        }
        return written(writing);
    }

    /** Writes when its turn has come, however long that takes; the progress is told now and then, and may give up. */
    public void write(ProgressListener waiting, Runnable writing) {
        while (!comesWithin(GLANCE_MILLIS)) {
            waiting.at(0, 0, 0);
        }
        written(() -> {
            writing.run();
            return true;
        });
    }

    private <T> T written(Supplier<T> writing) {
        try {
            return writing.get();
        } catch (RuntimeException e) {
            disk.failed(e);
            throw e;
        } finally {
            turn.release();
        }
    }

    private boolean comesWithin(long millis) {
        try {
            return turn.tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the writer was interrupted", e);
        }
    }
}
