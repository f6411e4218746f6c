package org.attackregister.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.http.problem.Wire;
import org.attackregister.ingest.ImportFormats;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.service.imports.ImportService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records in JSON, each with one member that is made to be dear: a file of them costs what its length is worth, and is read
 * to its end, so that the writer's lock is given back.
 */
@QuarkusTest
@Tag("whole")
class CostOfDocumentsTest {
    private static final int OF_MEMBER = 100_000;

    /** For some five million characters; what this is against took minutes for ten. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final String OWN = "native";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Inject
    ImportService imports;

    @TempDir
    Path files;

    static Stream<Arguments> files() {
        Stream<String> formats =
                Stream.concat(Stream.of(OWN), KnownLayout.all().stream().map(KnownLayout::format));
        return formats.flatMap(
                format -> HostileJson.ofSize(OF_MEMBER).stream().map(value -> Arguments.of(format, value)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileCostsWhatItsLengthIsWorth(String format, HostileJson value) throws IOException {
        ObjectNode right = right(format);
        Path file = files.resolve("records.ndjson");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            line(right, out);
            for (String name : List.copyOf(names(right))) {
                ObjectNode bent = right.deepCopy();
                bent.put(name, "\u2020");
                out.write(MAPPER.writeValueAsString(bent).replace("\"\u2020\"", value.json()));
                out.newLine();
            }
        }
        long before = cost();

        ImportReport report = imported(format, file);

        assertThat(Duration.ofNanos(cost() - before)).isLessThan(BOUND);
        assertThat(report.rows()).isPositive();
    }

    private static List<String> names(ObjectNode record) {
        return record.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static void line(JsonNode record, Writer out) throws IOException {
        out.write(MAPPER.writeValueAsString(record) + "\n");
    }

    private static ObjectNode right(String format) throws IOException {
        if (format.equals(OWN)) {
            String line = Wire.get("/v1/attacks?format=ndjson&limit=1").body();
            return (ObjectNode) MAPPER.readTree(line);
        }
        KnownLayout layout = KnownLayout.all().stream()
                .filter(l -> l.format().equals(format))
                .findFirst()
                .orElseThrow();
        ObjectNode record = MAPPER.createObjectNode();
        for (int i = 0; i < layout.header().size(); i++) {
            record.put(layout.header().get(i), layout.row().get(i));
        }
        return record;
    }

    private ImportReport imported(String format, Path file) throws IOException {
        ImportReport report = new ImportReport(finding -> {});
        ImportRequest request = new ImportRequest(
                ImportFormats.find(format).orElseThrow(),
                format.equals(OWN) ? "iskp" : "documents",
                null,
                List.of(InputFile.of(file)),
                true,
                false,
                null);
        imports.run(request, null, report, ProgressListener.SILENT);
        return report;
    }

    private static long cost() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
