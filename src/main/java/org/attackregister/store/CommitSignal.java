package org.attackregister.store;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The word of PostgreSQL that something was committed, by whichever instance, to all that listen. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = RevisionClockRepository.POSTGRESQL)
public class CommitSignal {
    private final DataSource source;
    private final RevisionClockRepository clocks;

    CommitSignal(DataSource source, RevisionClockRepository clocks) {
        this.source = source;
        this.clocks = clocks;
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
            return new Ear(connection, connection.unwrap(PGConnection.class), clocks);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** One who listens. */
    public static final class Ear implements AutoCloseable {
        private final Connection connection;
        private final PGConnection words;
        private final RevisionClockRepository clocks;

        private Ear(Connection connection, PGConnection words, RevisionClockRepository clocks) {
            this.connection = connection;
            this.words = words;
            this.clocks = clocks;
        }

        /**
         * Returns when another instance has committed something since the last call, or after a time.
         *
         * @throws SQLException if the connection is lost
         */
        public void await(Duration atMost) throws SQLException {
            long end = System.nanoTime() + atMost.toNanos();
            boolean come = false;
            for (long left = atMost.toMillis();
                    !come && left > 0;
                    left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                come = Arrays.stream(words.getNotifications(Math.toIntExact(left)))
                        .anyMatch(word -> !clocks.isOwn(word.getParameter()));
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
