package org.attackregister.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program as it is packaged, in processes of its own.
 *
 * @param directory takes what it writes to the terminal
 * @param data its data directory
 */
record PackagedProgram(Path directory, Path data) {
    private static final long LONGEST_SECONDS = 120;

    /**
     * What came of a run.
     *
     * @param code the exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    record Ended(int code, String out, String err) {}

    /** A command that runs. */
    final class Running implements AutoCloseable {
        private final Process process;
        private final File out;
        private final File err;

        private Running(List<String> words) throws IOException {
            out = Files.createTempFile(directory, "out", ".txt").toFile();
            err = Files.createTempFile(directory, "err", ".txt").toFile();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    System.getProperty("register.program")));
            command.addAll(words);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out).redirectError(err);
            builder.environment().put("REGISTER_DATA_DIR", data.toString());
            process = builder.start();
        }

        ProcessHandle handle() {
            return process.toHandle();
        }

        /** Waits for its end. */
        Ended end() throws IOException, InterruptedException {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the program does not end");
            }
            return new Ended(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    Running start(String... words) throws IOException {
        return new Running(List.of(words));
    }

    Ended run(String... words) throws IOException, InterruptedException {
        try (Running running = start(words)) {
            return running.end();
        }
    }

    /** Writes a file beside its data. */
    String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content, StandardCharsets.UTF_8)
                .toString();
    }
}
