package org.attackregister.clients;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The tools by which clients are made.
 *
 * @param environment what each is given besides
 */
record Tools(Map<String, String> environment) {
    private static final long LONGEST_SECONDS = 300;
    private static final Pattern NUMBER = Pattern.compile("([0-9]+)\\.([0-9]+)");

    /** Runs one in a directory; what it wrote to standard output. */
    String run(Path directory, String... words) throws IOException, InterruptedException {
        Ended ended = end(directory, words);
        if (ended.code != 0) {
            throw new AssertionError(
                    String.join(" ", words) + " ended with " + ended.code + ":\n" + ended.out + ended.err);
        }
        return ended.out;
    }

    /** Runs one that fetches what it needs; the test is left out where that cannot be had. */
    void fetch(Path directory, String needed, String... words) throws IOException, InterruptedException {
        Ended ended = end(directory, words);
        if (ended.code != 0) {
            throw new TestAbortedException(needed + " cannot be had here: " + ended.out + ended.err);
        }
    }

    /** Leaves a test out where a tool is not installed. */
    static void assumeInstalled(String command, String then) {
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
        if (!there) {
            throw new TestAbortedException(command + " is not installed, so " + then);
        }
    }

    /** Leaves a test out where a tool is older than what it is to build asks for; the words make it print its version. */
    void assumeAtLeast(String needed, String tool, Path directory, String... words)
            throws IOException, InterruptedException {
        String version = run(directory, words).strip();
        if (isOlder(version, needed)) {
            throw new TestAbortedException("%s %s or newer is needed, and this is %s".formatted(tool, needed, version));
        }
    }

    /** Whether the version that a tool prints, with or without words around it, is before another. */
    static boolean isOlder(String version, String needed) {
        return Arrays.compare(version(version), version(needed)) < 0;
    }

    /** Its first two numbers. */
    private static int[] version(String version) {
        Matcher number = NUMBER.matcher(version);
        if (!number.find()) {
            throw new AssertionError("no version in '" + version + "'");
        }
        return new int[] {Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2))};
    }

    /** Copies a directory with all that lies in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        }
    }

    /** All files below a directory that end so. */
    static List<String> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(Path::toString)
                    .filter(f -> f.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Ended(int code, String out, String err) {}

    private Ended end(Path directory, String... words) throws IOException, InterruptedException {
        File out = Files.createTempFile(directory, "out", ".log").toFile();
        File err = Files.createTempFile(directory, "err", ".log").toFile();
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", words) + " does not end");
        }
        return new Ended(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }
}
