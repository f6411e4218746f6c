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
import java.util.Map;
import org.attackregister.ingest.acled.AcledFormat;
import org.attackregister.ingest.ged.GedFormat;
import org.attackregister.ingest.gtd.GtdFormat;
import org.attackregister.service.imports.ImportService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import states of its dataset, and what is answered about months and countries of which nothing is stated. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class StatedCoverageTest {
    private static final Path FEBRUARY_2022 = Path.of("../shared/data/ucdp/GEDEvent_v22_0_2.csv");
    private static final String GTD = "eventid,iyear,imonth,iday,country,attacktype1,targtype1,gname\n";

    /** South America, 2019 and 2020: Colombia (45), Chile (43) and, in its month only, Peru (159). */
    private static final String SOUTH_AMERICA = """
            201901010001,2019,1,1,45,3,3,Invented Front
            202001010001,2020,1,1,43,3,3,Invented Front
            202012310001,2020,12,31,43,3,3,Invented Front
            202006000001,2020,6,0,159,3,4,Invented Front
            """;

    @Inject
    ImportService imports;

    @TempDir
    Path directory;

    @Test
    void statesOfTheRealMonthThatMonthAlone() throws IOException {
        assumeTrue(Files.isReadable(FEBRUARY_2022), () -> "skipped: there is no " + FEBRUARY_2022);
        new ImportedFiles(imports, new GedFormat()).into("february", FEBRUARY_2022);

        JsonPath dataset = Api.get("/v1/datasets/february");
        JsonPath months = Api.get("/v1/attacks/counts?dataset=february&group_by=month&from=2021-12&to=2022-03");

        assertThat(dataset.getString("coverage.from")).isEqualTo("2022-02-01");
        assertThat(dataset.getString("coverage.to")).isEqualTo("2022-02-28");
        assertThat(dataset.getList("coverage.countries")).contains("AF", "UA").doesNotContain("DE");
        assertThat(dataset.getString("census")).isNull();
        assertThat(dataset.getString("label")).endsWith("(february, 2022-02-01 to 2022-02-28, 984 attacks)");
        assertThat(months.getList("items.month")).containsExactly("2021-12", "2022-01", "2022-02", "2022-03", null);
        // Windows across a border of months are of none.
        assertThat(months.getList("items.coverage"))
                .containsExactly("not_stated", "not_stated", "covered", "not_stated", null);
        assertThat(months.getList("items.attacks").toString()).isEqualTo("[null, null, 946, null, 38]");
        assertThat(rows("february", "group_by=year")).isEqualTo("[[partial, 984]]");
        assertThat(rows("february", "group_by=month&country=DE&from=2022-02&to=2022-03"))
                .isEqualTo("[[not_stated, null], [not_stated, null]]");
        assertThat(rows("february", "country=DE")).isEqualTo("[[not_stated, null]]");
    }

    @Test
    void statesAWeekOfAcledByItsDaysAndNotByItsYears() throws IOException {
        Path week = Files.writeString(directory.resolve("week.csv"), """
                event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,iso,location,latitude,longitude,geo_precision,fatalities,timestamp
                NIG1,2016-01-04,2016,1,Battles,Armed clash,Military Forces of Nigeria,Boko Haram,Nigeria,566,Maiduguri,11.85,13.16,1,2,1
                NIG2,2016-01-06,2016,1,Battles,Armed clash,Military Forces of Nigeria,Boko Haram,Nigeria,566,Maiduguri,11.85,13.16,1,2,1
                NIG3,2014-01-01,2014,3,Battles,Armed clash,Military Forces of Nigeria,Boko Haram,Nigeria,566,Maiduguri,11.85,13.16,1,2,1
                NIG4,2014-05-05,2014,1,Battles,Armed clash,Military Forces of Chad,Boko Haram,Chad,148,Bol,13.45,14.71,1,2,1
                """);
        new ImportedFiles(imports, new AcledFormat()).into("week", week);

        JsonPath dataset = Api.get("/v1/datasets/week");

        assertThat(dataset.getString("coverage.from")).isEqualTo("2016-01-01");
        assertThat(dataset.getString("coverage.to")).isEqualTo("2016-01-31");
        assertThat(dataset.getList("coverage.countries")).containsExactly("NG");
        assertThat(dataset.getString("label")).endsWith("(week, 2016-01-01 to 2016-01-31, 4 attacks)");
        assertThat(rows("week", "group_by=year"))
                .as("what lies outside is in, and its year is known in part")
                .isEqualTo("[[partial, 2], [not_stated, null], [partial, 2]]");
        assertThat(rows("week", "country=TD")).isEqualTo("[[partial, 1]]");
        assertThat(rows("week", "country=CM")).isEqualTo("[[not_stated, null]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    country=AF                                | [[not_stated, null]]
                    country=AF,CO                             | [[partial, 1]]
                    country=AF&group_by=year                  | [[not_stated, null], [not_stated, null]]
                    country=CO                                | [[covered, 1]]
                    country=CO&group_by=year                  | [[covered, 1], [covered, 0]]
                    country=PE                                | [[partial, 1]]
                    country=PE&group_by=year                  | [[not_stated, null], [partial, 1]]
                    region=south-america                      | [[partial, 4]]
                    region=south-asia                         | [[not_stated, null]]
                    region=south-asia,south-america           | [[partial, 4]]
                    not.country=CO                            | [[covered, 3]]
                    not.country=CO,CL,PE                      | [[not_stated, null]]
                    country=!AF                               | [[covered, 4]]
                    not.region=south-america                  | [[not_stated, null]]
                    not.region=south-asia                     | [[covered, 4]]
                    country=AF&region=south-america           | [[covered, 0]]
                    group_by=country                          | [[covered, 2], [covered, 1], [partial, 1]]
                    group_by=region                           | [[partial, 4]]
                    group_by=country,year&country=AF,PE       | [[not_stated, null], [partial, 1]]
                    year=2018                                 | [[not_stated, null]]
                    year=2018,2019                            | [[partial, 1]]
                    from=2019&to=2020                         | [[covered, 4]]
                    from=2021                                 | [[not_stated, null]]
                    to=2018                                   | [[not_stated, null]]
                    from=2020                                 | [[covered, 3]]
                    to=2021                                   | [[partial, 4]]
                    month=null                                | [[covered, 0]]
                    target_category=civilians                 | [[covered, 0]]
                    target_category=civilians&country=AF      | [[not_stated, null]]
                    """)
    void statesNothingOfCountriesAndDaysWithoutRows(String question, String rows) throws IOException {
        gtd("south", null, SOUTH_AMERICA);

        assertThat(rows("south", question)).isEqualTo(rows);
    }

    @Test
    void answersTotalsAsItAnswersRows() throws IOException {
        gtd("south", null, SOUTH_AMERICA);

        assertThat(totals("south", "country=AF&group_by=target_category"))
                .isEqualTo("{attacks=null, coverage=not_stated}");
        assertThat(totals("south", "country=AF,CL")).isEqualTo("{attacks=2, coverage=partial}");
        String csv = Api.text("/v1/attacks/counts?dataset=south&country=AF&group_by=year&measures=killed&format=csv");
        assertThat(csv)
                .startsWith("year,attacks,killed,killed_low,killed_high,killed_unknown,coverage,attacks_url\r\n"
                        + "2019,,,,,,not_stated,");
    }

    @Test
    void computesNoShareOfWhatIsNotStatedAndSaysWhy() throws IOException {
        gtd("south", null, SOUTH_AMERICA);

        JsonPath shares = Api.get("/v1/annual-shares?basis=computed&dataset=south&year=2018,2019&country=CO"
                + "&target_category=police,military");
        JsonPath compared =
                Api.get("/v1/annual-shares/comparison?dataset=south&group=iskp&year=2022" + "&target_category=taliban");

        assertThat(shares.getList("items.coverage")).containsExactly("not_stated", "not_stated", "covered", "covered");
        assertThat(shares.getList("items.denominator").toString()).isEqualTo("[null, null, 1, 1]");
        assertThat(shares.getString("items[0].caveat")).startsWith("Nobody stated that the dataset is a census");
        assertThat(compared.getList("items[0].reasons"))
                .containsExactly("no_attacks", "census_not_stated", "coverage_not_stated", "no_dataset_named");
    }

    @Test
    void narrowsAndWidensWithEachImportInVersionsOfTheDataset() throws IOException {
        gtd("moving", null, "201901010001,2019,1,1,45,3,3,A\n");
        assertThat(coverage("moving")).isEqualTo("2019-01-01 to 2019-01-31 [CO]");
        gtd("moving", null, "201906010001,2019,6,1,43,3,3,A\n");
        assertThat(coverage("moving")).isEqualTo("2019-01-01 to 2019-06-30 [CL, CO]");
        gtd("moving", null, "201906010001,2019,3,1,43,3,3,A\n");
        assertThat(coverage("moving")).isEqualTo("2019-01-01 to 2019-03-31 [CL, CO]");
        int versions = Api.get("/v1/datasets/moving").getInt("version");
        gtd("moving", null, "201906010001,2019,3,1,43,3,3,A\n");
        assertThat(Api.get("/v1/datasets/moving").getInt("version")).isEqualTo(versions);

        new ImportedFiles(imports, new GtdFormat()).replacing("moving", file("201906010001,2019,3,1,43,3,3,A\n"));

        assertThat(coverage("moving")).isEqualTo("2019-03-01 to 2019-03-31 [CL]");
    }

    @Test
    void leavesWhatIsDescribedToWhoeverDescribedIt() throws IOException {
        String described = """
                {"coverage": {"from": "2010-01-01", "to": "2020-12-31", "countries": ["CL", "AR"]}, "census": true}
                """;
        gtd("described", described, SOUTH_AMERICA);
        gtd("described", null, "202106010001,2021,6,1,45,3,3,A\n");

        assertThat(coverage("described")).isEqualTo("2010-01-01 to 2020-12-31 [AR, CL]");
        assertThat(rows("described", "country=AR&group_by=year&year=2015,2021"))
                .isEqualTo("[[covered, 0], [not_covered, null]]");
        assertThat(rows("described", "country=AF")).isEqualTo("[[not_covered, null]]");
        assertThat(Api.get("/v1/datasets/described").getBoolean("census")).isTrue();

        gtd("described", "{\"coverage\": null, \"census\": null}", "202106010001,2021,6,1,45,3,3,A\n");

        assertThat(coverage("described")).isEqualTo("2019-01-01 to 2021-06-30 [CL, CO]");
        assertThat(Api.get("/v1/datasets/described").getString("census")).isNull();
    }

    @Test
    void leavesTheCountriesToTheRowsWhereOnlyAPeriodIsDescribed() throws IOException {
        gtd("period", "{\"coverage\": {\"from\": \"2010-01-01\", \"to\": \"2020-12-31\"}}", SOUTH_AMERICA);

        assertThat(coverage("period")).isEqualTo("2010-01-01 to 2020-12-31 [CL, CO]");
        assertThat(rows("period", "country=AF&group_by=year&year=2009,2010"))
                .isEqualTo("[[not_covered, null], [not_stated, null]]");
        gtd("everywhere", """
                {"coverage": {"from": "2010-01-01", "to": "2020-12-31", "countries": null}}
                """, SOUTH_AMERICA);
        assertThat(rows("everywhere", "country=AF&year=2010")).isEqualTo("[[covered, 0]]");
    }

    private static String coverage(String dataset) {
        Map<String, Object> coverage = Api.get("/v1/datasets/" + dataset).getMap("coverage");
        return coverage.get("from") + " to " + coverage.get("to") + " " + coverage.get("countries");
    }

    private static String rows(String dataset, String question) {
        return Api.get("/v1/attacks/counts?dataset=" + dataset + "&" + question)
                .getList("items.collect { [it.coverage, it.attacks] }")
                .toString();
    }

    private static String totals(String dataset, String question) {
        return Api.get("/v1/attacks/counts?dataset=" + dataset + "&" + question)
                .getMap("totals")
                .toString();
    }

    private void gtd(String dataset, @Nullable String description, String rows) throws IOException {
        new ImportedFiles(imports, new GtdFormat()).into(dataset, description, file(rows));
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(directory.resolve("gtd.csv"), GTD + rows);
    }
}
