package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release of this build, and that of a second one from the same source in another directory: the same bytes. */
class ReproducedReleaseIT {
    private static final List<String> SOURCE =
            List.of("pom.xml", ".mvn", "src/main", "seed-data", "openapi", "LICENSE", "CHANGELOG.md", "SECURITY.md");

    @TempDir
    Path elsewhere;

    @Test
    void hasTheSameBytesInAnotherDirectory() throws Exception {
        Path again = elsewhere.resolve("another/directory");
        CopiedBuild.run(again, SOURCE, List.of("-Dmaven.test.skip=true", "-Darchive.skip=true", "package"));

        byte[] first = Files.readAllBytes(ReleaseIT.archive());
        byte[] second = Files.readAllBytes(
                again.resolve("target").resolve(ReleaseIT.archive().getFileName()));
        assertThat(differences("", first, second)).isEmpty();
        // dates, modes and the order of entries besides
        assertThat(Arrays.equals(first, second)).isTrue();
    }

    /** The entries, also those of archives inside, that only one has or that differ. */
    private static List<String> differences(String where, byte[] first, byte[] second) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipInputStream one = new ZipInputStream(new ByteArrayInputStream(first));
                ZipInputStream other = new ZipInputStream(new ByteArrayInputStream(second))) {
            while (true) {
                ZipEntry a = one.getNextEntry();
                ZipEntry b = other.getNextEntry();
                if (a == null && b == null) {
                    return found;
                }
                if (a == null || b == null || !a.getName().equals(b.getName())) {
                    found.add(where + (a == null ? "nothing" : a.getName()) + " beside "
                            + (b == null ? "nothing" : b.getName()));
                    return found;
                }
                found.addAll(within(where + a.getName(), one, other));
            }
        }
    }

    private static List<String> within(String name, InputStream one, InputStream other) throws IOException {
        byte[] first = one.readAllBytes();
        byte[] second = other.readAllBytes();
        if (Arrays.equals(first, second)) {
            return List.of();
        }
        List<String> inside = name.endsWith(".jar") ? differences(name + "!", first, second) : List.of();
        return inside.isEmpty() ? List.of(name) : inside;
    }
}
