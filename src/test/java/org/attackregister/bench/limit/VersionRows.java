package org.attackregister.bench.limit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of the program's table of attacks, with all the columns that it has, as the database says. */
final class VersionRows {
    private final List<String> columns = new ArrayList<>();

    VersionRows(ResultSet rows) throws SQLException {
        ResultSetMetaData data = rows.getMetaData();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(data.getColumnName(i));
        }
    }

    /** A statement that inserts one row. */
    PreparedStatement insert(Connection connection) throws SQLException {
        return connection.prepareStatement("insert into attack_version (%s) values (%s)"
                .formatted(String.join(", ", columns), String.join(", ", Collections.nCopies(columns.size(), "?"))));
    }

    /** The values of the row that the cursor is on. */
    Object[] values(ResultSet row) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }

    /** The place of a column, from 0. */
    int place(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no column " + column);
    }

    static void set(PreparedStatement insert, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }
}
