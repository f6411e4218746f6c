package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started from checkpoints that fit and from others: the answers are the same bytes. */
class CheckpointIT {
    private static final String READ = "The checkpoint of revision %d was read";
    private static final String REFUSED = "is not used: ";
    private static final String DAMAGED = "does not have its checksum";
    private static final List<String> FILES = List.of("register.mv.db", "register.revision");
    private static final List<String> QUESTIONS = List.of(
            "/v1/attacks?limit=1000",
            "/v1/attacks?sort=-killed&limit=50",
            "/v1/attacks?sort=-recorded&format=csv",
            "/v1/attacks?format=ndjson",
            "/v1/attacks?format=geojson",
            "/v1/attacks?q=mosque",
            "/v1/attacks?bbox=60,29,75,39&killed_min=5",
            "/v1/attacks?as_of=%d",
            "/v1/attacks?changed_since=2024-01-01T00:00:00Z&limit=3",
            "/v1/attacks/counts?group_by=year,target_category&measures=attacks,killed,wounded&counting=any",
            "/v1/attacks/counts?group_by=country&share_of=all&counting=fractional&as_of=%d",
            "/v1/attacks/counts?group_by=attack_type,weapon_type&format=csv",
            "/v1/annual-shares?basis=reported,computed&group=iskp",
            "/v1/annual-shares/shifts?group=iskp",
            "/v1/annual-counts",
            "/v1/digests?by=year,country",
            "/v1/snapshot?dataset=iskp",
            "/v1/changes?limit=1000",
            "/v1/changes?killed_min=1&limit=1000",
            "/v1/groups",
            "/v1/groups/iskp/history",
            "/v1/sources?limit=1000",
            "/v1/countries",
            "/v1/target-categories",
            "/v1/crosswalks",
            "/v1/datasets",
            "/v1/attacks/restarted",
            "/v1/attacks/restarted/history",
            "/v1/attacks/later",
            "/v1/attacks/missing");

    @TempDir
    Path directory;

    private Path data;
    private Path checkpoint;
    private PackagedProgram program;
    private String token;
    private String written = "";
    private long seed;
    private long last;

    @BeforeEach
    void makeAToken() throws Exception {
        data = directory.resolve("data");
        checkpoint = data.resolve("derived").resolve("checkpoint");
        program = new PackagedProgram(directory, data);
        token = program.run("token", "--role", "editor", "--subject", "Test", "--days", "1")
                .out()
                .strip();
    }

    /** What is done while it is served, and then all its answers. */
    private Map<String, String> served(String... ids) throws IOException, InterruptedException {
        Map<String, String> answers = new LinkedHashMap<>();
        try (ServedProgram served = new ServedProgram(program).ready()) {
            for (String id : ids) {
                last = served.write(id, token);
                seed = seed == 0 ? last - 1 : seed;
            }
            for (String question : QUESTIONS) {
                answers.put(question, served.get(question.replace("%d", String.valueOf(seed))));
            }
            written = served.written();
        }
        return answers;
    }

    @Test
    void answersTheSameFromACheckpointAndWithoutOne() throws Exception {
        Map<String, String> first = served("restarted");
        assertThat(written).doesNotContain("checkpoint");
        assertThat(first.get("/v1/attacks/restarted")).startsWith("200");
        assertThat(first.get("/v1/attacks?as_of=%d")).startsWith("200");
        long revision = last;

        assertThat(served()).isEqualTo(first);
        assertThat(written).contains(READ.formatted(revision)).doesNotContain(REFUSED);

        changeOneByte();
        assertThat(served()).isEqualTo(first);
        assertThat(written).containsOnlyOnce(REFUSED).contains("its checksum is another one");

        Files.write(checkpoint, Files.readAllBytes(data.resolve("register.revision")));
        assertThat(served()).isEqualTo(first);
        assertThat(written).containsOnlyOnce(REFUSED);

        Path older = Files.copy(checkpoint, directory.resolve("older"));
        Path backup = backUp();
        Map<String, String> second = served("later");
        assertThat(written).contains(READ.formatted(revision));
        assertThat(second).isNotEqualTo(first);
        Path newer = Files.copy(checkpoint, directory.resolve("newer"));

        Files.copy(older, checkpoint, StandardCopyOption.REPLACE_EXISTING);
        assertThat(served()).isEqualTo(second);
        assertThat(written).contains(READ.formatted(revision)).doesNotContain(REFUSED);

        bringBack(backup);
        Files.copy(newer, checkpoint, StandardCopyOption.REPLACE_EXISTING);
        assertThat(served()).isEqualTo(first);
        assertThat(written).containsOnlyOnce(REFUSED).contains("the database does not have what is in it");
        assertThat(served()).isEqualTo(first);
        assertThat(written).contains(READ.formatted(revision));
    }

    @Test
    void answersTheSameWhateverBecomesOfFinishedRecords() throws Exception {
        Path versions = data.resolve("derived").resolve("versions");
        Map<String, String> first = served("restarted");
        assertThat(versions).isDirectory();

        delete(versions);
        assertThat(served()).isEqualTo(first);
        assertThat(written).doesNotContain(DAMAGED, REFUSED);

        delete(data.resolve("derived"));
        assertThat(served()).isEqualTo(first);
        assertThat(written).doesNotContain(DAMAGED, REFUSED);

        try (RandomAccessFile segment =
                new RandomAccessFile(versions.resolve("segment-00000").toFile(), "rw")) {
            byte[] beginning = new byte[1 << 20];
            segment.readFully(beginning);
            int record = new String(beginning, StandardCharsets.ISO_8859_1).indexOf("\"id\":\"restarted\"");
            segment.seek(record + 7L);
            segment.write('R');
        }
        assertThat(served()).isEqualTo(first);
        assertThat(written).containsOnlyOnce(DAMAGED);
        assertThat(served()).isEqualTo(first);
        assertThat(written).doesNotContain(DAMAGED, REFUSED);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void readsNoCheckpointOfAnotherRegister() throws Exception {
        served("restarted");
        Path foreign = Files.copy(checkpoint, directory.resolve("foreign"));
        data = directory.resolve("another");
        checkpoint = data.resolve("derived").resolve("checkpoint");
        program = new PackagedProgram(directory, data);
        Files.createDirectories(checkpoint.getParent());
        Files.copy(foreign, checkpoint);

        Map<String, String> answers = served();

        assertThat(written).containsOnlyOnce(REFUSED).contains("it is of another register");
        assertThat(answers.get("/v1/attacks/restarted")).startsWith("404");
    }

    private void changeOneByte() throws IOException {
        byte[] bytes = Files.readAllBytes(checkpoint);
        bytes[bytes.length / 3] ^= 1;
        Files.write(checkpoint, bytes);
    }

    private Path backUp() throws IOException {
        Path backup = Files.createDirectory(directory.resolve("backup"));
        for (String file : FILES) {
            Files.copy(data.resolve(file), backup.resolve(file));
        }
        return backup;
    }

    private void bringBack(Path backup) throws IOException {
        for (String file : FILES) {
            Files.copy(backup.resolve(file), data.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
