package org.attackregister.bench.limit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A limit's {@code main} in a process of its own, by the Java that runs the bench. */
public final class LimitJvm {
    private LimitJvm() {}

    /** A process that is not started yet. */
    public static ProcessBuilder of(Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command);
    }
}
