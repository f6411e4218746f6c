package org.attackregister.bench;

import static org.attackregister.bench.LoadBench.say;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.attackregister.database.PostgresSession;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Imports a file of GTD's size with the packaged program into a PostgreSQL, with batches that the driver rewrites and
 * without, beside the same rows in plain JDBC batches and by COPY. It prints what that took, and asserts nothing:
 *
 * <pre>mvn -DskipTests package -Ppostgresql &amp;&amp; mvn test -Dtest=PostgresqlLoadBench -Dbench.rows=210000</pre>
 */
class PostgresqlLoadBench {
    private static final Path DIRECTORY = Path.of("target", "bench").toAbsolutePath();
    private static final List<Boolean> REWRITTEN = List.of(false, true);

    @Test
    void imports() throws IOException, InterruptedException, SQLException {
        int rows = Integer.getInteger("bench.rows", 210_000);
        Path run = Files.createDirectories(
                DIRECTORY.resolve(String.valueOf(ProcessHandle.current().pid())));
        Path file = run.resolve("gtd.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            GtdFile.write(out, rows, 1);
        }
        try (EmbeddedPostgres server = PostgresSession.start()) {
            for (boolean rewritten : REWRITTEN) {
                double plain = LoadBench.plain(file, url(server, "plain_" + rewritten, rewritten));
                say("plain JDBC batches, rewritten %s: %.1f s, %,.0f rows/s", rewritten, plain, rows / plain);
            }
            double copied = copied(address(server, "plain_true", false));
            say("COPY of the same rows as text: %.1f s, %,.0f rows/s", copied, rows / copied);
            for (boolean rewritten : REWRITTEN) {
                ProcessBuilder program = Program.on(
                        run.resolve("data_" + rewritten),
                        List.of("-Xmx1g"),
                        "import",
                        "--format",
                        "gtd",
                        "--dataset",
                        "gtd",
                        file.toString());
                program.environment()
                        .put("QUARKUS_DATASOURCE_JDBC_URL", url(server, "program_" + rewritten, rewritten));
                program.environment().put("QUARKUS_DATASOURCE_USERNAME", "postgres");
                Program.Run load = Program.run(program);
                say(
                        "import, rewritten %s: %.1f s, %,.0f rows/s with the start of the program, %,d MB resident at most",
                        rewritten, load.seconds(), rows / load.seconds(), load.megabytes());
            }
        }
    }

    /** The address of a database that is made for it. */
    private static String url(EmbeddedPostgres server, String database, boolean rewritten) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        return address(server, database, rewritten);
    }

    private static String address(EmbeddedPostgres server, String database, boolean rewritten) {
        return "jdbc:postgresql://localhost:%d/%s?user=postgres&reWriteBatchedInserts=%s"
                .formatted(server.getPort(), database, rewritten);
    }

    /** Seconds that COPY takes for the rows of a table, into one of the same kind. */
    private static double copied(String url) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            copies.copyOut("copy attack_version to stdout", rows);
            statement.execute("truncate attack_version");
            long start = System.nanoTime();
            copies.copyIn("copy attack_version from stdin", new ByteArrayInputStream(rows.toByteArray()));
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
