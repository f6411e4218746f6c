package org.attackregister.bench.limit;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * DuckDB in memory: it takes a statement a line, and answers with its rows, a row a line, columns parted by tabs, and an
 * empty line at the end.
 */
public final class DuckDbLimit {
    /** How it writes that there is no value. */
    public static final String NONE = "\\N";

    private DuckDbLimit() {}

    /** Answers until there is nothing more to read. */
    public static void main(String[] arguments) throws IOException, SQLException {
        BufferedReader statements = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String sql = statements.readLine(); sql != null; sql = statements.readLine()) {
                if (statement.execute(sql)) {
                    write(statement, out);
                }
                out.write('\n');
                out.flush();
            }
        }
    }

    private static void write(Statement statement, Writer out) throws IOException, SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    String value = rows.getString(i);
                    out.write(value == null ? NONE : value);
                    out.write(i == columns ? '\n' : '\t');
                }
            }
        }
    }
}
