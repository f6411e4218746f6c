package org.attackregister.ingest;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.FileReading.Chunk;
import org.attackregister.ingest.content.InputFile;
import org.jspecify.annotations.Nullable;

/** Reads on one thread while the caller's thread works on what was read. */
final class ParallelReading {
    /** Chunks that may wait: memory does not grow with the files. */
    private static final int WAITING = 4;

    private static final long GLANCE_MILLIS = 500;

    private static final ReadStep END = new ReadStep(null, null);

    private final FileReading files;
    private final long bytes;
    private final ProgressListener progress;
    private final BlockingQueue<ReadStep> steps = new ArrayBlockingQueue<>(WAITING);
    private long rowsSoFar;
    private long bytesSoFar;

    /** A chunk, or why there is none any more; neither at the end. */
    private record ReadStep(@Nullable Chunk chunk, @Nullable Throwable failure) {}

    ParallelReading(FileReading files, List<InputFile> all, ProgressListener progress) {
        this.files = files;
        this.bytes = InputFile.bytes(all);
        this.progress = progress;
    }

    /** Hands over every chunk, in the order of the rows. */
    void run(Consumer<Chunk> consumer) throws IOException {
        Thread reader = new Thread(this::read, "import-reader");
        reader.setDaemon(true);
        reader.start();
        try {
            for (ReadStep step = next(); !step.equals(END); step = next()) {
                rethrow(step.failure);
                Chunk chunk = step.chunk;
                if (chunk != null) {
                    consumer.accept(chunk);
                    rowsSoFar = chunk.rowsSoFar();
                    bytesSoFar = chunk.bytesSoFar();
                    progress.at(rowsSoFar, bytesSoFar, bytes);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        } finally {
            reader.interrupt();
        }
    }

    /** The next step; whoever looks at the progress is asked meanwhile whether to go on. */
    private ReadStep next() throws InterruptedException {
        ReadStep step = steps.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        while (step == null) {
            progress.at(rowsSoFar, bytesSoFar, bytes);
            step = steps.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return step;
    }

    private void read() {
        try {
            ReadStep last = END;
            try {
                files.read(chunk -> steps.put(new ReadStep(chunk, null)));
            } catch (IOException | RuntimeException | Error e) {
                last = new ReadStep(null, e);
            }
            steps.put(last);
        } catch (InterruptedException e) {
            // The taker has given up, and with it whoever would look at the rest.
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException broken) {
            throw broken;
        }
        if (failure instanceof RegisterException refused) {
            throw refused;
        }
        if (failure != null) {
            throw new IllegalStateException("the reader failed", failure);
        }
    }
}
