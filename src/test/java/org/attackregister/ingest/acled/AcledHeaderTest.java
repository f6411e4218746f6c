package org.attackregister.ingest.acled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.row.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcledHeaderTest {
    private static final Path COLUMNS = Path.of("..", "shared", "data", "codes", "acled_fields.txt");

    @Test
    void writesItsTestsInTheColumnsOfTheExportTool() throws IOException {
        assumeTrue(Files.exists(COLUMNS), "the list of ACLED's columns is not beside the project");

        assertThat(Files.readAllLines(COLUMNS)).isEqualTo(Export.COLUMNS);
    }

    @Test
    void namesEveryMissingColumnAndTheNearestThatAreThere() {
        Header header = new Header(List.of("event_id", "event_date", "eventtype", "actor1", "actor2", "place"));

        assertThatExceptionOfType(RegisterException.class)
                .isThrownBy(() -> new AcledHeader(header, "events.csv"))
                .satisfies(e -> {
                    assertThat(e.trouble()).isEqualTo(Trouble.INVALID_CONTENT);
                    assertThat(e.detail())
                            .isEqualTo(
                                    "events.csv is not an ACLED export: it lacks event_id_cnty, event_type, country.");
                    assertThat(e.faults())
                            .extracting(Fault::name)
                            .containsExactly("event_id_cnty", "event_type", "country");
                    assertThat(e.faults().get(1).didYouMean()).contains("eventtype");
                });
    }

    @Test
    void saysWhatToDoAboutAnExportWithOneActorARow() {
        Header header = new Header(List.of("event_id_cnty", "event_date", "event_type", "actor1", "inter1", "country"));

        assertThatExceptionOfType(RegisterException.class)
                .isThrownBy(() -> new AcledHeader(header, "events.csv"))
                .satisfies(e -> assertThat(e.detail())
                        .isEqualTo("events.csv is not an ACLED export: it lacks actor2. With one actor per row it is"
                                + " unknown who met whom; export it with both actors in each row (dyadic)."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eventid,iyear,imonth,attacktype1 | It looks like a file of the Global Terrorism Database.",
                "id,year,type_of_violence,side_a,side_b,best | It looks like a file of UCDP GED.",
                "id,dataset,date,date_precision,target_category | It looks like a file exported by a register."
            })
    void saysWhatAForeignFileLooksLike(String columns, String likeness) {
        Header header = new Header(List.of(columns.split(",", -1)));

        assertThatExceptionOfType(RegisterException.class)
                .isThrownBy(() -> new AcledHeader(header, "events.csv"))
                .satisfies(e -> assertThat(e.detail()).endsWith(likeness));
    }
}
