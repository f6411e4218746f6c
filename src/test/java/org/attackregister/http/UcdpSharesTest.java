package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attackregister.ingest.ged.GedFormat;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.Outcome;
import org.attackregister.service.imports.ImportService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of its events with Islamic State in Afghanistan UCDP has with the Taliban, beside what was published. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class UcdpSharesTest {
    private static final Path REAL = Path.of("..", "shared", "data", "ucdp");
    private static final Path REAL_2021 = REAL.resolve("ucdp_candidate_2021_afghanistan_IS_146.csv");
    private static final Path REAL_2022 = REAL.resolve("ucdp_ged231_2022_afghanistan_IS_PARTIAL_88.csv");

    private static final String DESCRIPTION = """
            {"name": "UCDP's events with IS in Afghanistan, 2021 and 2022",
             "coverage": {"from": "2021-01-01", "to": "2022-12-31"},
             "census": false,
             "selection": "2021: candidate events. 2022: 304 of 406 Afghan events in the file."}
            """;

    private static final String INVENTED = """
            id,type_of_violence,side_a,side_b,where_prec,latitude,longitude,country,country_id,date_prec,date_start,date_end,best,low,high
            900001,1,Government of Afghanistan,IS,1,34.43,70.45,Afghanistan,700,1,2021-03-04,2021-03-04,2,2,3
            900002,1,Government of Afghanistan,IS,1,34.43,70.45,Afghanistan,700,1,2021-09-04,2021-09-04,2,2,3
            900003,3,IS,Civilians,1,34.53,69.17,Afghanistan,700,1,2021-05-06,2021-05-06,5,4,5
            """;

    @Inject
    ImportService imports;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"2021, 66, 146, 0.452055, 0.373586, 0.532982", "2022, 64, 88, 0.727273, 0.626188, 0.809345"})
    void computesTheShareOfTheTalibanWithItsInterval(
            int year, String hits, String all, String share, String low, String high) throws IOException {
        importRealFiles();

        JsonPath shares =
                Api.get("/v1/annual-shares?basis=computed&dataset=afghan-is&group=iskp&target_category=taliban"
                        + "&year=" + year);

        assertThat(shares.getList("items")).hasSize(1);
        assertThat(shares.getString("items[0].numerator")).isEqualTo(hits);
        assertThat(shares.getString("items[0].denominator")).isEqualTo(all);
        assertThat(shares.getString("items[0].share")).isEqualTo(share);
        assertThat(shares.getString("items[0].interval.low")).isEqualTo(low);
        assertThat(shares.getString("items[0].interval.high")).isEqualTo(high);
        assertThat(shares.getString("items[0].coverage")).isEqualTo("covered");
        JsonPath counted = Api.get(shares.getString("items[0].links.attacks") + "&limit=1");
        assertThat(counted.getString("page.total")).isEqualTo(hits);
    }

    @Test
    void putsTheComputedShareBesideThePublishedOneWithTheReasons() throws IOException {
        importRealFiles();

        JsonPath row = Api.get(
                "/v1/annual-shares/comparison?dataset=afghan-is&group=iskp&year=2022" + "&target_category=taliban");

        assertThat(row.getString("items[0].reported.share")).isEqualTo("0.75");
        assertThat(row.getString("items[0].reported.qualifier")).isEqualTo("almost");
        assertThat(row.getString("items[0].reported.source")).isEqualTo("icct-2024-iskp");
        assertThat(row.getString("items[0].computed.numerator")).isEqualTo("64");
        assertThat(row.getString("items[0].computed.denominator")).isEqualTo("88");
        assertThat(row.getBoolean("items[0].comparable")).isFalse();
        assertThat(row.getString("items[0].difference")).isNull();
        assertThat(row.getList("items[0].reasons")).containsExactly("selection", "no_initiator", "no_dataset_named");
        assertThat(row.getString("items[0].reason")).contains("records clashes, not who attacked");
        assertThat(row.getString("items[0].computed.caveat"))
                .contains("304 of 406 Afghan events in the file")
                .contains("records clashes, not who attacked");
    }

    @Test
    void partsTheEventsOf2021AtTheFallOfKabul() throws IOException {
        importRealFiles();

        assertThat(categories("from=2021-01-01&to=2021-08-14"))
                .isEqualTo("[[civilians, 25], [government, 36], [taliban, 1]]");
        assertThat(categories("from=2021-08-15&to=2021-12-31"))
                .isEqualTo("[[civilians, 16], [government, 3], [taliban, 65]]");
        assertThat(categories("year=2022")).isEqualTo("[[civilians, 22], [government, 2], [taliban, 64]]");
        assertThat(Api.get("/v1/attacks/counts?dataset=afghan-is&year=2021&measures=attacks,killed")
                        .getMap("totals")
                        .toString())
                .isEqualTo(
                        "{attacks=146, killed=802, killed_low=659, killed_high=995, killed_unknown=0, coverage=covered}");
        assertThat(Api.get("/v1/attacks?dataset=afghan-is&kind=clash&limit=1").getString("page.total"))
                .isEqualTo("171");
    }

    @Test
    void computesOfACategoryThatOnlyAPublicationNames() throws IOException {
        Path file = Files.writeString(directory.resolve("events.csv"), INVENTED);
        new ImportedFiles(imports, new GedFormat()).into("invented", file);

        JsonPath rows = Api.get("/v1/annual-shares/comparison?dataset=invented&group=iskp&year=2021");
        List<Object> categories = rows.getList("items.target_category");
        String military = "items[" + categories.indexOf("military") + "]";

        assertThat(categories).containsExactly("civilians", "government", "military", "taliban");
        assertThat(rows.getString(military + ".computed.numerator")).isEqualTo("0");
        assertThat(rows.getString(military + ".computed.denominator")).isEqualTo("3");
        assertThat(rows.getList(military + ".reasons")).contains("no_number").doesNotContain("no_attacks");
    }

    private void importRealFiles() throws IOException {
        assumeTrue(Files.isReadable(REAL_2021), () -> "skipped: there is no " + REAL_2021);
        ImportReport report =
                new ImportedFiles(imports, new GedFormat()).into("afghan-is", DESCRIPTION, REAL_2021, REAL_2022);
        assertThat(report.rows()).isEqualTo(234);
        assertThat(report.of(Outcome.REJECTED)).isZero();
    }

    private static String categories(String days) {
        JsonPath counts = Api.get("/v1/attacks/counts?dataset=afghan-is&fill=false&group_by=target_category&" + days);
        return counts.getList("items.collect { [it.target_category, it.attacks] }")
                .toString();
    }
}
