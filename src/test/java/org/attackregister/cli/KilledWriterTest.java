package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes with the register's own database settings, and looks for what it had acknowledged. */
class KilledWriterTest {
    private static final int ACKNOWLEDGED = 300;
    private static final Path SETTINGS = Path.of("src/main/database/h2/META-INF/microprofile-config.properties");

    /** Commits row by row, and prints each row's number when its commit has returned. */
    static final class Writer {
        private Writer() {}

        public static void main(String... args) throws SQLException {
            try (Connection connection = DriverManager.getConnection(args[0]);
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table if not exists acknowledged (number bigint primary key, filler varchar)");
                try (PreparedStatement insert = connection.prepareStatement("insert into acknowledged values (?, ?)")) {
                    for (long number = 1; ; number++) {
                        insert.setLong(1, number);
                        insert.setString(2, "x".repeat(500));
                        insert.executeUpdate();
                        System.out.println(number);
                    }
                }
            }
        }
    }

    @RepeatedTest(4)
    void findsEveryAcknowledgedCommitOfAWriterThatWasKilled(@TempDir Path directory) throws Exception {
        String url = url(directory);
        Process writer = ChildJvm.start(Writer.class, url);
        long acknowledged = 0;
        try (BufferedReader numbers = writer.inputReader()) {
            while (acknowledged < ACKNOWLEDGED) {
                acknowledged = Long.parseLong(numbers.readLine());
            }
            writer.toHandle().destroyForcibly();
            for (String line = numbers.readLine(); line != null; line = numbers.readLine()) {
                acknowledged = Math.max(acknowledged, Long.parseLong(line));
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();

        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select count(*) from acknowledged where number <= " + acknowledged)) {
            assertThat(found.next()).isTrue();
            assertThat(found.getLong(1)).isEqualTo(acknowledged);
        }
    }

    /** The address that the program itself would use for a directory. */
    static String url(Path directory) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(SETTINGS)) {
            settings.load(file);
        }
        return settings.getProperty("quarkus.datasource.jdbc.url")
                .replace("${register.data-dir}", directory.toString());
    }
}
