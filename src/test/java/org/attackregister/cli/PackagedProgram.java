package org.attackregister.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program as it is packaged, in processes of its own.
 *
 * @param directory takes what it writes to the terminal
 * @param data its data directory
 * @param jar the program
 * @param settings environment variables that it is given
 * @param java the words with which Java is called
 */
public record PackagedProgram(Path directory, Path data, Path jar, Map<String, String> settings, List<String> java) {
    private static final long LONGEST_SECONDS = 120;
    private static final int AOT_CACHE = 25;

    /** What a start compiles twice is half of what it costs, and these processes do not live long. */
    private static final List<String> JAVA =
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1");

    /** A program that is called as Java is by itself. */
    public PackagedProgram(Path directory, Path data, Path jar, Map<String, String> settings) {
        this(directory, data, jar, settings, JAVA);
    }

    /** The program as it is built without a profile, with its standard settings, and as its launcher starts it. */
    public PackagedProgram(Path directory, Path data) {
        this(directory, data, Path.of(System.getProperty("register.program")));
    }

    private PackagedProgram(Path directory, Path data, Path jar) {
        this(directory, data, jar.resolveSibling("attack-register.jar"), Map.of(), fromArchive(jar));
    }

    /** The words that let it start from the archive of classes that was packaged with it. */
    private static List<String> fromArchive(Path jar) {
        List<String> words = new ArrayList<>(JAVA);
        try (Stream<Path> archives = Files.list(jar.resolveSibling("cache"))) {
            Path archive = archives.findFirst().orElseThrow();
            words.addAll(
                    Runtime.version().feature() < AOT_CACHE
                            ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                            : List.of("-XX:AOTCache=" + archive, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The same with other settings. */
    PackagedProgram with(Map<String, String> others) {
        return new PackagedProgram(directory, data, jar, others, java);
    }

    /** The same with a limit of the virtual machine's own, as in {@code -Xmx128m}. */
    public PackagedProgram withOption(String option) {
        List<String> words = new ArrayList<>(java);
        words.add(option);
        return new PackagedProgram(directory, data, jar, settings, words);
    }

    /** The same, started by a shell that limits it first, as in {@code ulimit -n 300}. */
    PackagedProgram limitedBy(String command) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", command + "; exec \"$@\"", "sh"));
        words.addAll(java);
        return new PackagedProgram(directory, data, jar, settings, words);
    }

    /**
     * What came of a run.
     *
     * @param code the exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    public record Ended(int code, String out, String err) {}

    /** A command that runs. */
    final class Running implements AutoCloseable {
        private final Process process;
        private final File out;
        private final File err;

        private Running(List<String> words) throws IOException {
            out = Files.createTempFile(directory, "out", ".txt").toFile();
            err = Files.createTempFile(directory, "err", ".txt").toFile();
            List<String> command = new ArrayList<>(java);
            command.addAll(List.of("-jar", jar.toString()));
            command.addAll(words);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out).redirectError(err);
            builder.environment().put("REGISTER_DATA_DIR", data.toString());
            builder.environment().putAll(settings);
            process = builder.start();
        }

        ProcessHandle handle() {
            return process.toHandle();
        }

        /** What it has written to standard output and to standard error so far. */
        String written() throws IOException {
            return Files.readString(out.toPath()) + Files.readString(err.toPath());
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

    /** Runs it to its end. */
    public Ended run(String... words) throws IOException, InterruptedException {
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
