package org.attackregister.store.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.attackregister.model.ImportJob;
import org.attackregister.model.ImportState;
import org.attackregister.store.RevisionClockRepository;
import org.attackregister.store.database.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The imports that were asked for over HTTP, for all instances on the database. Each step from one state to the next says
 * whether it was still to be taken, so that of two who want different things one is told.
 */
@ApplicationScoped
public class ImportJobs {
    /** For how long a process may say nothing before it is taken for dead, where there may be several. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final String OPEN = "state in ('waiting', 'running', 'cancelling')";
    private static final String COLUMNS = "id, state, format, dataset, dry_run, replaces, reason, file_name, bytes,"
            + " sha256, requested_by, requested_at, started_at, ended_at, rows_read, bytes_read, revision, outcome,"
            + " failure";
    private static final String NEWEST_FIRST = " order by requested_at desc, id";

    private final Database database;
    private final String instance = UUID.randomUUID().toString();
    private final boolean alone;

    ImportJobs(Database database, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        this.alone = !kind.equals(RevisionClockRepository.POSTGRESQL);
    }

    /** Adds a job that waits for this process. */
    @Transactional(TxType.REQUIRES_NEW)
    public void add(String id, ImportJob.ImportOptions asked) {
        Instant requested = moment();
        change(
                "insert into import_job (id, instance, state, format, dataset, dry_run, replaces, reason, file_name,"
                        + " bytes, sha256, requested_by, requested_at, seen_at, rows_read, bytes_read)"
                        + " values (?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
                id,
                instance,
                asked.format(),
                asked.dataset(),
                asked.dryRun(),
                asked.replace(),
                asked.reason(),
                asked.file().name(),
                asked.file().bytes(),
                asked.file().sha256(),
                asked.by(),
                requested,
                now());
    }

    /** Whether a job that waited is begun now; false where it was cancelled meanwhile. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean begin(String id) {
        return change(
                "update import_job set state = 'running', started_at = ? where id = ? and state = 'waiting'",
                moment(),
                id);
    }

    /** Whether a job is to go on, of which so much was read; false where it is to end. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean goOn(String id, long rows, long bytesRead) {
        return change(
                "update import_job set rows_read = ?, bytes_read = ?, seen_at = ? where id = ? and state = 'running'",
                rows,
                bytesRead,
                now(),
                id);
    }

    /**
     * Whether a job is done with the caller's transaction; false where it was to end, and the transaction must be undone.
     *
     * @param revision the register's revision after it; null for a dry run
     */
    @Transactional(TxType.MANDATORY)
    public boolean finish(String id, @Nullable Long revision, String outcome, String findings) {
        return change(
                "update import_job set state = 'done', ended_at = ?, revision = ?, outcome = ?, findings = ?"
                        + " where id = ? and state = 'running'",
                moment(),
                revision,
                outcome,
                findings,
                id);
    }

    /** Ends a job that did nothing; one that was told to end is cancelled, whatever it failed with. */
    @Transactional
    public boolean fail(String id, String outcome, String findings, String failure) {
        return change(
                "update import_job set state = 'failed', ended_at = ?, outcome = ?, findings = ?, failure = ?"
                        + " where id = ? and state in ('waiting', 'running')",
                moment(),
                outcome,
                findings,
                failure,
                id);
    }

    /** Ends a job that did nothing and is not said to have failed, if it has not ended yet. */
    @Transactional(TxType.REQUIRES_NEW)
    public void end(String id, ImportState state) {
        change("update import_job set state = ?, ended_at = ? where id = ? and " + OPEN, word(state), moment(), id);
    }

    /** Tells a job to end: one that waits has ended with it, one that runs is undone by its process. */
    @Transactional(TxType.REQUIRES_NEW)
    public void cancel(String id) {
        if (!change(
                "update import_job set state = 'cancelled', ended_at = ? where id = ? and state = 'waiting'",
                moment(),
                id)) {
            change("update import_job set state = 'cancelling' where id = ? and state = 'running'", id);
        }
    }

    /** Says that this process is alive, and ends the jobs of those that are not. */
    @Transactional(TxType.REQUIRES_NEW)
    public void watch() {
        Instant now = now();
        change("update import_job set seen_at = ? where instance = ? and " + OPEN, now, instance);
        change(
                "update import_job set state = 'interrupted', ended_at = ? where instance <> ? and seen_at <= ? and "
                        + OPEN,
                now,
                instance,
                alone ? now : now.minus(SILENCE));
    }

    /** Ends all jobs of this process, which ends. */
    @Transactional(TxType.REQUIRES_NEW)
    public void leave() {
        change(
                "update import_job set state = 'interrupted', ended_at = ? where instance = ? and " + OPEN,
                moment(),
                instance);
    }

    /** Forgets jobs that ended before a moment, and the oldest of more than so many. */
    @Transactional(TxType.REQUIRES_NEW)
    public void forget(Instant endedBefore, int most) {
        change("delete from import_job where ended_at < ?", endedBefore);
        ended().stream().skip(most).forEach(id -> change("delete from import_job where id = ?", id));
    }

    /** Ids of the jobs that have ended, the newest first. */
    private List<String> ended() {
        return database.ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                            "select id from import_job where ended_at is not null" + NEWEST_FIRST);
                    ResultSet row = statement.executeQuery()) {
                List<String> ids = new ArrayList<>();
                while (row.next()) {
                    ids.add(row.getString(1));
                }
                return ids;
            }
        });
    }

    /** A job; empty where there is none. */
    public Optional<ImportJob> find(String id) {
        return database.ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                            "select " + COLUMNS + ", findings from import_job where id = ?");
                    ResultSet row = bound(statement, id).executeQuery()) {
                return row.next() ? Optional.of(ImportJobRow.read(row, true)) : Optional.empty();
            }
        });
    }

    /** All of them, the newest first, without what they found. */
    public List<ImportJob> all() {
        return database.ask(connection -> {
            try (PreparedStatement statement =
                            connection.prepareStatement("select " + COLUMNS + " from import_job" + NEWEST_FIRST);
                    ResultSet row = statement.executeQuery()) {
                List<ImportJob> jobs = new ArrayList<>();
                while (row.next()) {
                    jobs.add(ImportJobRow.read(row, false));
                }
                return jobs;
            }
        });
    }

    private boolean change(String sql, @Nullable Object... values) {
        return database.ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return bound(statement, values).executeUpdate() > 0;
            }
        });
    }

    private static PreparedStatement bound(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }

    private static String word(ImportState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** By this process's clock, for people: the database's stands still within a transaction. */
    private static Instant moment() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** By the database's clock, which all instances have in common. */
    private Instant now() {
        return database.ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select current_timestamp");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        });
    }
}
