package org.attackregister.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets whole test classes run on a real PostgreSQL, unchanged: where the tests are started with {@code
 * -Dtests.database=postgresql}, a server is there before the first of them, and each start of the program in them has
 * an empty schema of its own on it.
 */
public final class PostgresSession implements LauncherSessionListener {
    private static final String DATABASE = "tests.database";
    private static final String POSTGRESQL = "postgresql";
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (isAsked() && STARTED.compareAndSet(false, true)) {
            int port = start().getPort();
            System.setProperty("quarkus.datasource.db-kind", POSTGRESQL);
            System.setProperty(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://localhost:%d/postgres?currentSchema=%%22${quarkus.uuid}%%22".formatted(port));
            System.setProperty("quarkus.flyway.default-schema", "${quarkus.uuid}");
            System.setProperty("quarkus.datasource.username", "postgres");
        }
    }

    /** Whether the tests run on PostgreSQL. */
    public static boolean isAsked() {
        return POSTGRESQL.equals(System.getProperty(DATABASE));
    }

    /** A server that ends with this process. Its data need not outlive the machine, so that it need not wait for the disk. */
    public static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("log_min_messages", "fatal")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }
}
