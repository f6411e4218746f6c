package org.attackregister.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program as a process of its own. */
public final class Program {
    private static final Path LAUNCHER = Path.of("target", "quarkus-app", "bin", "attack-register");

    private Program() {}

    /** A process that is not started yet, as README starts it, with a data directory and a log beside it. */
    public static ProcessBuilder on(Path directory, List<String> options, String... words) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toAbsolutePath().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = process(command, directory);
        builder.environment().put("JAVA_OPTS", String.join(" ", options));
        return builder;
    }

    /** The same of a program that is built otherwise, without its archive of classes. */
    public static ProcessBuilder on(Path jar, Path directory, String... words) {
        List<String> command =
                new ArrayList<>(List.of("java", "-jar", jar.toAbsolutePath().toString()));
        command.addAll(List.of(words));
        return process(command, directory);
    }

    private static ProcessBuilder process(List<String> command, Path directory) {
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
