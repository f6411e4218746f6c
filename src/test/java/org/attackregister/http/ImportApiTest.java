package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports over HTTP, from the request that brings the file to the report. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class ImportApiTest {
    private final String dataset = "d" + UUID.randomUUID().toString().substring(0, 8);
    private final String parameters = "format=ucdp-ged&dataset=" + dataset;
    private final SentImport editor = SentImport.as(Role.EDITOR);

    private static long registerRevision() {
        return Api.get("/v1/attacks?limit=1").getLong("dataset.revision");
    }

    private static Path uploads() {
        return Path.of(ConfigProvider.getConfig().getValue("register.data-dir", String.class), "uploads");
    }

    /** Listed so that it does not matter if one goes meanwhile. */
    private static List<File> filesOnTheirWay() {
        return list(uploads().toFile()).flatMap(ImportApiTest::list).toList();
    }

    private static Stream<File> list(File directory) {
        return Stream.ofNullable(directory.listFiles()).flatMap(Arrays::stream);
    }

    @Test
    void importsAFileAndReportsTheResult() throws IOException {
        JsonPath job = editor.imported(parameters + "&file=events.csv&reason=Tried", SentImport.EVENTS);

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("created")).isEqualTo(2);
        assertThat(job.getInt("updated")).isZero();
        assertThat(job.getInt("unchanged")).isZero();
        assertThat(job.getInt("rejected")).isEqualTo(1);
        assertThat(job.getInt("progress.rows")).isEqualTo(3);
        assertThat(job.getInt("progress.bytes_read")).isEqualTo(SentImport.EVENTS.length());
        assertThat(job.getList("layouts")).containsExactly("events.csv: CSV, UTF-8, separated by comma, 15 columns");
        assertThat(job.getString("requested_by")).isEqualTo("a editor");
        assertThat(job.getMap("findings.find { it.code == 'ged_no_country' }.first[0]"))
                .containsEntry("file", "events.csv")
                .containsEntry("line", 4)
                .containsEntry("column", "country_id")
                .containsEntry("value", null)
                .containsEntry("reason", "the row was refused");
        assertThat(registerRevision()).isEqualTo(job.getLong("revision"));
        assertThat(Api.get(job.getString("links.attacks")).getInt("page.total")).isEqualTo(2);
        JsonPath history = Api.get("/v1/attacks/" + dataset + "-900001/history");
        assertThat(history.getString("items[0].recorded_by")).isEqualTo("a editor");
        assertThat(history.getString("items[0].reason")).isEqualTo("Tried");
        assertThat(filesOnTheirWay()).isEmpty();

        JsonPath again = editor.imported(parameters, SentImport.EVENTS);

        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(again.getInt("created")).isZero();
        assertThat(registerRevision()).isEqualTo(job.getLong("revision"));
    }

    @Test
    void returnsTheWholeReportInThreeFormats() {
        String report = editor.imported(parameters, SentImport.EVENTS).getString("links.report");

        assertThat(editor.request().get(report + "?format=csv").asString()).isEqualTo("""
                level,code,file,line,column,value,reason,reference\r
                warning,ged_low_above_best,upload,3,low,7,the best estimate is 5,"UCDP GED codebook 23.1, low"\r
                error,ged_no_country,upload,4,country_id,,the row was refused,"UCDP GED codebook 23.1, country_id"\r
                """);
        assertThat(editor.request()
                        .accept("application/x-ndjson")
                        .get(report)
                        .asString()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"ged_no_country\"", "\"line\":4");
        JsonPath json = editor.request().get(report).jsonPath();
        assertThat(json.getInt("returned")).isEqualTo(2);
        assertThat(json.getBoolean("complete")).isTrue();
        assertThat(json.getList("items.code")).containsExactly("ged_low_above_best", "ged_no_country");
        assertThat(editor.request().accept("image/png").get(report).statusCode())
                .isEqualTo(406);
        assertThat(editor.request()
                        .get(report + "?format=xlsx&level=error")
                        .jsonPath()
                        .getList("errors.code"))
                .containsExactly("unknown_parameter", "unknown_value");
    }

    @Test
    void writesNothingInADryRun() {
        long before = registerRevision();

        JsonPath job = editor.imported(parameters + "&dry_run=true", SentImport.EVENTS);

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("created")).isEqualTo(2);
        assertThat(job.getString("revision")).isNull();
        assertThat(registerRevision()).isEqualTo(before);
        Api.problem("/v1/datasets/" + dataset, 404);
    }

    @Test
    void deletesWhatTheFileNoLongerHasWhereItReplaces() {
        String sound = SentImport.EVENTS.lines().limit(3).reduce("", (a, b) -> a + b + "\n");
        editor.imported(parameters + "&describe=%7B%22name%22:%22Mine%22%7D", sound);

        JsonPath refused = editor.imported(parameters + "&replace=true", SentImport.EVENTS);
        JsonPath replaced = editor.imported(
                parameters + "&replace=true", sound.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));

        assertThat(refused.getString("state")).isEqualTo("failed");
        assertThat(refused.getString("failure.code")).isEqualTo("invalid-content");
        assertThat(refused.getInt("rejected")).isEqualTo(1);
        assertThat(refused.getString("created")).isNull();
        assertThat(editor.request()
                        .get(refused.getString("links.report"))
                        .jsonPath()
                        .getInt("returned"))
                .isEqualTo(2);
        assertThat(replaced.getInt("deleted")).isEqualTo(1);
        assertThat(replaced.getInt("unchanged")).isEqualTo(1);
        assertThat(Api.get("/v1/datasets/" + dataset).getString("name")).isEqualTo("Mine");
    }

    @Test
    void readsWhatIsPackedWhetherOrNotTheHeadersSaySo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(SentImport.EVENTS.getBytes(StandardCharsets.UTF_8));
        }

        Response plain = editor.send(parameters, packed.toByteArray());
        Response encoded = editor.request()
                .header("Content-Encoding", "gzip")
                .contentType("text/csv")
                .body(packed.toByteArray())
                .post(SentImport.PATH + "?" + parameters);

        assertThat(editor.ended(plain.header("Location")).getInt("created")).isEqualTo(2);
        assertThat(editor.ended(encoded.header("Location")).getInt("unchanged")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\n1,2\\n                  | it has no column id",
                "a\\0b                         | NUL byte",
                "{\"history\":{\"form\":1}}\\n | not a UCDP GED file",
            })
    void saysInTheJobWhyAFileCannotBeRead(String file, String why) {
        JsonPath job = editor.imported(parameters, file.replace("\\n", "\n").replace("\\0", "\0"));

        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("failure.detail")).contains(why);
        assertThat(job.getString("failure.code")).isEqualTo("invalid-content");
        Api.problem("/v1/datasets/" + dataset, 404);
    }

    @Test
    void reportsAllFaultsOfARequestAtOnce() {
        Response answer = editor.send(
                "format=ged&dataset=A%20B&dry_run=maybe&replace=&file=a/b&describe=%7B&forman=x", SentImport.EVENTS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.parameter"))
                .containsExactlyInAnyOrder("forman", "format", "dataset", "dry_run", "replace", "file", "describe");
        assertThat(answer.jsonPath().getList("errors.find { it.parameter == 'format' }.did_you_mean"))
                .contains("ucdp-ged");
        assertThat(editor.send("dry_run=true", SentImport.EVENTS).jsonPath().getList("errors.parameter"))
                .containsExactly("format", "dataset");
    }

    @Test
    void refusesWhatIsNoFile() {
        assertThat(editor.send(parameters, "").statusCode()).isEqualTo(400);
        Response form = editor.request().multiPart("file", SentImport.EVENTS).post(SentImport.PATH + "?" + parameters);
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(form.jsonPath().getList("errors[0].allowed")).contains("text/csv", "application/gzip");
        Response brotli = editor.request()
                .header("Content-Encoding", "br")
                .contentType("image/png")
                .body(new byte[1])
                .post(SentImport.PATH + "?" + parameters);
        assertThat(brotli.statusCode()).isEqualTo(415);
        assertThat(brotli.jsonPath().getList("errors.parameter")).containsExactly("Content-Type", "Content-Encoding");
    }

    @Test
    void letsAPartnerWriteItsOwnDatasetAndNothingOfAnother() {
        SentImport partner = SentImport.as(Role.PARTNER, dataset);
        String others = Api.text("/v1/attacks?format=ndjson&year=2023");
        long before = registerRevision();

        assertThat(partner.send("format=native&dataset=iskp", others).statusCode())
                .isEqualTo(403);
        JsonPath rejected = partner.imported("format=native&dataset=" + dataset, others);
        assertThat(rejected.getList("findings.code")).containsExactly("import_other_dataset");
        JsonPath forged = partner.imported(
                "format=native&dataset=" + dataset,
                others.replace("\"dataset\":\"iskp\"", "\"dataset\":\"" + dataset + "\""));

        assertThat(forged.getList("findings.code")).contains("import_foreign_id");
        assertThat(registerRevision()).isEqualTo(before);
        assertThat(partner.imported(parameters, SentImport.EVENTS).getInt("created"))
                .isEqualTo(2);
        assertThat(Api.get("/v1/attacks/" + dataset + "-900001/history").getString("items[0].recorded_by"))
                .isEqualTo("a partner");
    }

    @Test
    void showsAnImportToWhoeverAskedForItAndToEditors() {
        SentImport partner = SentImport.as(Role.PARTNER, dataset);
        String own = partner.accepted(parameters, SentImport.EVENTS);
        String other = editor.accepted(parameters, SentImport.EVENTS);
        partner.ended(own);
        editor.ended(other);

        assertThat(SentImport.as(Role.ADMIN).job(own).getString("dataset")).isEqualTo(dataset);
        assertThat(partner.request().get(other).statusCode()).isEqualTo(403);
        assertThat(partner.request().delete(other).statusCode()).isEqualTo(403);
        assertThat(partner.request().get(other + "/report").statusCode()).isEqualTo(403);
        assertThat(SentImport.as(Role.PARTNER, "x" + dataset).request().get(own).statusCode())
                .isEqualTo(403);
        assertThat(SentImport.as(Role.READER).request().get(own).statusCode()).isEqualTo(403);
        assertThat(Api.checked().get(own).statusCode()).isEqualTo(401);
        assertThat(partner.job(SentImport.PATH).getList("items.links.self")).containsExactly(own);
        assertThat(editor.job(SentImport.PATH).getList("items.links.self")).contains(own, other);
        assertThat(editor.request().get(SentImport.PATH + "/nope").statusCode()).isEqualTo(404);
        assertThat(editor.request().delete(own).statusCode()).isEqualTo(409);
    }

    @Test
    void keepsNothingOfABodyThatBreaksOff() throws IOException {
        int kept = editor.job(SentImport.PATH).getInt("returned");
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "POST " + SentImport.PATH + "?" + parameters + " HTTP/1.1\r\nHost: register.test\r\n"
                    + MadeTokens.header(editor.token()) + "\r\nContent-Length: 100000\r\n\r\n" + SentImport.EVENTS;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            while (filesOnTheirWay().isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }
        }

        while (!filesOnTheirWay().isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(editor.job(SentImport.PATH).getInt("returned")).isEqualTo(kept);
        Api.problem("/v1/datasets/" + dataset, 404);
    }
}
