package org.attackregister.bench.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.attackregister.cli.PostgresqlBuild;

/** A PostgreSQL of the tests' kind that waits for the disk, as one in use does, with the program that is built for it. */
public final class BenchPostgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final long pid;
    private final Path program;
    private int databases;

    public BenchPostgres(Path directory) throws IOException, InterruptedException {
        program = PostgresqlBuild.directory().resolve("target/quarkus-app/quarkus-run.jar");
        server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        pid = Long.parseLong(
                Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip());
    }

    /** The program that is built for it, on one of its databases. */
    public ProcessBuilder program(Path data, String database, String... words) {
        ProcessBuilder builder = Program.on(program, data, words);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database),
                        "QUARKUS_DATASOURCE_USERNAME",
                        "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "none"));
        return builder;
    }

    /** The name of an empty database that is made for it. */
    public String database() throws SQLException {
        return copy("template1");
    }

    /** The name of a database with what is in another one, which nobody is connected to. */
    public String copy(String template) throws SQLException {
        databases++;
        String name = "bench" + databases;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database %s template %s".formatted(name, template));
        }
        return name;
    }

    /** The address of a database, with its account. */
    public String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    /** Seconds of processor time of the server and all its connections until now. */
    public double cpuSeconds() {
        return ProcessFigures.cpuSeconds(pid);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
