package org.attackregister.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the Uppsala Conflict Data Program as they were published. */
class UcdpFilesTest {
    private static final Path FILES = Path.of("..", "shared", "data", "ucdp");

    @ParameterizedTest
    @CsvSource({
        "GEDEvent_v21_01_21_12.csv.gz, 49, 17407, 20962",
        "GEDEvent_v22_0_2.csv, 49, 984, 985",
        "ged231_partial_14518rows.csv.gz, 49, 14518, 20949",
        "ged191_older_header.csv, 42, 3194, 3318",
        "ucdp_candidate_2021_dirty_36.csv, 49, 36, 70"
    })
    void areReadWhole(String name, int columns, int rows, long lastLine) throws IOException {
        Path file = FILES.resolve(name);
        assumeTrue(Files.exists(file), "the UCDP files do not lie beside this directory");

        ReadFile read = ReadFile.of(file);

        assertThat(read.header()).hasSize(columns);
        assertThat(read.rows()).hasSize(rows);
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.cells()).hasSize(columns));
        assertThat(read.rows().get(rows - 1).line()).isEqualTo(lastLine);
        assertThat(read.findings()).isEmpty();
    }
}
