package org.attackregister.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process of its own. */
public final class Program {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    /** How an import ends that has refused rows. */
    private static final int ROWS_REFUSED = 3;

    private static final long GLANCE_MILLISECONDS = 50;

    private Program() {}

    /**
     * A run from its start to its end.
     *
     * @param megabytes resident memory at its highest; 0 if the system does not report it
     */
    record Run(double seconds, long megabytes) {}

    /** A process that is not started yet, with a data directory and a log beside it. */
    static ProcessBuilder on(Path directory, List<String> options, String... words) {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("REGISTER_DATA_DIR", directory.toString());
        return builder.redirectOutput(
                directory.resolveSibling(directory.getFileName() + ".log").toFile());
    }

    /** A token as the operator makes one. */
    public static String token(Path directory, String role) throws IOException, InterruptedException {
        Process process = on(directory, List.of(), "token", "--role", role, "--subject", "Test", "--days", "1")
                .redirectErrorStream(false)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("no token was made");
        }
        return token;
    }

    /** Runs a command of the operator to its end. */
    static Run run(Path directory, String option, String... words) throws IOException, InterruptedException {
        return run(on(directory, List.of(option), words));
    }

    /** Runs a process to its end. */
    static Run run(ProcessBuilder builder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = builder.start();
        long highest = 0;
        do {
            highest = Math.max(highest, megabytes(process, "VmHWM:"));
        } while (!process.waitFor(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS));
        if (process.exitValue() != 0 && process.exitValue() != ROWS_REFUSED) {
            throw new IllegalStateException("the program ended with " + process.exitValue());
        }
        return new Run((System.nanoTime() - start) / 1e9, highest);
    }

    /** A figure of a process's memory as Linux reports it; 0 elsewhere, and of a process that is gone. */
    static long megabytes(Process process, String figure) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                                .filter(l -> l.startsWith(figure))
                                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                                .sum()
                        / 1024;
    }
}
