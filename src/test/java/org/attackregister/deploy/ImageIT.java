package org.attackregister.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container image of the packaged program, on an empty base: what is in it and how it is started. */
class ImageIT {
    private static final Path FILE = Path.of("target", "attack-register-image.tar");
    private static final long LONGEST_SECONDS = 300;

    private static ImageFile image;

    /** Packs what is packaged already, as the whole build would. */
    @BeforeAll
    static void build() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(), "-q", "-B"));
        if ("offline=true".equals(System.getProperty("maven.settings"))) {
            command.add("-o");
        }
        command.addAll(List.of(
                "antrun:run@image-directories",
                "jib:buildTar@image",
                "-Dquarkus.container-image.build=true",
                "-Djib.from.image=scratch"));
        Path log = Path.of("target", "image.log");
        Process build = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(build.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(build.exitValue()).as(Files.readString(log)).isZero();
        image = ImageFile.read(FILE);
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    @Test
    void isStartedByAUserWithoutRightsOnTheDataOfAVolume() {
        JsonNode config = image.config().path("config");

        assertThat(config.path("User").textValue()).isEqualTo("10001:10001");
        assertThat(words(config.path("Env")))
                .containsExactlyInAnyOrder(
                        "REGISTER_DATA_DIR=/data", "CACHE_DIRECTORY=/data/cache", "JAVA_OPTS=-XX:MaxRAMPercentage=60");
        assertThat(config.path("Volumes").fieldNames()).toIterable().containsExactly("/data");
        assertThat(config.path("ExposedPorts").fieldNames()).toIterable().containsExactly("8080/tcp");
        assertThat(words(image.manifest().path("RepoTags"))).allMatch(tag -> tag.startsWith("attack-register:"));
    }

    @Test
    void isWhatKubernetesStarts() {
        JsonNode pod = Kubernetes.read().of("Deployment").get(0).at("/spec/template/spec/securityContext");

        assertThat(image.config().at("/config/User").textValue())
                .isEqualTo("%d:%d"
                        .formatted(
                                pod.path("runAsUser").intValue(),
                                pod.path("runAsGroup").intValue()));
    }

    @Test
    void containsThePackagedProgramFileByFileAndNothingElse() throws IOException {
        Map<String, ImageFile.Entry> files = image.files();
        Path program = Path.of(System.getProperty("register.program")).getParent();
        try (Stream<Path> packaged = Files.walk(program)) {
            // the archive of classes is of the Java that packaged it
            for (Path file : packaged.filter(Files::isRegularFile)
                    .filter(f -> !f.startsWith(program.resolve("cache")))
                    .toList()) {
                ImageFile.Entry inImage = files.remove("app/" + program.relativize(file));
                assertThat(inImage).as(file.toString()).isNotNull();
                assertThat(inImage.content()).as(file.toString()).isEqualTo(Files.readAllBytes(file));
            }
        }
        ImageFile.Entry data = files.remove("data/");

        assertThat(data.mode() & 0777).isEqualTo(0777);
        assertThat(files.values()).allMatch(ImageFile.Entry::directory);
    }

    @Test
    void carriesOutTheCommandsOfTheProgram(@TempDir Path root) throws Exception {
        for (Map.Entry<String, ImageFile.Entry> file : image.files().entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(file.getValue().directory() ? path : path.getParent());
            if (!file.getValue().directory()) {
                Files.write(path, file.getValue().content());
            }
        }
        List<String> command = new ArrayList<>();
        for (String word : words(image.config().at("/config/Entrypoint"))) {
            command.add(word.replaceFirst("^/app/", root + "/app/"));
        }
        command.addAll(List.of("token", "--role", "reader", "--subject", "Desk", "--days", "1"));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("REGISTER_DATA_DIR", root.resolve("data").toString());
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));

        assertThat(program.redirectOutput(root.resolve("out").toFile()).start().waitFor())
                .isZero();

        assertThat(Files.readString(root.resolve("out"))).contains("eyJ");
        assertThat(root.resolve("data/token-key.json")).exists();
    }
}
