package org.attackregister.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program as a process of its own. */
public final class Program {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private Program() {}

    /** A process that is not started yet, with a data directory and a log beside it. */
    public static ProcessBuilder on(Path directory, List<String> options, String... words) {
        return on(JAR, directory, options, words);
    }

    /** The same of a program that is built otherwise. */
    public static ProcessBuilder on(Path jar, Path directory, List<String> options, String... words) {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("REGISTER_DATA_DIR", directory.toString());
        return builder.redirectOutput(
                directory.resolveSibling(directory.getFileName() + ".log").toFile());
    }

    /** A token as the operator makes one. */
    public static String token(Path directory, String role) throws IOException, InterruptedException {
        return token(on(directory, List.of(), tokenWords(role)));
    }

    /** The words of the command that makes a token. */
    public static String[] tokenWords(String role) {
        return new String[] {"token", "--role", role, "--subject", "Test", "--days", "1"};
    }

    /** The token that a process makes. */
    public static String token(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(false)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("no token was made");
        }
        return token;
    }
}
