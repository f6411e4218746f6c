package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.content.InputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ImportRequestsTest {
    @TempDir
    Path directory;

    private String file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(directory.resolve("events.csv"), "id\n1\n").toString();
    }

    @Test
    void makesARequestOfAllWords() throws IOException {
        Path describe = Files.writeString(directory.resolve("d.json"), "{\"name\": \"Mine\"}");

        ImportRequest request =
                request("--dry-run", "--replace", "--reason", "why", "--describe", describe.toString(), file);

        assertThat(request.format().code()).isEqualTo("gtd");
        assertThat(request.dataset()).isEqualTo("mine");
        assertThat(request.description()).isNotNull();
        assertThat(request.files()).containsExactly(InputFile.of(Path.of(file)));
        assertThat(request.dryRun()).isTrue();
        assertThat(request.replace()).isTrue();
        assertThat(request.reason()).isEqualTo("why");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "A", "-a", "ä", "a_b", "x-123456789012345678901234567890123456789"})
    void refusesAnIdThatIsNone(String id) {
        assertThat(faults("--dataset", id, file)).containsExactly(tuple("--dataset", FaultCode.MALFORMED, id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "0", "iskp-2", "a"})
    void acceptsAnIdThatIsOne(String id) throws IOException {
        assertThat(new ImportRequests().of(command("--dataset", id, file)).dataset())
                .isEqualTo(id);
    }

    @Test
    void reportsAllFaultsOfFilesAtOnce() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), Path.of(file));
        String none = directory.resolve("none.csv").toString();

        assertThat(faults(file, none, directory.toString(), link.toString(), "--describe", none))
                .containsExactly(
                        tuple("FILE", FaultCode.UNKNOWN_VALUE, none),
                        tuple("FILE", FaultCode.UNKNOWN_VALUE, directory.toString()),
                        tuple("FILE", FaultCode.REPEATED, link.toString()),
                        tuple("--describe", FaultCode.UNKNOWN_VALUE, none));
    }

    @Test
    void refusesAFileThatThisUserMayNotRead() {
        Path locked = Path.of(file);
        assumeFalse(!locked.toFile().setReadable(false) || Files.isReadable(locked), "this user may read every file");

        assertThat(faults(file)).containsExactly(tuple("FILE", FaultCode.UNKNOWN_VALUE, file));
    }

    @Test
    void writesNoReportOverAFileThatIsRead() throws IOException {
        Path describe = Files.writeString(directory.resolve("d.json"), "{}");
        String beyond = directory.resolve("none").resolve("r.csv").toString();

        assertThat(faults("--report", file, file)).containsExactly(tuple("--report", FaultCode.CONFLICTING, file));
        assertThat(faults("--describe", describe.toString(), "--report", describe.toString(), file))
                .containsExactly(tuple("--report", FaultCode.CONFLICTING, describe.toString()));
        assertThat(faults("--report", beyond, file))
                .containsExactly(tuple("--report", FaultCode.UNKNOWN_VALUE, beyond));
        assertThat(faults("--report", directory.toString(), file))
                .containsExactly(tuple("--report", FaultCode.UNKNOWN_VALUE, directory.toString()));
        assertThat(Path.of(file)).hasContent("id\n1\n");
    }

    private ImportRequest request(String... more) throws IOException {
        return new ImportRequests().of(command(more));
    }

    private List<org.assertj.core.groups.Tuple> faults(String... more) {
        List<org.assertj.core.groups.Tuple> found = new ArrayList<>();
        assertThatThrownBy(() -> request(more))
                .asInstanceOf(type(RegisterException.class))
                .satisfies(e -> {
                    for (Fault fault : e.faults()) {
                        found.add(tuple(fault.name(), fault.code(), fault.value()));
                    }
                });
        return found;
    }

    private static ImportCommand command(String... more) {
        List<String> words = new ArrayList<>(List.of("--format", "gtd"));
        if (!List.of(more).contains("--dataset")) {
            words.addAll(List.of("--dataset", "mine"));
        }
        words.addAll(List.of(more));
        return CommandLine.populateCommand(new ImportCommand(), words.toArray(String[]::new));
    }
}
