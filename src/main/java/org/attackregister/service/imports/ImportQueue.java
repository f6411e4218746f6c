package org.attackregister.service.imports;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.ImportJob;
import org.attackregister.model.ImportState;
import org.attackregister.service.write.Revocations;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The imports that are asked for over HTTP: files are taken side by side, and imported one after the other. */
@ApplicationScoped
public class ImportQueue {
    private static final Logger LOG = Logger.getLogger(ImportQueue.class);

    /** Well within the time after which a process that says nothing is taken for dead. */
    private static final long PULSE_SECONDS = 10;

    /** How long the end of the process waits until what was begun is undone. */
    private static final long PATIENCE_SECONDS = 60;

    /** Ahead of what takes the files away. */
    private static final int FIRST = 10;

    private final ImportRun.RunServices desk;
    private final Semaphore places;
    private final Map<String, Upload> line = new ConcurrentHashMap<>();

    /** Jobs whose end could not be written down, as where the disk is full. */
    private final Set<String> unreported = ConcurrentHashMap.newKeySet();

    private final ExecutorService importing = Executors.newSingleThreadExecutor(work -> daemon(work, "import"));
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "import-pulse"));
    private volatile @Nullable ScheduledFuture<?> beating;
    private volatile boolean stopping;

    ImportQueue(ImportService imports, ImportBook book, Revocations revocations, Uploads uploads) {
        this.desk = new ImportRun.RunServices(imports, book, revocations, uploads);
        this.places = new Semaphore(book.config().mostOpen());
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to look after the jobs: those of processes that are gone are ended, and their files taken away. */
    public void begin() throws IOException {
        desk.uploads().begin();
        desk.book().jobs().watch();
        beating = pulse.scheduleWithFixedDelay(this::watch, PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
    }

    private void watch() {
        try {
            for (String id : List.copyOf(unreported)) {
                desk.book().jobs().end(id, ImportState.INTERRUPTED);
                unreported.remove(id);
            }
            desk.book().jobs().watch();
        } catch (RuntimeException e) {
            LOG.warnf("The jobs of imports cannot be looked after: %s", e.getMessage());
        }
    }

    /**
     * Takes a file, to its end, and lines its import up.
     *
     * @return the job
     * @throws RegisterException where the file cannot be taken; of kind {@code NOT_READY} if as many imports are open as
     *     may
     */
    public ImportJob take(ImportOrder order, InputStream body) {
        if (stopping || !places.tryAcquire()) {
            throw new RegisterException(
                    Trouble.NOT_READY,
                    "Too many imports are open: " + desk.config().mostOpen() + "; try again later.");
        }
        String id = UUID.randomUUID().toString();
        boolean accepted = false;
        try {
            Upload upload = Upload.of(body, id, desk.uploads(), desk.config());
            lineUp(new ImportRun.Order(id, order, upload));
            accepted = true;
            return get(id);
        } finally {
            if (!accepted) {
                places.release();
            }
        }
    }

    private void lineUp(ImportRun.Order order) {
        boolean open = false;
        try {
            if (order.upload().bytes() == 0) {
                throw new RegisterException(Trouble.INVALID_QUESTION, "The body is empty; it must be the file.");
            }
            desk.book().open(order.id(), order.what().asked(order.upload()));
            line.put(order.id(), order.upload());
            importing.execute(() -> run(order));
            open = true;
        } finally {
            if (!open) {
                line.remove(order.id());
                order.upload().remove();
            }
        }
    }

    private void run(ImportRun.Order order) {
        Upload upload = line.remove(order.id());
        if (upload != null) {
            try {
                new ImportRun(desk, order, () -> stopping).run();
            } catch (IOException | RuntimeException e) {
                unreported.add(order.id());
                LOG.errorf(e, "The outcome of the import %s cannot be stored yet", order.id());
            } finally {
                leave(upload);
            }
        }
    }

    private void leave(Upload upload) {
        try {
            upload.remove();
        } finally {
            places.release();
        }
    }

    /**
     * A job.
     *
     * @throws RegisterException of kind {@code NOT_FOUND} if there is none
     */
    public ImportJob get(String id) {
        return desk.book()
                .jobs()
                .find(id)
                .orElseThrow(() -> new RegisterException(
                        Trouble.NOT_FOUND, "There is no import with this id, or it ended long ago."));
    }

    /** All jobs that are kept, the newest first. */
    public List<ImportJob> all() {
        return desk.book().jobs().all();
    }

    /**
     * Ends a job that has not ended: one that waits at once, one that runs as soon as it is undone.
     *
     * @return the job as it is then
     * @throws RegisterException of kind {@code CONFLICT} where it has ended otherwise
     */
    public ImportJob cancel(String id) {
        desk.book().jobs().cancel(id);
        ImportJob job = get(id);
        switch (job.state()) {
            case DONE, FAILED, INTERRUPTED ->
                throw new RegisterException(
                        Trouble.CONFLICT,
                        "The import has already ended: it is " + job.state().code() + ".");
            case CANCELLED -> Optional.ofNullable(line.remove(id)).ifPresent(this::leave);
            case WAITING, RUNNING, CANCELLING -> LOG.debugf("The import %s is being undone", id);
        }
        return job;
    }

    /** Everything that an import has found, as JSON lines that are packed with gzip; empty if nothing was stored. */
    public Optional<InputStream> report(String id) {
        return desk.book().report(id);
    }

    /** Gives a running import up, and waits until its transaction is undone: the database is closed after this. */
    void end(@Observes @Priority(FIRST) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        ScheduledFuture<?> beats = beating;
        if (beats != null) {
            beats.cancel(false);
        }
        pulse.shutdown();
        importing.shutdown();
        if (!importing.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("An import could not be undone before the end; the database undoes it");
        }
    }
}
