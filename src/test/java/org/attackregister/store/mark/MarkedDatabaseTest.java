package org.attackregister.store.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedDatabaseTest {
    private static final String ID = "0f1e2d3c-0000-4000-8000-000000000001";
    private static final long MARKED = 863;

    @TempDir
    private Path directory;

    private Path file;
    private String url;

    @BeforeEach
    void make() throws SQLException, IOException {
        file = directory.resolve("register.mv.db");
        url = "jdbc:h2:file:" + directory.resolve("register");
        at(MARKED);
        mark(MARKED);
    }

    @Test
    void isAdmittedWhereItCameAsFarOrFurther() throws SQLException {
        assertThatCode(() -> look(OptionalLong.empty())).doesNotThrowAnyException();
        at(MARKED + 1);

        assertThatCode(() -> look(OptionalLong.empty())).doesNotThrowAnyException();
    }

    @Test
    void isAdmittedWhereNothingWasMarked() throws IOException {
        mark(0);
        cutTo(0);
        assertThatCode(() -> look(OptionalLong.empty())).doesNotThrowAnyException();

        Files.delete(directory.resolve(RevisionMark.FILE));
        assertThatCode(() -> look(OptionalLong.empty())).doesNotThrowAnyException();
    }

    @Test
    void isRefusedWhereItLacksARevisionUnlessThatIsAccepted() throws Exception {
        at(700);
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> look(OptionalLong.empty()))
                .hasMessageContaining("is at revision 700, but register.revision says")
                .hasMessageContaining("REGISTER_ACCEPT_REVISION=700");
        assertThat(file).hasBinaryContent(before);
        assertThatCode(() -> look(OptionalLong.of(700))).doesNotThrowAnyException();
    }

    /** Cut to its two headers, it is a database to H2 that was never used. */
    @ParameterizedTest
    @ValueSource(longs = {0, 8192})
    void isRefusedWhereItIsEmpty(long bytes) throws Exception {
        cutTo(bytes);

        assertThatThrownBy(() -> look(OptionalLong.of(700)))
                .hasMessage(
                        "The database in %s is empty, but register.revision says that this register had come to revision 863: put a backup of the data directory back, or delete register.mv.db and set REGISTER_ACCEPT_REVISION=0 to begin anew.",
                        directory);
        assertThat(file).hasSize(bytes);
    }

    @Test
    void isBegunAnewWhereThatIsAccepted() throws IOException {
        Files.delete(file);

        assertThatThrownBy(() -> look(OptionalLong.empty())).hasMessageContaining("is empty");
        assertThatCode(() -> look(OptionalLong.of(0))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4096})
    void isDamagedWhereItIsCutWithinItsHeaders(long bytes) throws Exception {
        cutTo(bytes);

        assertThatThrownBy(() -> look(OptionalLong.empty()))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(DatabaseDamage.isCauseOf(e)).isTrue());
        assertThat(file).hasSize(bytes);
    }

    @Test
    void isDamagedWhereItIsNoDatabase() throws Exception {
        Files.write(file, new byte[20_000]);

        assertThatThrownBy(() -> look(OptionalLong.empty()))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(DatabaseDamage.isCauseOf(e)).isTrue());
    }

    private void look(OptionalLong accepted) throws IOException, SQLException {
        new MarkedDatabase(file, url, "", "").look(accepted);
    }

    private void at(long revision) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "", "");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists revision_clock (id int primary key, revision bigint, register_id varchar(36), recorded_at timestamp(6) with time zone)");
            statement.execute("merge into revision_clock values (1, " + revision + ", '" + ID + "', null)");
        }
    }

    private void mark(long revision) throws IOException {
        new RevisionMark(ID, revision, Files.size(file)).write(directory);
    }

    private void cutTo(long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }
}
