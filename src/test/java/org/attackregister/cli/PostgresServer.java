package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that keeps its port and its files, however it ends and whenever it is started again. */
final class PostgresServer implements AutoCloseable {
    private static final String USER = "postgres";

    private final Path files;
    private final int port;
    private EmbeddedPostgres running;

    private PostgresServer(Path files) throws IOException {
        this.files = files;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.running = started();
    }

    /** A server whose files lie in a directory, which may not be there yet. */
    static PostgresServer on(Path files) throws IOException {
        return new PostgresServer(files);
    }

    /** A hot standby of this server, which is stopped for a moment to be copied. */
    PostgresServer standby(Path copy) throws IOException {
        backUp(copy);
        Files.createFile(copy.resolve("standby.signal"));
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=%d user=%s'%n".formatted(port, USER));
        return new PostgresServer(copy);
    }

    /** Copies its files, while it is stopped for a moment. */
    void backUp(Path copy) throws IOException {
        running.close();
        copy(files, copy);
        start();
    }

    /** Brings it back to what a copy of its files has. */
    void bringBack(Path copy) throws IOException {
        running.close();
        Files.move(files, files.resolveSibling(files.getFileName() + ".lost"));
        copy(copy, files);
        start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
                } else if (!file.getFileName().toString().equals("postmaster.pid")) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("log_min_messages", "fatal")
                .start();
    }

    /** Starts it again. */
    void start() throws IOException {
        running = started();
    }

    /** Stops it without a word to anybody, and starts it, as {@code pg_ctl restart -m immediate} does. */
    void restartAtOnce() throws IOException, InterruptedException {
        String pid = Files.readAllLines(files.resolve("postmaster.pid")).get(0);
        ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        assertThat(new ProcessBuilder("kill", "-QUIT", pid).start().waitFor()).isZero();
        process.onExit().join();
        running.close();
        start();
    }

    /** The first value of what a statement gives. */
    String ask(String sql) throws SQLException {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return String.valueOf(row.getString(1));
        }
    }

    /** Its address for programs. */
    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** What a program on it must be given. */
    Map<String, String> forPrograms() {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", url(), "QUARKUS_DATASOURCE_USERNAME", USER);
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
