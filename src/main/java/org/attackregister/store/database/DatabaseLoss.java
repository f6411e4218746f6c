package org.attackregister.store.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.JDBCException;

/** A failure whose only cause is a database that is unavailable for now, or full. */
public final class DatabaseLoss {
    /** A connection that is lost or cannot be made, and resources that are used up (SQL standard and PostgreSQL, class 53). */
    private static final List<String> CLASSES = List.of("08", "53");

    /**
     * Further states of PostgreSQL (manual, appendix A): ended by an operator, by a crash, not yet up, a standby that takes no
     * writes.
     */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "25006");

    /** How Hibernate's message begins; it has no type for it. */
    private static final String NOT_ACQUIRED = "Unable to acquire JDBC Connection";

    private DatabaseLoss() {}

    /** Whether a failure, what caused it or what was suppressed for it, is the loss of the database. */
    public static boolean isBehind(Throwable failure) {
        return isBehind(failure, next -> next instanceof NoConnection || isWithoutConnection(next) || isLoss(next));
    }

    private static boolean isBehind(Throwable failure, Predicate<? super Throwable> loss) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(List.of(failure));
        while (!left.isEmpty()) {
            Throwable next = left.pop();
            if (loss.test(next)) {
                return true;
            }
            if (seen.add(next)) {
                // a commit that fails suppresses what the database said of it
                left.addAll(List.of(next.getSuppressed()));
                Optional.ofNullable(next.getCause()).ifPresent(left::add);
            }
        }
        return false;
    }

    /** Whether the disk of an embedded database did not do what it was asked for. */
    public static boolean isDiskBehind(Throwable failure) {
        return isBehind(failure, DatabaseLoss::isOfTheDisk);
    }

    /** Whether Hibernate could have no connection: what the pool says then has no state of its own. */
    private static boolean isWithoutConnection(Throwable failure) {
        return failure instanceof JDBCException
                && String.valueOf(failure.getMessage()).startsWith(NOT_ACQUIRED);
    }

    private static boolean isLoss(Throwable failure) {
        if (!(failure instanceof SQLException statement)) {
            return false;
        }
        String state = String.valueOf(statement.getSQLState());
        return STATES.contains(state) || CLASSES.stream().anyMatch(state::startsWith) || isOfTheDisk(failure);
    }

    /** H2 reports its disk as a general error. */
    private static boolean isOfTheDisk(Throwable failure) {
        return failure instanceof SQLException
                && Stream.<Throwable>iterate(failure, t -> t != null, Throwable::getCause)
                        .anyMatch(IOException.class::isInstance);
    }

    /** No connection could be had. */
    static final class NoConnection extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoConnection(SQLException cause) {
            super("the database cannot be reached", cause);
        }
    }
}
