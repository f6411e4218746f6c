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

/** The same source built for PostgreSQL, beside the program that is built for H2. */
public final class PostgresqlBuild {
    private static final Path COPY = Path.of("target", "postgresql").toAbsolutePath();
    private static final List<String> SOURCE =
            List.of("pom.xml", ".mvn", "src/main", "seed-data", "openapi", "target/classes");
    private static final long LONGEST_SECONDS = 300;

    private static boolean made;

    private PostgresqlBuild() {}

    /** The directory of a copy of the source, built with the profile; it is built once for all that ask. */
    public static synchronized Path directory() throws IOException, InterruptedException {
        if (!made) {
            build();
            made = true;
        }
        return COPY;
    }

    /** Of classes that were compiled before. */
    private static void build() throws IOException, InterruptedException {
        for (String part : SOURCE) {
            copy(Path.of(part), COPY.resolve(part));
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(), "-q", "-B"));
        if ("offline=true".equals(System.getProperty("maven.settings"))) {
            command.add("-o");
        }
        command.addAll(List.of("-DskipTests", "-Dmaven.main.skip", "package", "-Ppostgresql"));
        File log = COPY.resolve("build.log").toFile();
        Process build = new ProcessBuilder(command)
                .directory(COPY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!build.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || build.exitValue() != 0) {
            build.destroyForcibly();
            throw new IllegalStateException("the build for PostgreSQL failed: " + Files.readString(log.toPath()));
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
