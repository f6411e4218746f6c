package org.attackregister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attackregister.http.WrittenRegister;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The import command from its words to its lines and its exit code. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class ImportRunTest {
    private static final String HEADER =
            "id,type_of_violence,side_a,side_b,where_prec,where_coordinates,latitude,longitude,country,country_id,date_prec,date_start,date_end,best,low,high\n";
    private static final String FIRST =
            "900001,1,Government of Afghanistan,IS,1,Señoría,34.43,70.45,Afghanistan,700,1,2022-03-04,2022-03-04,2,2,3\n";
    private static final String SECOND =
            "900002,3,IS,Civilians,1,Kabul city,34.53,69.17,Afghanistan,700,1,2022-05-06,2022-05-06,5,4,7\n";
    private static final String NOWHERE =
            "900003,3,IS,Civilians,1,Kabul city,34.53,69.17,Nowhereland,,1,2022-05-07,2022-05-07,0,0,0\n";

    @Inject
    ImportApplication application;

    @TempDir
    Path directory;

    private String dataset;
    private String out;
    private String err;
    private String lastLine;

    @BeforeEach
    void freshDataset() {
        dataset = "d" + UUID.randomUUID().toString().substring(0, 8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plain.csv         | CSV, UTF-8, separated by comma
                    mark.csv          | CSV, UTF-8 with byte order mark, separated by comma
                    latin.csv         | CSV, ISO-8859-1, separated by comma
                    windows.csv       | CSV, windows-1252, separated by comma
                    wide.csv          | CSV, UTF-16LE with byte order mark, separated by comma
                    semicolon.csv     | CSV, UTF-8, separated by semicolon
                    tab.tsv           | CSV, UTF-8, separated by tab
                    mixed-ends.csv    | CSV, UTF-8, separated by comma
                    packed.csv.gz     | gzip, CSV, UTF-8, separated by comma
                    packed.zip        | zip, CSV, UTF-8, separated by comma
                    misnamed.txt      | gzip, CSV, UTF-8, separated by comma
                    sheet.xlsx        | XLSX
                    """)
    void readsTheSameOutOfEveryPacking(String name, String layout) throws IOException {
        int code = run(packed(name).toString());

        assertThat(err).isEmpty();
        assertThat(code).isZero();
        assertThat(out.replace("packed.zip/events.csv", "packed.zip").lines().findFirst())
                .contains(name + ": " + layout + ", 16 columns");
        assertThat(lastLine).isEqualTo("2 rows: 2 created, 0 updated, 0 unchanged, 0 rejected.");
        assertThat(attack("900001").getString("city")).isEqualTo("Señoría");
        assertThat(attack("900002").getInt("killed_high")).isEqualTo(7);
        assertThat(attack("900002").getString("city"))
                .isEqualTo(name.startsWith("windows") ? "Kabul – “city”" : "Kabul city");
    }

    @Test
    void readsEveryMemberOfAnArchiveAndSeveralFilesAsOne() throws IOException {
        Path archive = directory.resolve("both.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            member(zip, "first.csv", HEADER + FIRST);
            member(zip, "read me.txt", "no table");
            member(zip, "second.csv", HEADER + SECOND);
        }

        int code = run(archive.toString(), file("third.csv", HEADER + SECOND.replace("900002", "900004")));

        assertThat(code).isZero();
        assertThat(out).contains("table_other_member, once");
        assertThat(lastLine).isEqualTo("3 rows: 3 created, 0 updated, 0 unchanged, 0 rejected.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                | The file odd.csv was refused: it is empty.
                    id,type_of_violence~1,1~          | odd.csv
                    no table at all~nothing~          | odd.csv
                    "id,type_of_violence,side_a,best"~"1,2,IS,3"~ | The file odd.csv was refused: each of its rows is quoted as a whole
                    id,id~1,2~                        | The file odd.csv was refused: its header on line 1 names a column twice
                    PK                                | The file odd.csv was refused: it has a header but no readable row.
                    {"items": [}                      | The file odd.csv was refused: it is not valid JSON at line 1, column 12: Unexpected close marker '}': expected ']' (for Array starting at line: 1, column: 11).
                    """)
    void refusesAFileThatIsNoneOfTheFormatAndSaysWhy(String content, String reason) throws IOException {
        int code = run(file("odd.csv", content.replace("~", "\n")));

        assertThat(code).isEqualTo(Main.FAILED);
        assertThat(out).isEmpty();
        assertThat(err).contains("odd.csv").doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(err).endsWith("Nothing was imported.\n");
        assertThat(err).startsWith(reason);
        assertThat(datasetStatus()).isEqualTo(404);
    }

    @Test
    void makesNoDatasetOfAHeaderAlone() throws IOException {
        int code = run(file("header.csv", HEADER));

        assertThat(code).isEqualTo(Main.FAILED);
        assertThat(err).isEqualTo("""
                The file header.csv was refused: it has a header but no readable row.
                Nothing was imported.
                """);
        assertThat(datasetStatus()).isEqualTo(404);
    }

    @Test
    void takesARowOnceThatTwoFilesHaveAndRejectsAnotherOfItsId() throws IOException {
        int code = run(
                file("a.csv", HEADER + FIRST + SECOND),
                file("b.csv", HEADER + SECOND),
                file("c.csv", HEADER + SECOND.replace(",5,4,7", ",6,4,7")));

        assertThat(code).isEqualTo(ImportApplication.SOME_REJECTED);
        assertThat(out).contains("NOTE import_repeated_row, once").contains("b.csv, line 2");
        assertThat(out).contains("ERROR import_duplicate_id, once").contains("c.csv, line 2");
        assertThat(lastLine).isEqualTo("4 rows: 2 created, 0 updated, 0 unchanged, 1 left out, 1 rejected.");
    }

    @Test
    void recordsTheRestWhereARowIsRejected() throws IOException {
        int code = run(file("events.csv", HEADER + FIRST + NOWHERE + SECOND));

        assertThat(code).isEqualTo(ImportApplication.SOME_REJECTED);
        assertThat(lastLine).isEqualTo("3 rows: 2 created, 0 updated, 0 unchanged, 1 rejected.");
        assertThat(attack("900002").getInt("killed")).isEqualTo(5);
    }

    @Test
    void updatesJustTheRowThatWasCorrectedAndShowsItInItsHistory() throws IOException {
        run(file("events.csv", HEADER + FIRST + SECOND));

        int code = run(
                "--reason", "second edition", file("events.csv", HEADER + FIRST + SECOND.replace(",5,4,7", ",6,4,7")));

        assertThat(code).isZero();
        assertThat(lastLine).isEqualTo("2 rows: 0 created, 1 updated, 1 unchanged, 0 rejected.");
        var history =
                RestAssured.get("/v1/attacks/" + dataset + "-900002/history").jsonPath();
        assertThat(history.getList("items.operation")).containsExactly("updated", "created");
        assertThat(history.getString("items[0].reason")).isEqualTo("second edition");
        assertThat(history.getInt("items[0].attack.killed")).isEqualTo(6);
        assertThat(RestAssured.get("/v1/attacks/" + dataset + "-900001/history")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void deletesWithItsReasonWhatAFileThatReplacesDoesNotHave() throws IOException {
        run(file("events.csv", HEADER + FIRST + SECOND));

        int code = run("--replace", file("events.csv", HEADER + FIRST));

        assertThat(code).isZero();
        assertThat(lastLine).isEqualTo("1 rows: 0 created, 0 updated, 1 unchanged, 1 deleted, 0 rejected.");
        var history =
                RestAssured.get("/v1/attacks/" + dataset + "-900002/history").jsonPath();
        assertThat(history.getList("items.operation")).containsExactly("deleted", "created");
        assertThat(history.getString("items[0].reason")).isEqualTo("Not in the file that replaced the dataset.");
        run(file("events.csv", HEADER + SECOND));
        assertThat(lastLine).isEqualTo("1 rows: 0 created, 0 updated, 0 unchanged, 1 restored, 0 rejected.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void replacesNothingWhereARowIsRejectedAndShowsTheRow(boolean dryRun) throws IOException {
        run(file("events.csv", HEADER + FIRST + SECOND));
        List<String> words = new ArrayList<>(List.of("--replace", file("events.csv", HEADER + FIRST + NOWHERE)));
        if (dryRun) {
            words.add("--dry-run");
        }

        int code = run(words.toArray(String[]::new));

        assertThat(code).isEqualTo(Main.FAILED);
        assertThat(out).contains("events.csv, line 3, country_id");
        assertThat(err).isEqualTo("""
                1 row was rejected, and replacing would delete the attacks that they may describe. Correct them, or import without replacing.
                Nothing was imported.
                """);
        assertThat(attack("900002").getInt("killed")).isEqualTo(5);
    }

    @Test
    void saysInADryRunWhatTheRunThenDoes() throws IOException {
        run(file("events.csv", HEADER + FIRST));
        String next = file("next.csv", HEADER + FIRST.replace(",2,2,3", ",3,2,3") + SECOND + NOWHERE);

        int dryCode = run("--dry-run", next);
        String dry = out;
        int code = run(next);

        assertThat(dryCode).isEqualTo(code).isEqualTo(ImportApplication.SOME_REJECTED);
        assertThat(dry).isEqualTo(out.stripTrailing() + " A dry run: nothing was written.\n");
    }

    @Test
    void writesEveryFindingIntoTheReport() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER + FIRST);
        for (int i = 0; i < 150; i++) {
            rows.append(NOWHERE.replace("900003", String.valueOf(910_000 + i)));
        }
        Path report = directory.resolve("report.ndjson");

        run("--report", report.toString(), file("events.csv", rows.toString()));

        assertThat(out.lines().filter(l -> l.contains("country_id"))).hasSize(101);
        assertThat(out).contains("… and 50 more; --report writes all of them");
        assertThat(Files.readAllLines(report).stream().filter(l -> l.contains("ged_no_country")))
                .hasSize(150);
    }

    private int run(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("--format", "ucdp-ged", "--dataset", dataset));
        words.addAll(List.of(more));
        CommandRun run = CommandRun.of(application, words);
        out = run.out();
        err = run.err();
        lastLine = run.lastLine();
        return run.code();
    }

    private io.restassured.path.json.JsonPath attack(String id) {
        return RestAssured.get("/v1/attacks/" + dataset + "-" + id).jsonPath();
    }

    private int datasetStatus() {
        return RestAssured.get("/v1/datasets/" + dataset).statusCode();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private Path packed(String name) throws IOException {
        String text = HEADER + FIRST + SECOND;
        Path path = directory.resolve(name);
        switch (name) {
            case "mark.csv" -> Files.writeString(path, "\uFEFF" + text);
            case "latin.csv" -> Files.writeString(path, text, StandardCharsets.ISO_8859_1);
            case "windows.csv" ->
                Files.writeString(path, text.replace("Kabul city", "Kabul – “city”"), Charset.forName("windows-1252"));
            case "wide.csv" -> Files.writeString(path, "\uFEFF" + text, StandardCharsets.UTF_16LE);
            case "semicolon.csv" -> Files.writeString(path, text.replace(',', ';'));
            case "tab.tsv" -> Files.writeString(path, text.replace(',', '\t'));
            case "mixed-ends.csv" -> Files.writeString(path, (HEADER + FIRST).replace("\n", "\r\n") + SECOND);
            case "packed.csv.gz", "misnamed.txt" -> {
                try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(path))) {
                    gzip.write(text.getBytes(StandardCharsets.UTF_8));
                }
            }
            case "packed.zip" -> {
                try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
                    member(zip, "events.csv", text);
                }
            }
            case "sheet.xlsx" -> sheet(path, text);
            default -> Files.writeString(path, text);
        }
        return path;
    }

    private static void member(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A sheet with numbers as numbers and days as days. */
    private static void sheet(Path path, String text) throws IOException {
        try (OutputStream file = Files.newOutputStream(path);
                Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("events");
            List<String> lines = text.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].matches("-?\\d+(\\.\\d+)?")) {
                        sheet.value(row, column, Double.valueOf(cells[column]));
                    } else if (cells[column].matches("\\d{4}-\\d{2}-\\d{2}")) {
                        sheet.value(row, column, java.time.LocalDate.parse(cells[column]));
                        sheet.style(row, column).format("yyyy-MM-dd").set();
                    } else {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        }
    }
}
