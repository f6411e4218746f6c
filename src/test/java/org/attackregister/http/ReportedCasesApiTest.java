package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attackregister.model.Role;
import org.attackregister.model.attack.AttackField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of such data have reported in public, over HTTP, as it is by command. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class ReportedCasesApiTest {
    private static final Set<String> LATER =
            Set.of("date_latest", "coordinate_doubt", "hostages", "hostages_low", "hostages_high");

    private final String dataset = "e" + UUID.randomUUID().toString().substring(0, 8);
    private final SentImport editor = SentImport.as(Role.EDITOR);

    private Response send(String format, String file, String more) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/cases", file));
        return editor.send("format=" + format + "&dataset=" + dataset + "&file=" + file + more, bytes);
    }

    private JsonPath imported(String format, String file, String more) throws IOException {
        Response answer = send(format, file, more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return editor.ended(answer.header("Location"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/outcomes.csv", delimiter = '|', numLinesToSkip = 1)
    void takesWhatItIs(String format, String file, int rows, int created, String code, String said) throws IOException {
        JsonPath job = imported(format, file, "");

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("progress.rows")).isEqualTo(rows);
        assertThat(job.getInt("created")).isEqualTo(created);
        assertThat(job.getInt("rejected")).isZero();
        assertThat(job.getList("findings.find { it.code == '%s' }.first.reason".formatted(code), String.class))
                .anyMatch(reason -> reason.contains(said));
    }

    @Test
    void readsAnExportThatASpreadsheetSavedWithCommasBeforeFieldsWereAdded() throws IOException {
        String file = Files.readString(Path.of("src/test/resources/cases/native-decimal-comma.csv"))
                .replace("names", dataset);

        JsonPath job = editor.imported("format=native&dataset=" + dataset, file);

        assertThat(job.getList("findings.code")).contains("table_number_form", "own_missing_field");
        JsonPath attack = Api.get("/v1/attacks/" + dataset + "-som10");
        assertThat(attack.getDouble("latitude")).isEqualTo(2.04);
        assertThat(attack.getString("date_latest")).isEqualTo("2022-03-04");
        assertThat(attack.getInt("killed")).isEqualTo(2);
    }

    /** Of what an older export cannot say, what is recorded stays; what it says is read. */
    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv"})
    void losesNothingToAnExportFromBeforeFieldsWereAdded(String form) throws IOException {
        imported("acled", "acled-points.csv", "");
        String now = Api.text("/v1/attacks?format=ndjson&dataset=" + dataset);
        assertThat(imported(now.replace("\"hostages\":null,\"hostages_low\":null", "\"hostages\":7,\"hostages_low\":5"))
                        .getInt("updated"))
                .isEqualTo(2);
        String older = Api.text("/v1/attacks?format=" + form + "&dataset=" + dataset + "&fields="
                + AttackField.WRITABLE.stream()
                        .filter(field -> !LATER.contains(field))
                        .collect(Collectors.joining(",")));

        JsonPath unchanged = imported(older);
        JsonPath moved = imported(older.replace("45.34", "45.35").replace("A made-up event.", "Another event."));

        assertThat(older).doesNotContain("hostages", "zero");
        assertThat(unchanged.getInt("unchanged")).isEqualTo(2);
        assertThat(unchanged.getString("findings.find { it.code == 'own_missing_field' }.first[0].reason"))
                .endsWith("; what is recorded of it stays, and of new attacks it is unknown");
        assertThat(moved.getInt("updated")).isEqualTo(2);
        assertThat(Api.get("/v1/attacks?sort=date&dataset=" + dataset)
                        .getList("items.collect { [it.summary, it.hostages, it.hostages_low, it.coordinate_doubt] }")
                        .toString())
                .as("the doubt about a point that was moved is gone")
                .isEqualTo("[[Another event., 7, 5, zero], [Another event., 7, 5, null]]");
    }

    private JsonPath imported(String file) {
        return editor.imported("format=native&dataset=" + dataset, file);
    }

    @Test
    void rejectsBothPartsOfARowThatALineBreakCut() throws IOException {
        JsonPath job = imported("acled", "acled-line-break.csv", "");

        assertThat(job.getInt("created")).isOne();
        assertThat(job.getInt("rejected")).isEqualTo(2);
        assertThat(imported("acled", "acled-line-break.csv", "&replace=true").getString("failure.detail"))
                .contains("rejected");
    }

    @Test
    void refusesDatesThatNothingSettlesUntilTheirOrderIsNamed() throws IOException {
        JsonPath refused = imported("acled", "acled-slashes-unsettled.csv", "");
        JsonPath named = imported("acled", "acled-slashes-unsettled.csv", "&dates=day-first");

        assertThat(refused.getString("state")).isEqualTo("failed");
        assertThat(refused.getString("failure.detail")).contains("(over HTTP dates=…)");
        assertThat(named.getInt("created")).isEqualTo(2);
        assertThat(Api.get("/v1/attacks/" + dataset + "-som1").getString("date"))
                .isEqualTo("2022-04-03");
    }

    @Test
    void readsAnEncodingThatIsNamed() throws IOException {
        imported("ucdp-ged", "ged-windows-1251.csv", "&encoding=windows-1251");

        assertThat(Api.get("/v1/attacks/" + dataset + "-1").getString("city")).isEqualTo("Грозный");
    }

    @Test
    void deletesNothingForOnePageOfSeveral() throws IOException {
        imported("ucdp-ged", "replace-first.csv", "");

        JsonPath refused = imported("ucdp-ged", "replace-page-1-of-3.json", "&replace=true");

        assertThat(refused.getString("failure.detail")).contains("Not all of the source was read");
        assertThat(Api.get("/v1/attacks?dataset=" + dataset).getInt("page.total"))
                .isEqualTo(3);
    }

    @Test
    void deletesNothingForWhatAFilterChose() throws IOException {
        imported("gtd", "gtd-points.csv", "");
        String list = "/v1/attacks?dataset=%s&limit=1000".formatted(dataset);
        String parameters = "format=native&replace=true&dataset=" + dataset;

        JsonPath refused = editor.imported(
                parameters, Api.checked().get(list + "&city=Kabul").asString());
        JsonPath whole = editor.imported(parameters, Api.checked().get(list).asString());

        assertThat(refused.getString("failure.detail"))
                .contains("Not all of the source was read (table_filtered", "replace by the whole list only");
        assertThat(whole.getString("state")).isEqualTo("done");
        assertThat(whole.getInt("unchanged")).isEqualTo(2);
    }

    @Test
    void deletesNothingForAnArchiveWithAFileThatWasNotRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("events.csv"));
            zip.write(SentImport.EVENTS.replace("Nowhereland", "Afghanistan").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("more.dat"));
            zip.write(1);
        }
        String parameters = "format=ucdp-ged&dataset=" + dataset;

        Response sent = editor.send(parameters, bytes.toByteArray());
        Response replacing = editor.send(parameters + "&replace=true", bytes.toByteArray());

        assertThat(editor.ended(sent.header("Location")).getInt("created")).isEqualTo(3);
        assertThat(editor.ended(replacing.header("Location")).getString("failure.detail"))
                .contains("Not all of the source was read (table_other_member");
    }

    @Test
    void reportsRowsOutsideOfADescribedCoverage() throws IOException {
        String describe = URLEncoder.encode(
                "{\"coverage\":{\"from\":\"2022-03-01\",\"to\":\"2022-04-30\",\"countries\":[\"AF\"]}}",
                StandardCharsets.UTF_8);

        JsonPath job = editor.imported(
                "format=ucdp-ged&dataset=" + dataset + "&describe=" + describe,
                SentImport.EVENTS.replace(
                        "Nowhereland,,1,2022-05-07,2022-05-07", "Pakistan,770,1,2022-03-07,2022-03-07"));

        assertThat(job.getInt("created")).isEqualTo(3);
        assertThat(job.getList("findings.find { it.code == 'import_outside_coverage' }.first.value"))
                .containsExactly("2022-05-06, AF", "2022-03-07, PK");
    }

    @Test
    void knowsAllCountriesOfAnImportedGroup() throws IOException {
        String name = "Band " + dataset;
        String rows = SentImport.EVENTS.replace(",IS,", "," + name + ",").replace("Nowhereland,", "Pakistan,770");
        String parameters = "format=ucdp-ged&dataset=" + dataset;

        editor.imported(parameters, rows);
        JsonPath group = Api.get("/v1/groups/band-" + dataset);
        JsonPath again = editor.imported(parameters, rows);

        assertThat(group.getList("countries")).containsExactly("AF", "PK");
        assertThat(again.getInt("unchanged")).isEqualTo(3);
        assertThat(Api.get("/v1/groups/band-" + dataset).getInt("version")).isEqualTo(group.getInt("version"));
    }

    @Test
    void keepsWhatTheProviderChangedLaterUnlessItIsAskedFor() throws IOException {
        imported("acled", "acled-newer-file.csv", "");

        assertThat(imported("acled", "acled-older-file.csv", "").getInt("unchanged"))
                .isEqualTo(1);
        assertThat(imported("acled", "acled-older-file.csv", "&take_older=true").getInt("updated"))
                .isEqualTo(1);
    }

    @Test
    void sumsTheDeadInRowsThatAreRejected() throws IOException {
        JsonPath job = editor.imported(
                "format=ucdp-ged&dataset=" + dataset,
                SentImport.EVENTS.replace("2022-05-07,0,0,0", "2022-05-07,8,8,8"));

        assertThat(job.getInt("findings.find { it.code == 'ged_no_country' }.dead_left_out"))
                .isEqualTo(8);
    }

    @Test
    void readsTheFormOfNumbersAndPointsAndReportsThem() throws IOException {
        JsonPath numbers = imported("gtd", "gtd-decimal-comma.csv", "");

        assertThat(numbers.getList("findings.code")).contains("table_number_form", "table_thousands");
        assertThat(Api.get("/v1/attacks/" + dataset + "-202003040002").getInt("killed"))
                .isEqualTo(1234);
    }

    @Test
    void namesTheWordsOfAnOption() throws IOException {
        Response answer = send("acled", "acled-slashes-settled.csv", "&dates=us&numbers=dot&encoding=x-none");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.parameter")).contains("dates", "numbers", "encoding");
    }
}
