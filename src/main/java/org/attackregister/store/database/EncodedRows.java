package org.attackregister.store.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Rows of a table in the form in which the database takes them; to make them takes longer than to hand them over. */
public interface EncodedRows {
    /** Adds them to their table, in the connection's transaction. */
    void insert(Connection connection) throws SQLException;
}
