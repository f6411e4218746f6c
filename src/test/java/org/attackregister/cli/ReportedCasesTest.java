package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.attackregister.http.WrittenRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What users of such data have reported in public, by command: a made-up file for each, and the right answer. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class ReportedCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @Inject
    ImportApplication application;

    private String dataset;
    private String out;
    private String err;
    private String lastLine;

    @BeforeEach
    void freshDataset() {
        dataset = "c" + UUID.randomUUID().toString().substring(0, 8);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/outcomes.csv", delimiter = '|', numLinesToSkip = 1)
    void takesWhatItIs(String format, String file, int rows, int created, String code, String said) {
        int exit = run(format, file);

        assertThat(err).isEmpty();
        assertThat(out).contains(code + ", ", said).doesNotContain("ERROR ");
        assertThat(lastLine).startsWith("%d rows: %d created".formatted(rows, created));
        assertThat(exit).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ucdp-ged | ged-hxl-row.csv
            acled    | acled-identical-rows.csv
            acled    | acled-cover-sheet.xlsx
            acled    | acled-title-row.csv
            """)
    void replacesByFilesOfWhichNothingIsMissing(String format, String file) {
        assertThat(run(format, file, "--replace")).as(err).isZero();
    }

    @Test
    void countsCiviliansByTheWordOfExportsAndByThatOfTheCodebook() {
        run("acled", "acled-civilian-targeting.csv");

        assertThat(out).doesNotContain("acled_unknown_code", "WARNING").contains("NOTE acled_civilians_in_clash");
        for (String id : List.of("som1", "som2", "som3", "som4")) {
            assertThat(attack(id).getList("targets.category")).contains("civilians");
        }
    }

    @Test
    void refusesDatesThatNothingSettles() {
        int code = run("acled", "acled-slashes-unsettled.csv");

        assertThat(code).isOne();
        assertThat(err).contains("no row settles it", "--dates day-first or --dates month-first");
        assertThat(RestAssured.get("/v1/datasets/" + dataset).statusCode()).isEqualTo(404);

        assertThat(run("acled", "acled-slashes-unsettled.csv", "--dates", "month-first"))
                .isZero();
        assertThat(attack("som1").getString("date")).isEqualTo("2022-03-04");
    }

    @Test
    void readsEachDateOfALetterboxOfForms() {
        run("acled", "acled-short-dates.csv");

        for (String id : List.of("som40", "som42", "som43", "som44", "som45", "som46", "som47", "som48")) {
            assertThat(attack(id).getString("date")).as(id).isEqualTo("2022-03-04");
        }
        assertThat(attack("som41").getString("date")).isEqualTo("2024-08-05");
        assertThat(attack("som49").getString("date")).isEqualTo("2022-12-31");
    }

    @Test
    void keepsPointsAndTollsOfDecimalCommas() {
        run("ucdp-ged", "ged-decimal-comma.csv");
        assertThat(attack("30").getDouble("latitude")).isEqualTo(34.53);
        assertThat(attack("31").getDouble("latitude")).isEqualTo(34.53);
        assertThat(attack("32").getString("latitude")).isNull();
        assertThat(attack("33").getString("latitude")).isNull();

        freshDataset();
        run("gtd", "gtd-decimal-comma.csv");
        assertThat(attack("202003040001").getDouble("killed")).isEqualTo(1.5);
        assertThat(attack("202003040002").getDouble("killed")).isEqualTo(1234);
        assertThat(attack("202003040003").getDouble("killed")).isEqualTo(1.234);
    }

    @Test
    void readsAnExportThatASpreadsheetSavedWithCommas() {
        dataset = "names";
        assertThat(run("native", "native-decimal-comma.csv")).as(out + err).isZero();
        assertThat(out).contains("the comma was read as a decimal comma", "WARNING own_missing_field, 5 times");

        JsonPath attack = RestAssured.get("/v1/attacks/names-som10").jsonPath();
        assertThat(attack.getString("date")).isEqualTo("2022-03-04");
        assertThat(attack.getDouble("latitude")).isEqualTo(2.04);
    }

    @ParameterizedTest
    @CsvSource({
        "acled, acled-points.csv, som1, 0.0, zero",
        "acled, acled-points.csv, som2, 45.34, swapped",
        "gtd, gtd-points.csv, 202003040001, 0.0, zero",
        "gtd, gtd-points.csv, 202003040002, 69.16, swapped"
    })
    void saysOnTheAttackWhyItsPointIsDoubtful(String format, String file, String id, double latitude, String doubt) {
        run(format, file);

        assertThat(attack(id).getDouble("latitude")).isEqualTo(latitude);
        assertThat(attack(id).getString("coordinate_doubt")).isEqualTo(doubt);
    }

    @Test
    void refusesToReplaceByOnePageOfSeveral() {
        run("ucdp-ged", "replace-first.csv");

        int code = run("ucdp-ged", "replace-page-1-of-3.json", "--replace");

        assertThat(code).isOne();
        assertThat(err).contains("Not all of the source was read (table_one_page");
        assertThat(RestAssured.get("/v1/attacks?dataset=" + dataset).jsonPath().getInt("page.total"))
                .isEqualTo(3);
    }

    @Test
    void takesTheNewerOfTwoRows() {
        run("acled", "acled-newer-second.csv");

        assertThat(attack("som1").getInt("killed")).isEqualTo(9);
    }

    @Test
    void keepsWhatTheProviderChangedLater() {
        run("acled", "acled-newer-file.csv");

        assertThat(run("acled", "acled-older-file.csv")).isZero();
        assertThat(out).contains("WARNING import_older_than_recorded, once", "1 unchanged");
        assertThat(attack("som1").getInt("killed")).isEqualTo(9);

        assertThat(run("acled", "acled-older-file.csv", "--take-older")).isZero();
        assertThat(lastLine).contains("1 updated");
        assertThat(attack("som1").getInt("killed")).isEqualTo(2);
    }

    @Test
    void rejectsBothPartsOfARowThatALineBreakCut() {
        int code = run("acled", "acled-line-break.csv");

        assertThat(code).isEqualTo(ImportApplication.SOME_REJECTED);
        assertThat(out).contains("ERROR table_cut_row, 2 times", "fatalities is not among them");
        assertThat(lastLine).startsWith("3 rows: 1 created").contains("2 rejected");
        assertThat(run("acled", "acled-line-break.csv", "--replace")).isOne();
    }

    @Test
    void readsTheEncodingThatIsNamed() {
        assertThat(run("ucdp-ged", "ged-windows-1251.csv", "--encoding", "windows-1251"))
                .isZero();
        assertThat(out).contains("windows-1251").doesNotContain("charset");
        assertThat(attack("1").getString("city")).isEqualTo("Грозный");

        assertThat(run("ucdp-ged", "ged-windows-1251.csv", "--encoding", "windows-9999"))
                .isOne();
        assertThat(err).contains("There is no encoding 'windows-9999'");
        assertThat(run("ucdp-ged", "ged-windows-1251.csv", "--encoding", "UTF-8"))
                .isOne();
        assertThat(err).contains("it is not in the encoding UTF-8 that was named");
    }

    private int run(String format, String file, String... more) {
        List<String> words = new ArrayList<>(List.of("--format", format, "--dataset", dataset));
        words.addAll(List.of(more));
        words.add(CASES.resolve(file).toString());
        CommandRun run = CommandRun.of(application, words);
        out = run.out();
        err = run.err();
        lastLine = run.lastLine();
        return run.code();
    }

    private JsonPath attack(String id) {
        return RestAssured.get("/v1/attacks/" + dataset + "-" + id).jsonPath();
    }
}
