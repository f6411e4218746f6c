package org.attackregister.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.ImportFormats;
import org.attackregister.ingest.ImportRequest;
import org.attackregister.ingest.ProgressListener;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.Outcome;
import org.attackregister.service.imports.ImportService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells of a million characters, in every column: a file with them costs what its length is worth, and other writers wait no longer. */
@QuarkusTest
class CostOfCellsTest {
    private static final int OF_CELL = 1_000_000;

    /** How many of the pieces are tried that cells are made of. */
    private static final int PIECES = Integer.getInteger("cells.pieces", 10);

    /** For some twenty million characters; what this is against took minutes for one cell. */
    private static final Duration BOUND = Duration.ofSeconds(25);

    @Inject
    ImportService imports;

    @TempDir
    Path files;

    static Stream<Arguments> files() {
        return KnownLayout.all().stream()
                .flatMap(layout -> Stream.of("9", "a", "0.", "1e", "-", "(", " a", "\u0301\u0316", "aΣ", "İ")
                        .limit(PIECES)
                        .map(piece -> Arguments.of(layout, piece)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileCostsWhatItsLengthIsWorth(KnownLayout layout, String piece) throws IOException {
        String cell = piece.repeat(OF_CELL / piece.length());
        Path file = files.resolve("cells.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", layout.header()) + "\n");
            for (int column = 0; column < layout.header().size(); column++) {
                List<String> cells = new ArrayList<>(layout.row());
                cells.set(0, numbered(layout.row().get(0), column));
                cells.set(column, cell);
                out.write(String.join(",", cells) + "\n");
            }
        }
        long before = cost();

        ImportReport report = imported(layout.format(), file);

        assertThat(Duration.ofNanos(cost() - before)).isLessThan(BOUND);
        assertThat(report.rows()).isEqualTo(layout.header().size());
    }

    @Test
    void aNameOfAMillionCharactersBecomesNoGroup() throws IOException {
        KnownLayout layout = KnownLayout.all().get(0);
        List<String> cells = new ArrayList<>(layout.row());
        cells.set(layout.header().indexOf("side_b"), "x".repeat(OF_CELL));
        Path file = Files.writeString(
                files.resolve("name.csv"), String.join(",", layout.header()) + "\n" + String.join(",", cells) + "\n");

        ImportReport report = new ImportReport(finding -> {});

        assertThatThrownBy(() -> imports.run(request(layout.format(), file), null, report, ProgressListener.SILENT))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("No row of the files could be imported");
        assertThat(report.of(Outcome.REJECTED)).isEqualTo(1);
    }

    private ImportReport imported(String format, Path file) throws IOException {
        ImportReport report = new ImportReport(finding -> {});
        imports.run(request(format, file), null, report, ProgressListener.SILENT);
        return report;
    }

    private static ImportRequest request(String format, Path file) {
        return new ImportRequest(
                ImportFormats.find(format).orElseThrow(),
                "cells",
                null,
                List.of(InputFile.of(file)),
                true,
                false,
                null);
    }

    /** An id of the same length. */
    private static String numbered(String id, int number) {
        String digits = String.valueOf(number);
        return id.substring(0, id.length() - digits.length()) + digits;
    }

    private static long cost() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
