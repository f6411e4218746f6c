package org.attackregister.store;

import java.sql.SQLException;

/** A statement that the database did not carry out; its cause is what the driver said. */
final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super("the database did not carry out a statement", cause);
    }
}
