package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.attackregister.cli.PackagedProgram.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release, unpacked somewhere else. */
class ReleaseIT {
    @TempDir
    Path elsewhere;

    private Path release;

    @BeforeEach
    void unpack() throws IOException {
        try (ZipFile zip = new ZipFile(archive().toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                Path file = elsewhere.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip.getInputStream(entry), file);
                }
            }
        }
        try (Stream<Path> roots = Files.list(elsewhere)) {
            release = roots.toList().get(0);
        }
    }

    static Path archive() throws IOException {
        Path target =
                Path.of(System.getProperty("register.program")).getParent().getParent();
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(f -> f.getFileName().toString().matches("attack-register-[0-9.]+\\.zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void containsWhatWasPromised() {
        assertThat(Stream.of(
                        "LICENSE",
                        "bin/attack-register.bat",
                        "systemd/attack-register.service",
                        "openapi/openapi.yaml"))
                .allMatch(name -> Files.isRegularFile(release.resolve(name)));
    }

    @Test
    void namesEachLibraryInItsBillOfMaterialsAndNothingElse() throws IOException {
        List<String> named = new ArrayList<>();
        for (JsonNode component : new ObjectMapper()
                .readTree(release.resolve("sbom.json").toFile())
                .get("components")) {
            named.add("%s.%s-%s.jar"
                    .formatted(
                            component.get("group").textValue(),
                            component.get("name").textValue(),
                            component.get("version").textValue()));
        }
        try (Stream<Path> libraries = Files.walk(release.resolve("app/lib"))) {
            List<String> packaged = new ArrayList<>(libraries
                    .filter(Files::isRegularFile)
                    .map(library -> library.getFileName().toString())
                    .toList());
            packaged.add("org.attackregister.attack-register-1.0.0.jar");
            assertThat(named).containsExactlyInAnyOrderElementsOf(packaged);
        }
    }

    @Test
    void startsByItsScriptThroughALinkToo() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("register"), release.resolve("bin/attack-register"));

        Process process = new ProcessBuilder(List.of("sh", link.toString(), "--help"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("import").contains("token");
    }

    /** As the launcher starts it, by the Java of this test. */
    private PackagedProgram launched(String options) {
        return new PackagedProgram(
                elsewhere,
                elsewhere.resolve("data"),
                release.resolve("app/quarkus-run.jar"),
                Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS", options),
                List.of("sh", "-c", "shift 2; exec sh \"$0\" \"$@\"", launcher().toString()));
    }

    private Path launcher() {
        return release.resolve("bin/attack-register");
    }

    private Path classes() throws IOException {
        try (Stream<Path> files = Files.list(release.resolve("cache"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void startsFromTheArchiveThatItsFirstRunWroteAndTakesNoBrokenOne() throws Exception {
        try (ServedProgram served = new ServedProgram(launched("-XX:TieredStopAtLevel=1")).ready()) {
            assertThat(served.get("/v1/datasets")).contains("iskp");
        }
        assertThat(launched("").run("--version").code()).isZero();
        Path archive = classes();

        Path loaded = elsewhere.resolve("loaded.txt");
        try (ServedProgram served =
                new ServedProgram(launched("-XX:TieredStopAtLevel=1 -Xlog:class+load:file=" + loaded)).ready()) {
            assertThat(served.get("/v1/datasets")).contains("iskp");
            assertThat(served.written()).doesNotContainIgnoringCase("warning", "archive", "cds");
        }
        assertThat(Files.readAllLines(loaded))
                .anyMatch(
                        line -> line.contains("org.attackregister.cli.Main ") && line.contains("shared objects file"));

        byte[] bytes = Files.readAllBytes(archive);
        Path written = archive.resolveSibling(archive.getFileName() + ".new");
        Files.delete(archive);
        for (byte[] broken : List.of(new byte[bytes.length], Arrays.copyOf(bytes, bytes.length / 2))) {
            Files.write(written, broken);
            Ended ended = launched("").run("--version");
            assertThat(ended).isEqualTo(new Ended(0, "attack-register 1.0.0" + System.lineSeparator(), ""));
            assertThat(written).doesNotExist();
        }
        assertThat(archive).doesNotExist();
    }

    @Test
    void answersTheFirstQuestion() throws Exception {
        PackagedProgram program = new PackagedProgram(
                elsewhere, elsewhere.resolve("data"), release.resolve("app/quarkus-run.jar"), Map.of());
        try (ServedProgram served = new ServedProgram(program).ready()) {
            assertThat(served.get("/v1/attacks/counts?group_by=year")).contains("\"attacks\":115");
        }
    }
}
