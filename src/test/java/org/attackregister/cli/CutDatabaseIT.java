package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attackregister.cli.PackagedProgram.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program on a database out of which something is lost: it says so, touches nothing, and goes on where it may. */
class CutDatabaseIT {
    private static final Pattern ACCEPTANCE = Pattern.compile("REGISTER_ACCEPT_REVISION=(\\d+) to go on");
    private static final int WRITTEN = 200;

    @TempDir
    Path directory;

    private Path data;
    private Path database;
    private String cursor;
    private long last;

    @BeforeEach
    void writeAndKill() throws Exception {
        data = directory.resolve("data");
        database = data.resolve("register.mv.db");
        String token = program(Map.of())
                .run("token", "--role", "editor", "--subject", "Test", "--days", "1")
                .out()
                .strip();
        try (ServedProgram served = new ServedProgram(program(Map.of())).ready()) {
            for (int i = 0; i < WRITTEN; i++) {
                last = served.write("attack-" + i, token);
            }
            cursor = cursor(served);
            awaitMark();
            served.kill();
        }
    }

    @Test
    void goesOnAfterAKillWithoutAWord() throws Exception {
        try (ServedProgram served = new ServedProgram(program(Map.of())).ready()) {
            assertThat(served.get("/v1/attacks/attack-" + (WRITTEN - 1))).startsWith("200");
            assertThat(served.get("/v1/changes?after=" + cursor)).startsWith("200");
        }
    }

    @Test
    void saysWhatIsLostAndGoesOnWhereThatIsAccepted() throws Exception {
        cutTo(Files.size(database) / 2);
        Map<String, ByteBuffer> before = files();

        Ended refused = program(Map.of()).run();

        assertThat(refused.code()).isEqualTo(1);
        Matcher acceptance = ACCEPTANCE.matcher(refused.err());
        assertThat(acceptance.find()).as(refused.err()).isTrue();
        String accepted = acceptance.group(1);
        assertThat(Long.parseLong(accepted)).isPositive().isLessThan(last);
        assertThat(refused.err())
                .isEqualTo(
                        "The database in %s is at revision %s, but register.revision says that this register had come to revision %d: put a backup of the data directory back, or set REGISTER_ACCEPT_REVISION=%s to go on with what is there.\n"
                                .formatted(data, accepted, last, accepted));
        assertThat(program(Map.of())
                        .run("export", directory.resolve("all.ndjson").toString()))
                .isEqualTo(new Ended(1, "", refused.err()));
        assertThat(program(Map.of("REGISTER_ACCEPT_REVISION", "1")).run()).isEqualTo(new Ended(1, "", refused.err()));
        assertThat(files()).containsExactlyEntriesOf(before);

        try (ServedProgram served = new ServedProgram(program(Map.of("REGISTER_ACCEPT_REVISION", accepted))).ready()) {
            assertThat(served.get("/v1/snapshot?dataset=iskp")).contains("[" + accepted + "]");
            assertThat(served.get("/v1/changes?after=" + cursor))
                    .startsWith("400")
                    .contains("foreign_cursor");
        }
    }

    @Test
    void saysThatNothingIsLeftAndBeginsAnewWhereThatIsAccepted() throws Exception {
        cutTo(0);
        Map<String, ByteBuffer> before = files();

        Ended refused = program(Map.of()).run();

        assertThat(refused)
                .isEqualTo(new Ended(
                        1,
                        "",
                        "The database in %s is empty, but register.revision says that this register had come to revision %d: put a backup of the data directory back, or delete register.mv.db and set REGISTER_ACCEPT_REVISION=0 to begin anew.\n"
                                .formatted(data, last)));
        assertThat(files()).containsExactlyEntriesOf(before);

        Files.delete(database);
        try (ServedProgram served = new ServedProgram(program(Map.of("REGISTER_ACCEPT_REVISION", "0"))).ready()) {
            assertThat(served.get("/v1/attacks/attack-0")).startsWith("404");
            assertThat(served.get("/v1/changes?after=" + cursor))
                    .startsWith("400")
                    .contains("foreign_cursor");
        }
    }

    @Test
    void saysInOneSentenceThatTheFileIsDamaged() throws Exception {
        cutTo(4096);
        Map<String, ByteBuffer> before = files();

        assertThat(program(Map.of()).run())
                .isEqualTo(
                        new Ended(
                                1,
                                "",
                                "The database's file register.mv.db is damaged and cannot be opened: put a backup of the data directory back.\n"));
        assertThat(files()).containsExactlyEntriesOf(before);
    }

    private PackagedProgram program(Map<String, String> settings) {
        PackagedProgram plain = new PackagedProgram(directory, data);
        return new PackagedProgram(directory, data, plain.jar(), settings);
    }

    /** The mark may lag a second behind what was answered. */
    private void awaitMark() throws IOException {
        Path mark = data.resolve("register.revision");
        while (!Files.readString(mark).contains(" " + last + " ")) {
            Thread.onSpinWait();
        }
    }

    private void cutTo(long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }

    /** All but the lock, which names the process. */
    private Map<String, ByteBuffer> files() throws IOException {
        Map<String, ByteBuffer> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .filter(p -> !p.endsWith("register.lock"))
                    .toList()) {
                files.put(data.relativize(path).toString(), ByteBuffer.wrap(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static String cursor(ServedProgram served) throws Exception {
        return served.send("GET", "/v1/changes?format=ndjson", null, null)
                .headers()
                .firstValue("Changes-Cursor")
                .orElseThrow();
    }
}
