package org.attackregister.service.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.attackregister.config.ImportConfig;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.model.ImportJob;
import org.attackregister.store.Ledger;
import org.attackregister.store.job.ImportJobs;
import org.attackregister.store.job.ImportReports;

/** What is written down of the imports that are asked for over HTTP: each one's job, and in the end its report. */
@ApplicationScoped
class ImportBook {
    private final ImportJobs jobs;
    private final ImportReports reports;
    private final Ledger ledger;
    private final ImportConfig config;

    ImportBook(ImportJobs jobs, ImportReports reports, Ledger ledger, ImportConfig config) {
        this.jobs = jobs;
        this.reports = reports;
        this.ledger = ledger;
        this.config = config;
    }

    /** The jobs. */
    ImportJobs jobs() {
        return jobs;
    }

    ImportConfig config() {
        return config;
    }

    /** Everything that an import has found, packed; empty if nothing was stored. */
    Optional<InputStream> report(String id) {
        return reports.find(id);
    }

    /** Opens a job, and forgets old ones for it. */
    void open(String id, ImportJob.ImportOptions asked) {
        jobs.forget(Instant.now().minus(config.keptFor()), Math.max(config.mostKept() - 1, 0));
        jobs.add(id, asked);
    }

    /**
     * Closes a job in the transaction of its import: both are there, or neither.
     *
     * @return false where the job was to end, and the transaction must be undone
     */
    boolean finish(ImportRun.Order order, ImportReport report, FoundFile found) {
        ImportJob.ImportOptions asked = order.what().asked(order.upload());
        Long revision = asked.dryRun() ? null : (Long) ledger.begin(asked.by()).revision();
        put(order.id(), found);
        return jobs.goOn(order.id(), report.rows(), asked.file().bytes())
                && jobs.finish(
                        order.id(),
                        revision,
                        ImportResult.of(report, found.isComplete()).json(),
                        FoundKind.json(report));
    }

    /** Closes a job whose import is undone, with what it had found. */
    void fail(ImportRun.Order order, ImportFailure failure, ImportReport report, FoundFile found) {
        QuarkusTransaction.requiringNew().run(() -> {
            String result = ImportResult.of(report, found.isComplete()).json();
            if (jobs.fail(order.id(), result, FoundKind.json(report), failure.json())) {
                put(order.id(), found);
            }
        });
    }

    private void put(String id, FoundFile found) {
        try (InputStream all = found.finished()) {
            reports.put(id, all);
        } catch (IOException e) {
            throw new UncheckedIOException("the report of an import cannot be stored", e);
        }
    }
}
