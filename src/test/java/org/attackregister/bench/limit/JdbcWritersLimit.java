package org.attackregister.bench.limit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** An attack that the program has written, again and again under other ids, each in a commit of its own. */
public final class JdbcWritersLimit {
    private final String url;
    private final VersionRows versions;
    private final Object[] template;
    private final AtomicLong revision;

    private JdbcWritersLimit(String url) throws SQLException {
        this.url = url;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery("select * from attack_version order by revision desc limit 1");
            row.next();
            versions = new VersionRows(row);
            template = versions.values(row);
        }
        revision = new AtomicLong(((Number) template[versions.place("revision")]).longValue());
    }

    /** Writes twice for so long, and reports the second time, when it is compiled: {@code DATABASE WRITERS SECONDS}. */
    public static void main(String[] arguments) throws SQLException, InterruptedException, ExecutionException {
        int writers = Integer.parseInt(arguments[1]);
        long nanos = Integer.parseInt(arguments[2]) * 1_000_000_000L;
        JdbcWritersLimit limit = new JdbcWritersLimit(arguments[0]);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        long before = limit.write(threads, writers, nanos);
        LimitReport.Watch watch = new LimitReport.Watch();
        watch.start();
        long rows = limit.write(threads, writers, nanos);
        watch.stop();
        threads.shutdown();
        watch.report(rows, before);
    }

    private long write(ExecutorService threads, int writers, long nanos)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + nanos;
        List<Future<Long>> written = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            written.add(threads.submit(() -> write(end)));
        }
        long rows = 0;
        for (Future<Long> each : written) {
            rows += each.get();
        }
        return rows;
    }

    private long write(long end) throws SQLException {
        long rows = 0;
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement insert = versions.insert(connection)) {
            Object[] values = template.clone();
            while (System.nanoTime() < end) {
                long next = revision.incrementAndGet();
                values[versions.place("revision")] = next;
                values[versions.place("attack_id")] = "limit-" + next;
                VersionRows.set(insert, values);
                insert.executeUpdate();
                rows++;
            }
        }
        return rows;
    }
}
