package org.attackregister.store.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database, for statements by JDBC. */
@ApplicationScoped
public class Database {
    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /** Something that is done with a connection. */
    @FunctionalInterface
    public interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Something that is asked on a connection. */
    @FunctionalInterface
    public interface Question<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Does some work on the connection of the caller's transaction, or on one of its own where there is none.
     *
     * @throws DatabaseFailure if a statement fails
     * @throws DatabaseLoss.NoConnection if there is no connection
     */
    public void run(Work work) {
        ask(connection -> {
            work.on(connection);
            return true;
        });
    }

    /**
     * Asks something on the connection of the caller's transaction, or on one of its own where there is none.
     *
     * @throws DatabaseFailure if a statement fails
     * @throws DatabaseLoss.NoConnection if there is no connection
     */
    public <T> T ask(Question<T> question) {
        try (Connection connection = connection()) {
            return question.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private Connection connection() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new DatabaseLoss.NoConnection(e);
        }
    }
}
