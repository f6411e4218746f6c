package org.attackregister.ingest.acled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AcledHeaderTest {
    private static final Path COLUMNS = Path.of("..", "shared", "data", "codes", "acled_fields.txt");

    @Test
    void writesItsTestsInTheColumnsOfTheExportTool() throws IOException {
        assumeTrue(Files.exists(COLUMNS), "the list of ACLED's columns is not beside the project");

        assertThat(Files.readAllLines(COLUMNS)).isEqualTo(Export.COLUMNS);
    }
}
