package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.attackregister.store.database.Database;
import org.attackregister.store.database.DatabaseFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock's row. It is read and moved by plain statements, which cost a start less than the first entity does. */
@ApplicationScoped
public class RevisionClockRepository {
    /** Asks for the row, whoever holds it. */
    public static final String READ = "select revision, register_id, recorded_at from revision_clock where id = 1";

    /** The kind of database that gives its word to those who listen. */
    public static final String POSTGRESQL = "postgresql";

    /** Under which name they listen. */
    static final String CHANNEL = "attack_register";

    private final Database database;
    private final boolean tells;

    RevisionClockRepository(Database database, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        this.tells = kind.equals(POSTGRESQL);
    }

    /** Where the clock stands for this transaction. */
    public RevisionClock read() {
        return read(READ);
    }

    /**
     * The clock, locked until the transaction ends: whoever holds it gives out the next revisions.
     *
     * @throws ClockHeld where another one holds it for longer than one may wait
     */
    RevisionClock lock() {
        try {
            return read(READ + " for update");
        } catch (DatabaseFailure failure) {
            if (failure.isLockTimeout()) {
                throw new ClockHeld();
            }
            throw failure;
        }
    }

    private RevisionClock read(String sql) {
        return database.ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return clock(row);
            }
        });
    }

    /** The clock out of what was read. */
    public static RevisionClock clock(ResultSet row) throws SQLException {
        OffsetDateTime recordedAt = row.getObject(3, OffsetDateTime.class);
        return new RevisionClock(row.getLong(1), row.getString(2), recordedAt == null ? null : recordedAt.toInstant());
    }

    /** Moves the locked clock. */
    void moveTo(long revision, Instant recordedAt) {
        database.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "update revision_clock set revision = ?, recorded_at = ? where id = 1")) {
                statement.setLong(1, revision);
                statement.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
            tell(connection);
        });
    }

    /** Heard with the commit, once for each transaction. */
    private void tell(Connection connection) throws SQLException {
        if (tells) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("notify " + CHANNEL);
            }
        }
    }

    /** Gives the register, whose clock is locked, its id. */
    void name(String registerId) {
        database.run(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("update revision_clock set register_id = ? where id = 1")) {
                statement.setString(1, registerId);
                statement.executeUpdate();
            }
            tell(connection);
        });
    }
}
