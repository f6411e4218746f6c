package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.attackregister.cli.PackagedProgram.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program where it may not start: one sentence, code 1, and everything as it was. */
class StartRefusalIT {
    private static final long SEED = 20_260_101;

    @TempDir
    Path directory;

    private Path data;

    @BeforeEach
    void name() {
        data = directory.resolve("data");
    }

    @Test
    void saysThatThePortIsInUseBeforeItCreatesAnything() throws Exception {
        try (ServerSocket occupied = new ServerSocket(0)) {
            Ended ended = start(data, Map.of("QUARKUS_HTTP_PORT", String.valueOf(occupied.getLocalPort())));

            assertThat(ended)
                    .isEqualTo(refusal(
                            "Port %d is in use by another process. Stop that one, or name another port in QUARKUS_HTTP_PORT."
                                    .formatted(occupied.getLocalPort())));
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void saysThatTheAddressIsNotOfThisMachine() throws Exception {
        Ended ended = start(data, Map.of("QUARKUS_HTTP_HOST", "192.0.2.1", "QUARKUS_HTTP_PORT", "18080"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("Port 18080 of 192.0.2.1 cannot be opened: ")
                .hasLineCount(1);
        assertThat(data).doesNotExist();
    }

    @Test
    void saysThatTheDirectoryIsAFile() throws Exception {
        Files.writeString(data, "kept");

        assertThat(start(data, Map.of("QUARKUS_HTTP_PORT", "0")))
                .isEqualTo(refusal(
                        "The data directory %s cannot be used: %s is a file and not a directory. Name another one in REGISTER_DATA_DIR."
                                .formatted(data, data)));
        assertThat(data).hasContent("kept");
    }

    @Test
    void saysThatNothingCanBeMadeThere() throws Exception {
        Path below = Files.writeString(data, "kept").resolve("below");

        Ended ended = start(below, Map.of("QUARKUS_HTTP_PORT", "0"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("The data directory " + below + " cannot be used: no file can be made there (")
                .hasLineCount(1);
        assertThat(data).hasContent("kept");
    }

    @Test
    void saysThatAnotherRegisterHasTheDirectory() throws Exception {
        try (DataDirectory held = DataDirectory.take(data)) {
            assertThat(held).isNotNull();

            assertThat(start(data, Map.of("QUARKUS_HTTP_PORT", "0")))
                    .isEqualTo(refusal(
                            "The data directory %s is in use by another process (number %d). Stop that one, or name another directory in REGISTER_DATA_DIR."
                                    .formatted(data, ProcessHandle.current().pid())));
        }
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve(DataDirectory.LOCK_FILE));
        }
    }

    @Test
    void recordsNothingOfSeedFilesThatAreNone() throws Exception {
        Path seed = directory.resolve("seed");
        Path own = Path.of("seed-data");
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = seed.resolve(own.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, file.startsWith(own.resolve("schema")) ? Files.readAllBytes(file) : noise());
            }
        }
        Map<String, String> settings = Map.of("REGISTER_SEED_DIR", seed.toString(), "QUARKUS_HTTP_PORT", "0");

        Ended ended = start(data, settings);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .contains("attacks.json#: malformed: not JSON")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        try (ServedProgram served = new ServedProgram(new PackagedProgram(directory, data)).ready()) {
            assertThat(served.get("/v1/datasets")).startsWith("200").contains("\"iskp\"");
        }
    }

    @Test
    void refusesAMarkThatIsNoneAndLeavesItAlone() throws Exception {
        byte[] noise = noise();
        Path mark = Files.createDirectory(data).resolve("register.revision");
        Files.write(mark, noise);

        assertThat(start(data, Map.of("QUARKUS_HTTP_PORT", "0")))
                .isEqualTo(refusal(
                        "The file %s, which says how far this register had come, cannot be read: put a backup of the data directory back, or delete this file to go on with the database as it is."
                                .formatted(mark)));
        assertThat(mark).hasBinaryContent(noise);
        assertThat(data.resolve("register.mv.db")).doesNotExist();
    }

    private static byte[] noise() {
        byte[] noise = new byte[3_000];
        new Random(SEED).nextBytes(noise);
        return noise;
    }

    private Ended start(Path of, Map<String, String> settings) throws Exception {
        PackagedProgram plain = new PackagedProgram(directory, of);
        return new PackagedProgram(directory, of, plain.jar(), settings).run();
    }

    private static Ended refusal(String sentence) {
        return new Ended(1, "", sentence + "\n");
    }
}
