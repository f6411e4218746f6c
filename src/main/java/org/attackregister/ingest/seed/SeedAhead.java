package org.attackregister.ingest.seed;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.attackregister.ingest.rule.SeedFolder;
import org.attackregister.store.version.Change;
import org.jspecify.annotations.Nullable;

/**
 * The program's own seed files, read and checked by a second thread while the first one starts the program around them.
 * It is begun before there is anything that could own it, and is therefore the process's own.
 */
public final class SeedAhead {
    private static final AtomicReference<@Nullable FutureTask<List<Change>>> BEGUN = new AtomicReference<>();

    private SeedAhead() {}

    /** Begins to read. Where the register turns out to need no seed, or another one, what was read is dropped. */
    public static void begin() {
        FutureTask<List<Change>> task = new FutureTask<>(() -> new SeedReader(new SeedFolder.InTheProgram()).read());
        if (BEGUN.compareAndSet(null, task)) {
            Thread thread = new Thread(task, "seed");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * What was read, once; nothing where none was begun.
     *
     * @throws RuntimeException with which it failed
     */
    static Optional<List<Change>> result() {
        FutureTask<List<Change>> task = BEGUN.getAndSet(null);
        if (task == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(task.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the seed files were not read to their end", e);
        }
    }
}
