package org.attackregister.store;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Versions handed over window by window, while the window after is being read by a thread of its own: to read a version
 * and to use it take about as long.
 */
final class ReadAhead<T> {
    private final int window;
    private final VersionSource<T> source;

    /** Reads so many revisions at a time. */
    ReadAhead(int window, VersionSource<T> source) {
        this.window = window;
        this.source = source;
    }

    /** Gives the versions above a revision up to another, in order; may be called by any thread. */
    @FunctionalInterface
    interface VersionSource<T> {
        List<T> between(long after, long last);
    }

    /** Hands over the versions above a revision up to another, in order, on the caller's thread. */
    void forEach(long after, long last, Consumer<? super T> consumer) {
        if (last - after <= window) {
            source.between(after, last).forEach(consumer);
            return;
        }
        ExecutorService reader = Executors.newSingleThreadExecutor(task -> new Thread(task, "versions"));
        try {
            Future<List<T>> next = reader.submit(() -> source.between(after, after + window));
            for (long from = after + window; from < last; from += window) {
                List<T> read = await(next);
                long start = from;
                next = reader.submit(() -> source.between(start, Math.min(start + window, last)));
                read.forEach(consumer);
            }
            await(next).forEach(consumer);
        } finally {
            // The reader is never interrupted: H2 closes its file when the thread that reads it is.
            reader.shutdown();
        }
    }

    private static <T> List<T> await(Future<List<T>> next) {
        try {
            return next.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the versions were not read to their end", e);
        }
    }
}
