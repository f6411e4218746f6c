package org.attackregister.store.mark;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.attackregister.config.RegisterConfig;
import org.attackregister.error.RegisterException;
import org.attackregister.store.RevisionClock;
import org.attackregister.store.RevisionClockRepository;
import org.attackregister.store.VersionLog;
import org.attackregister.store.database.Database;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps beside the embedded database how far it has come, so that a start notices a file that was emptied, cut or put
 * back. It is looked at once a second, so that no writer waits for it; a database in memory has none.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2")
public class MarkKeeper {
    private static final Logger LOG = Logger.getLogger(MarkKeeper.class);
    private static final long PAUSE_MILLIS = 1_000;

    /** What H2 appends to the path of a database. */
    private static final String SUFFIX = ".mv.db";

    private final Database database;
    private final RevisionClockRepository clocks;
    private final VersionLog log;
    private final RegisterConfig config;
    private final DiskSpace disk;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Path file;
    private @Nullable RevisionClock written;
    private boolean troubled;

    MarkKeeper(
            Database database, RevisionClockRepository clocks, VersionLog log, RegisterConfig config, DiskSpace disk) {
        this.database = database;
        this.clocks = clocks;
        this.log = log;
        this.config = config;
        this.disk = disk;
    }

    /**
     * Compares the database with what was kept of it, before anything is written to it.
     *
     * @throws RegisterException of kind {@code CONFLICT} where it has less, and that was not accepted
     */
    public void begin() {
        Path found = database.ask(MarkKeeper::file).orElse(null);
        Path directory = found == null ? null : found.getParent();
        if (found == null || directory == null) {
            return;
        }
        RevisionClock clock = clock();
        RevisionMark.find(directory)
                .filter(kept -> kept.isMissedWithConsent(clock, config.acceptRevision(), directory))
                .ifPresent(kept -> accept(kept, clock));
        file = found;
        disk.of(found);
        keep();
        Thread keeper = new Thread(this::watch, "revision-mark");
        keeper.setDaemon(true);
        keeper.start();
    }

    private static Optional<Path> file(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("call database_path()")) {
            row.next();
            return Optional.ofNullable(row.getString(1))
                    .map(path -> Path.of(path + SUFFIX).toAbsolutePath());
        }
    }

    /** What was cut off gives its numbers to other changes, so that no cursor and no tag of the past may fit. */
    private void accept(RevisionMark kept, RevisionClock found) {
        LOG.warnf(
                "Revision %d is accepted where the register had come to revision %d",
                found.revision(), kept.revision());
        String registerId = found.registerId();
        if (registerId != null) {
            log.rename(registerId);
        }
    }

    private RevisionClock clock() {
        return QuarkusTransaction.requiringNew().call(clocks::read);
    }

    private void watch() {
        try {
            while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                keep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Brings the database's own file to the disk first: the mark never says more than that has. While changes are refused
     * for the disk's sake it is written in any case, so that it is noticed when the disk takes something again.
     */
    private synchronized void keep() {
        Path of = file;
        try {
            RevisionClock found = clock();
            Path directory = of == null ? null : of.getParent();
            if (of != null && directory != null && (!found.equals(written) || disk.isFailing())) {
                database.run(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("checkpoint sync");
                    }
                });
                new RevisionMark(found.registerId(), found.revision(), Files.size(of)).write(directory);
                written = found;
                troubled = false;
                disk.wrote();
            }
        } catch (IOException | RuntimeException e) {
            if (!troubled) {
                LOG.warnf("%s cannot be written: %s", RevisionMark.FILE, e.getMessage());
            }
            troubled = true;
        }
    }

    /** When all that writes has ended. */
    void end(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event) {
        stopped.countDown();
        if (file != null) {
            keep();
        }
    }
}
