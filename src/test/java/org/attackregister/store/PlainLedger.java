package org.attackregister.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.attack.Attack;
import org.attackregister.store.database.CodeColumn;
import org.attackregister.store.database.EntityTable;
import org.attackregister.store.version.AttackVersion;
import org.attackregister.store.version.Stored;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.H2Dialect;

/**
 * The writing of new attacks without the program around it: one transaction on a database that is named by its address.
 * It is undone where it is closed without a commit.
 */
public final class PlainLedger implements AutoCloseable {
    private static final EntityTable<AttackVersion> TABLE = AttackVersion.table(sessions());

    private final Connection connection;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private long revision;

    /** Makes the register's tables where they are missing, and begins a transaction. */
    public PlainLedger(String url) throws SQLException {
        Flyway.configure().dataSource(url, null, null).load().migrate();
        this.connection = DriverManager.getConnection(url, new Properties());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                ResultSet clock =
                        statement.executeQuery("select revision from revision_clock where id = 1 for update")) {
            clock.next();
            this.revision = clock.getLong(1);
        }
    }

    /** Appends attacks that were never recorded before. */
    public void append(List<Attack> attacks) throws SQLException {
        TABLE.insert(connection, attacks.stream().map(this::first).toList());
    }

    private static SessionFactory sessions() {
        return new Configuration()
                .setProperty(AvailableSettings.DIALECT, H2Dialect.class.getName())
                .setProperty(AvailableSettings.ALLOW_METADATA_ON_BOOT, "false")
                .setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl())
                .addAnnotatedClasses(
                        AttackVersion.class,
                        CodeColumn.Kinds.class,
                        CodeColumn.DatePrecisions.class,
                        CodeColumn.Verifications.class,
                        CodeColumn.CoordinateDoubts.class,
                        CodeColumn.Operations.class)
                .buildSessionFactory();
    }

    private AttackVersion first(Attack attack) {
        VersionStamp stamp = new VersionStamp(++revision, 1, Operation.CREATED, null, now, null);
        return new AttackVersion(new Stored.StoredAttack(stamp, attack.id(), attack.dataset(), attack));
    }

    /** Moves the clock and commits. */
    public void commit() throws SQLException {
        try (var clock = connection.prepareStatement("update revision_clock set revision = ?, recorded_at = ?")) {
            clock.setLong(1, revision);
            clock.setObject(2, now.atOffset(ZoneOffset.UTC));
            clock.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
