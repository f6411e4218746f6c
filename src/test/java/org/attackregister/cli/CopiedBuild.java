package org.attackregister.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A build by Maven of a copy of this tree, in a directory of its own. */
final class CopiedBuild {
    private static final long LONGEST_SECONDS = 600;

    private CopiedBuild() {}

    static void run(Path copy, List<String> parts, List<String> arguments) throws IOException, InterruptedException {
        for (String part : parts) {
            copy(Path.of(part), copy.resolve(part));
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(), "-q", "-B"));
        if ("offline=true".equals(System.getProperty("maven.settings"))) {
            command.add("-o");
        }
        command.addAll(arguments);
        File log = copy.resolve("build.log").toFile();
        Process build = new ProcessBuilder(command)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!build.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || build.exitValue() != 0) {
            build.destroyForcibly();
            throw new IllegalStateException(
                    String.join(" ", arguments) + " failed in a copy: " + Files.readString(log.toPath()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
