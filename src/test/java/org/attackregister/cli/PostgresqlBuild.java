package org.attackregister.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The same source built for PostgreSQL, beside the program that is built for H2. */
public final class PostgresqlBuild {
    private static final Path COPY = Path.of("target", "postgresql").toAbsolutePath();

    private static boolean made;

    private PostgresqlBuild() {}

    /** The directory of a copy of the source, built with the profile; it is built once for all that ask. */
    public static synchronized Path directory() throws IOException, InterruptedException {
        if (!made) {
            // of classes that were compiled before, and without a release: the program alone is asked for
            CopiedBuild.run(
                    COPY,
                    List.of("pom.xml", ".mvn", "src/main", "seed-data", "openapi", "target/classes"),
                    List.of(
                            "-DskipTests",
                            "-Dmaven.main.skip",
                            "-Dquarkus.dependency.sbom.skip",
                            "-Dassembly.skipAssembly",
                            "package",
                            "-Ppostgresql"));
            made = true;
        }
        return COPY;
    }
}
