package org.attackregister.bench.limit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** The rows of a register in JDBC batches, in one transaction, into an empty one. What reading them takes is not counted. */
public final class JdbcBatchesLimit {
    private static final int BATCH = 1_000;

    private JdbcBatchesLimit() {}

    /** Copies: {@code SOURCE TARGET}, two addresses of databases. */
    public static void main(String[] arguments) throws SQLException {
        Flyway.configure().dataSource(arguments[1], null, null).load().migrate();
        LimitReport.Watch watch = new LimitReport.Watch();
        long rows = 0;
        try (Connection source = DriverManager.getConnection(arguments[0]);
                Connection target = DriverManager.getConnection(arguments[1]);
                Statement statement = source.createStatement()) {
            target.setAutoCommit(false);
            ResultSet read = statement.executeQuery("select * from attack_version order by revision");
            VersionRows versions = new VersionRows(read);
            try (PreparedStatement insert = versions.insert(target)) {
                for (List<Object[]> batch = batch(read, versions); !batch.isEmpty(); batch = batch(read, versions)) {
                    rows += batch.size();
                    watch.start();
                    write(insert, batch);
                    watch.stop();
                }
            }
            watch.start();
            target.commit();
            watch.stop();
        }
        watch.report(rows);
    }

    private static List<Object[]> batch(ResultSet read, VersionRows versions) throws SQLException {
        List<Object[]> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && read.next()) {
            batch.add(versions.values(read));
        }
        return batch;
    }

    private static void write(PreparedStatement insert, List<Object[]> batch) throws SQLException {
        for (Object[] values : batch) {
            VersionRows.set(insert, values);
            insert.addBatch();
        }
        insert.executeBatch();
    }
}
