package org.attackregister.store;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The word of PostgreSQL that something was committed, by whichever instance, to all that listen. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = RevisionClockRepository.POSTGRESQL)
public class CommitSignal {
    private final DataSource source;

    CommitSignal(DataSource source) {
        this.source = source;
    }

    /**
     * Listens from now on, on a connection of its own.
     *
     * @throws SQLException if the database cannot be reached
     */
    public Ear listen() throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + RevisionClockRepository.CHANNEL);
            return new Ear(connection, connection.unwrap(PGConnection.class));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** One who listens. */
    public static final class Ear implements AutoCloseable {
        private final Connection connection;
        private final PGConnection words;

        private Ear(Connection connection, PGConnection words) {
            this.connection = connection;
            this.words = words;
        }

        /**
         * Returns when something was committed since the last call, or after a time.
         *
         * @throws SQLException if the connection is lost
         */
        public void await(Duration atMost) throws SQLException {
            words.getNotifications(Math.toIntExact(atMost.toMillis()));
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
