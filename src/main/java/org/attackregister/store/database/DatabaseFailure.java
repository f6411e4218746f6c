package org.attackregister.store.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** A statement that the database did not carry out; its cause is what the driver said. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A lock that was not given in time: H2's HYT00, PostgreSQL's lock_not_available. */
    private static final Set<String> TOO_LATE = Set.of("HYT00", "55P03");

    public DatabaseFailure(SQLException cause) {
        super("the database did not carry out a statement", cause);
    }

    /** Whether a failure is that somebody else held a lock for longer than the database lets one wait. */
    public static boolean isLockTimeoutBehind(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .anyMatch(t ->
                        t instanceof SQLException refused && TOO_LATE.contains(String.valueOf(refused.getSQLState())));
    }
}
