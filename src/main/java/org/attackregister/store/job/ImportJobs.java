package org.attackregister.store.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attackregister.model.ImportJob;
import org.attackregister.model.ImportState;
import org.attackregister.store.RevisionClockRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The imports that were asked for over HTTP, for all instances on the database. Each step from one state to the next says
 * whether it was still to be taken, so that of two conflicting steps one fails.
 */
@ApplicationScoped
public class ImportJobs {
    /** For how long a process may say nothing before it is taken for dead, where there may be several. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final List<ImportState> OPEN =
            List.of(ImportState.WAITING, ImportState.RUNNING, ImportState.CANCELLING);

    private final ImportJobRepository rows;
    private final String instance = UUID.randomUUID().toString();
    private final boolean alone;

    ImportJobs(ImportJobRepository rows, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.rows = rows;
        this.alone = !kind.equals(RevisionClockRepository.POSTGRESQL);
    }

    /** Adds a job that waits for this process. */
    @Transactional(TxType.REQUIRES_NEW)
    public void add(String id, ImportJob.ImportOptions asked) {
        Instant requested = moment();
        rows.insert(new ImportJobRow(id, asked, requested, instance, rows.now()));
    }

    /** Whether a job that waited is begun now; false where it was cancelled meanwhile. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean begin(String id) {
        return change(
                "state = ?1, moments.started = ?2 where id = ?3 and state = ?4",
                ImportState.RUNNING,
                moment(),
                id,
                ImportState.WAITING);
    }

    /** Whether a job is to go on, of which so much was read; false where it is to end. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean goOn(String id, long rowsRead, long bytesRead) {
        return change(
                "rowsRead = ?1, bytesRead = ?2, seenAt = ?3 where id = ?4 and state = ?5",
                rowsRead,
                bytesRead,
                rows.now(),
                id,
                ImportState.RUNNING);
    }

    /**
     * Whether a job is done with the caller's transaction; false where it was to end, and the transaction must be undone.
     *
     * @param revision the register's revision after it; null for a dry run
     */
    @Transactional(TxType.MANDATORY)
    public boolean finish(String id, @Nullable Long revision, String outcome, String findings) {
        return change(
                "state = ?1, moments.ended = ?2, revision = ?3, outcome = ?4, findings = ?5 where id = ?6 and state = ?7",
                ImportState.DONE,
                moment(),
                revision,
                outcome,
                findings,
                id,
                ImportState.RUNNING);
    }

    /** Ends a job that did nothing; one that was to end is cancelled, whatever it failed with. */
    @Transactional
    public boolean fail(String id, String outcome, String findings, String failure) {
        return change(
                "state = ?1, moments.ended = ?2, outcome = ?3, findings = ?4, failure = ?5 where id = ?6 and state in ?7",
                ImportState.FAILED,
                moment(),
                outcome,
                findings,
                failure,
                id,
                List.of(ImportState.WAITING, ImportState.RUNNING));
    }

    /** Ends a job that did nothing and is not said to have failed, if it has not ended yet. */
    @Transactional(TxType.REQUIRES_NEW)
    public void end(String id, ImportState state) {
        change("state = ?1, moments.ended = ?2 where id = ?3 and state in ?4", state, moment(), id, OPEN);
    }

    /** Asks a job to end: one that waits has ended with it, one that runs is rolled back by its process. */
    @Transactional(TxType.REQUIRES_NEW)
    public void cancel(String id) {
        if (!change(
                "state = ?1, moments.ended = ?2 where id = ?3 and state = ?4",
                ImportState.CANCELLED,
                moment(),
                id,
                ImportState.WAITING)) {
            change("state = ?1 where id = ?2 and state = ?3", ImportState.CANCELLING, id, ImportState.RUNNING);
        }
    }

    /** Says that this process is alive, and ends the jobs of those that are not. */
    @Transactional(TxType.REQUIRES_NEW)
    public void watch() {
        Instant now = rows.now();
        change("seenAt = ?1 where instance = ?2 and state in ?3", now, instance, OPEN);
        change(
                "state = ?1, moments.ended = ?2 where instance <> ?3 and seenAt <= ?4 and state in ?5",
                ImportState.INTERRUPTED,
                now,
                instance,
                alone ? now : now.minus(SILENCE),
                OPEN);
    }

    /** Ends all jobs of this process, which ends. */
    @Transactional(TxType.REQUIRES_NEW)
    public void leave() {
        change(
                "state = ?1, moments.ended = ?2 where instance = ?3 and state in ?4",
                ImportState.INTERRUPTED,
                moment(),
                instance,
                OPEN);
    }

    /** Forgets jobs that ended before a moment, and the oldest of more than so many. */
    @Transactional(TxType.REQUIRES_NEW)
    public void forget(Instant endedBefore, int most) {
        rows.delete("moments.ended < ?1", endedBefore);
        rows.ended().stream().skip(most).forEach(id -> rows.delete("id = ?1", id));
    }

    /** A job; empty where there is none. */
    @Transactional
    public Optional<ImportJob> find(String id) {
        return rows.job(id);
    }

    /** All of them, the newest first, without what they found. */
    @Transactional
    public List<ImportJob> all() {
        return rows.jobs();
    }

    /** Whether a step was taken: it is the database that sees whether it is still to be taken. */
    private boolean change(String step, @Nullable Object... values) {
        return rows.update(step, values) > 0;
    }

    /** By this process's clock, for people: the database's does not move within a transaction. */
    private static Instant moment() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
