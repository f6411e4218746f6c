package org.attackregister.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeyFileTest {
    private static final int PROCESSES = 3;

    private Path directory;

    @BeforeEach
    void use(@TempDir Path made) {
        directory = made.resolve("data");
    }

    /** Makes the key of a directory once a line comes in, and prints its id. */
    static final class Maker {
        private Maker() {}

        public static void main(String... args) throws IOException {
            System.out.println("ready");
            if (System.in.read() >= 0) {
                System.out.println(
                        new TokenKeyFile(Path.of(args[0])).findOrMake().id());
            }
        }
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        new TokenKeyFile(directory).findOrMake();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("token-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isMadeOnceAndFoundAgain() throws IOException {
        assertThat(new TokenKeyFile(directory).find()).isEmpty();
        String made = new TokenKeyFile(directory).findOrMake().id();

        assertThat(new TokenKeyFile(directory).findOrMake().id()).isEqualTo(made);
        assertThat(new TokenKeyFile(directory).find()).map(TokenKey::id).contains(made);
        assertThat(directory.toFile().list()).containsExactly("token-key.json");
    }

    @Test
    void isTheSameForProcessesThatComeAtOnce() throws Exception {
        Files.createDirectories(directory);
        List<Process> makers = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                makers.add(start());
            }
            for (Process maker : makers) {
                assertThat(maker.inputReader().readLine()).isEqualTo("ready");
            }
            for (Process maker : makers) {
                maker.outputWriter().write("go\n");
                maker.outputWriter().flush();
            }
            Set<String> ids = new HashSet<>();
            for (Process maker : makers) {
                ids.add(maker.inputReader().readLine());
            }
            assertThat(ids)
                    .containsExactly(new TokenKeyFile(directory).findOrMake().id());
        } finally {
            makers.forEach(Process::destroyForcibly);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Maker.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void isTheSameForThreadsThatComeAtOnce() {
        List<String> ids = java.util.stream.IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> madeId())
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
    }

    private String madeId() {
        try {
            return new TokenKeyFile(directory).findOrMake().id();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isMadeAnewWhereAMakerWasKilledBeforeItWrote() throws IOException {
        Files.createDirectories(directory);
        Files.createFile(directory.resolve(TokenKeyFile.NAME));

        assertThat(new TokenKeyFile(directory).find()).isEmpty();
        String made = new TokenKeyFile(directory).findOrMake().id();
        assertThat(new TokenKeyFile(directory).find()).map(TokenKey::id).contains(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "secret words",
                "[]",
                "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\",\"alg\":\"HS256\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\"}"
            })
    void isRefusedAndKeptWhereItIsBroken(String text) throws IOException {
        Files.createDirectories(directory);
        Path file = Files.writeString(directory.resolve(TokenKeyFile.NAME), text);

        assertThatThrownBy(() -> new TokenKeyFile(directory).findOrMake())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " cannot be used: ")
                .message()
                .doesNotContain("secret", "c2VjcmV0");
        assertThatThrownBy(() -> new TokenKeyFile(directory).find()).isInstanceOf(IOException.class);
        assertThat(file).hasContent(text);
    }
}
