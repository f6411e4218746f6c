package org.attackregister.service.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.attackregister.config.ImportConfig;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.ingest.history.HistoryReader;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.model.ImportState;
import org.attackregister.service.write.Revocations;
import org.attackregister.store.ClockHeld;
import org.jboss.logging.Logger;

/** One job's import from its beginning to its end, on the thread that imports. */
final class ImportRun implements ProgressListener {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final long REPORT_EVERY_NANOS = 500_000_000L;

    private final RunServices desk;
    private final Order order;
    private final BooleanSupplier stopping;
    private final FoundFile found;
    private final ImportReport report;
    private long reportedAt = System.nanoTime() - REPORT_EVERY_NANOS;

    /** What every run works with. */
    record RunServices(ImportService imports, ImportBook book, Revocations revocations, Uploads uploads) {
        ImportConfig config() {
            return book.config();
        }
    }

    /**
     * An order with its file.
     *
     * @param id id of the job
     * @param what what was ordered
     * @param upload the file
     */
    record Order(String id, ImportOrder what, Upload upload) {}

    /** The job was cancelled. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final ImportState state;

        Ended(ImportState state) {
            super("the import is to end", null, false, false);
            this.state = state;
        }
    }

    /**
     * A run.
     *
     * @param stopping whether the process is ending
     */
    ImportRun(RunServices desk, Order order, BooleanSupplier stopping) throws IOException {
        this.desk = desk;
        this.order = order;
        this.stopping = stopping;
        this.found = new FoundFile(beside(order.upload.path()));
        this.report = new ImportReport(found);
    }

    private static Path beside(Path upload) {
        return upload.resolveSibling(upload.getFileName() + ".found");
    }

    /** Imports, and says in the job what came of it. */
    void run() throws IOException {
        try (found) {
            if (desk.book.jobs().begin(order.id)) {
                importAndReport();
            }
        }
    }

    private void importAndReport() {
        try {
            at(0, 0, 0);
            refuse();
            while (!isImported()) {
                at(0, 0, 0);
            }
        } catch (Ended ended) {
            desk.book.jobs().end(order.id, ended.state);
        } catch (IOException | RuntimeException | Error failure) {
            desk.book.fail(order, ImportFailure.of(failure), report, found);
            // one that was to end has not failed
            desk.book.jobs().end(order.id, ImportState.CANCELLED);
        }
    }

    private void refuse() {
        if (desk.revocations.isRevoked(order.what.by().tokenId())) {
            throw new RegisterException(Trouble.FORBIDDEN, "The token that requested the import has been revoked.");
        }
        if (HistoryReader.isHistory(order.upload.path())) {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    "The file is a whole register with its history; the import command loads it into an empty one.");
        }
    }

    /** False where another process wrote for so long that the import has to queue again. */
    private boolean isImported() throws IOException {
        try {
            desk.imports.run(
                    order.what.request(order.upload, desk.config().mostUnpackedBytes()),
                    order.what.by().subject(),
                    report,
                    this);
            return true;
        } catch (ClockHeld longer) {
            LOG.debugf(longer, "The import %s is queued again", order.id);
            return false;
        }
    }

    @Override
    public void at(long rows, long read, long all) {
        if (stopping.getAsBoolean()) {
            throw new Ended(ImportState.INTERRUPTED);
        }
        if (rows > desk.config().mostRows()) {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    "The file has more than " + desk.config().mostRows() + " rows; import it in parts.");
        }
        desk.uploads.refuseToFillTheDisk();
        long now = System.nanoTime();
        if (now - reportedAt >= REPORT_EVERY_NANOS) {
            reportedAt = now;
            if (!desk.book.jobs().goOn(order.id, rows, read)) {
                throw new Ended(ImportState.CANCELLED);
            }
        }
    }

    /** The job is done with the import, or neither is. */
    @Override
    public void recorded() {
        if (!desk.book.finish(order, report, found)) {
            throw new Ended(ImportState.CANCELLED);
        }
    }
}
