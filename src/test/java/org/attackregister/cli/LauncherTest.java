package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which options the launcher adds, by a Java that only says how it was called. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("src", "main", "release", "bin", "attack-register");
    private static final String ADDED = "-XX:+UseSerialGC -Xms32m ";
    private static final int SMALL = 600_000;
    private static final int LARGE = 5_000_000;

    @TempDir
    Path directory;

    @BeforeEach
    void putJava() throws IOException {
        Path java = Files.createDirectories(directory.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private void checkpoint(int bytes) throws IOException {
        Path derived = Files.createDirectories(directory.resolve("data").resolve("derived"));
        Files.write(derived.resolve("checkpoint"), new byte[bytes]);
    }

    private String started(String options, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", LAUNCHER.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", directory.toString());
        builder.environment().put("JAVA_OPTS", options);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put("REGISTER_DATA_DIR", directory.resolve("data").toString());
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void givesASmallRegisterLittle() throws IOException {
        checkpoint(SMALL);

        assertThat(started("-Dsome=thing")).startsWith(ADDED + "-Dsome=thing -jar ");
    }

    @Test
    void leavesToJavaWhatItCannotKnow() throws IOException {
        assertThat(started("")).startsWith("-jar ");

        checkpoint(LARGE);
        assertThat(started("")).startsWith("-jar ");
    }

    @Test
    void leavesCommandsAndWhoHasOptionsOfTheirOwnAlone() throws IOException {
        checkpoint(SMALL);

        assertThat(started("", "import", "--help")).startsWith("-jar ");
        for (String own : List.of("-XX:+UseG1GC", "-Xmx20m", "-XX:MaxRAMPercentage=60")) {
            assertThat(started(own)).startsWith(own + " -jar ");
        }
    }
}
