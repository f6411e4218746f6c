package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annual shares: what was reported, what is computed, and the two beside each other. */
@QuarkusTest
class ShareApiTest {
    private static final String TALIBAN = "group=iskp&year=2022&target_category=taliban";

    @Test
    void returnsTheOneReportedNumber() {
        JsonPath body = Api.get("/v1/annual-shares?" + TALIBAN);
        List<Object> numbers =
                body.getList("items.share").stream().filter(Objects::nonNull).toList();
        Map<String, Object> row = body.getMap("items.find { it.share != null }");

        assertThat(numbers.toString()).isEqualTo("[0.75]");
        assertThat(row)
                .containsEntry("qualifier", "almost")
                .containsEntry("basis", "reported")
                .containsEntry("source", "icct-2024-iskp");
        assertThat(body.getList("items.findAll { it.share != null }.repeated_by[0]"))
                .hasSize(1);
    }

    @Test
    void returnsARankingWithoutANumberAsNull() {
        JsonPath body = Api.get("/v1/annual-shares?group=iskp&year=2021&source=icct-2024-iskp");

        assertThat(body.getList("items.target_category").toString()).isEqualTo("[civilians, military]");
        assertThat(body.getList("items.share").toString()).isEqualTo("[null, null]");
        assertThat(body.getList("items.rank").toString()).isEqualTo("[1, 1]");
    }

    @Test
    void neverSplitsTheOtherQuarter() {
        List<Object> shares = Api.get("/v1/annual-shares?group=iskp&year=2022").getList("items.share");

        assertThat(shares.stream().filter(Objects::nonNull)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "any, any.target_category=civilians",
        "any, any.target_type=police",
        "any, target_type=police",
        "any, target_group=null",
        "any, any.group=iskp",
        "primary, any.target_category=civilians",
        "primary, primary.target_type=police",
        "primary, any.target_group=null&target_type=police"
    })
    void linksEachComputedShareToTheAttacksOfItsNumerator(String counting, String filter) {
        JsonPath body =
                Api.get("/v1/annual-shares?basis=computed&limit=1000&group=iskp&counting=" + counting + "&" + filter);
        List<Map<String, Object>> shares = body.getList("items.findAll { it.year in [2016, 2021] }");

        assertThat(shares)
                .isNotEmpty()
                .allSatisfy(share -> assertThat(Api.get(((Map<?, ?>) share.get("links")).get("attacks") + "&limit=1")
                                .getInt("page.total"))
                        .as("%s", share)
                        .isEqualTo(share.get("numerator")));
    }

    @Test
    void computesAShareWithItsIntervalAndCaveat() {
        JsonPath body = Api.get("/v1/annual-shares?basis=computed&" + TALIBAN);

        assertThat(body.getList("items")).hasSize(1);
        assertThat(body.getInt("items[0].numerator")).isEqualTo(4);
        assertThat(body.getInt("items[0].denominator")).isEqualTo(24);
        assertThat(body.getString("items[0].interval.low")).isEqualTo("0.066787");
        assertThat(body.getString("items[0].interval.high")).isEqualTo("0.358531");
        assertThat(body.getString("items[0].caveat")).contains("selection");
        assertThat(Api.get(body.getString("items[0].links.attacks")).getInt("page.total"))
                .isEqualTo(4);
    }

    @Test
    void marksEachRowWithItsBasis() {
        JsonPath body = Api.get("/v1/annual-shares?basis=reported,computed&" + TALIBAN);

        assertThat(body.getList("items.basis").toString()).isEqualTo("[reported, reported, computed]");
    }

    @Test
    void findsTheShiftOf2022() {
        JsonPath body = Api.get("/v1/annual-shares/shifts?group=iskp");

        assertThat(body.getList("items")).hasSize(1);
        assertThat(body.getInt("items[0].from_year")).isEqualTo(2021);
        assertThat(body.getInt("items[0].to_year")).isEqualTo(2022);
        assertThat(body.getList("items[0].from").toString()).isEqualTo("[civilians, military]");
        assertThat(body.getList("items[0].to").toString()).isEqualTo("[taliban]");
        assertThat(body.getString("items[0].share_before")).isNull();
        assertThat(body.getString("items[0].share_after")).isEqualTo("0.75");
        assertThat(body.getString("items[0].qualifier_after")).isEqualTo("almost");
        assertThat(body.getString("items[0].change_percentage_points")).isNull();
    }

    @Test
    void saysOfAComputedShiftWhatItRestsOn() {
        JsonPath body = Api.get("/v1/annual-shares/shifts?basis=computed&group=iskp&year=2022");

        assertThat(body.getString("items[0].caveat")).contains("selection");
        assertThat(body.getString("items[0].dataset")).isEqualTo("iskp");
        assertThat(body.getString("items[0].counting")).isEqualTo("primary");
        assertThat(body.getString("items[0].after[0].target_category")).isEqualTo("civilians");
        assertThat(body.getInt("items[0].after[0].numerator")).isEqualTo(13);
        assertThat(body.getInt("items[0].after[0].denominator")).isEqualTo(24);
        assertThat(body.getString("items[0].after[0].interval.method")).isEqualTo("wilson");
        assertThat(Api.get(body.getString("items[0].after[0].links.attacks")).getInt("page.total"))
                .isEqualTo(13);
        assertThat(Api.get("/v1/annual-shares/shifts?group=iskp").getString("items[0].caveat"))
                .isNull();
    }

    @Test
    void testsNoShiftOfASelection() {
        JsonPath body = Api.get("/v1/annual-shares/shifts?basis=computed&group=iskp&year=2022");

        assertThat(body.getBoolean("items[0].inference")).isFalse();
        assertThat(body.<Object>get("items[0].test")).isNull();
        assertThat(body.<Object>get("items[0].after[0].test")).isNull();
        assertThat(body.getString("items[0].after[0].change_interval.method")).isEqualTo("newcombe");
    }

    @Test
    void saysOfAReportedShiftNothingComputed() {
        JsonPath body = Api.get("/v1/annual-shares/shifts?group=iskp");

        for (String field : List.of("inference", "test", "change_interval", "concentration_before")) {
            assertThat(body.<Object>get("items[0]." + field)).as(field).isNull();
        }
    }

    @Test
    void concentratesNoSharesThatOverlap() {
        JsonPath body = Api.get("/v1/annual-shares/shifts?basis=computed&group=iskp&year=2022&counting=any");

        assertThat(body.<Object>get("items[0].concentration_after")).isNull();
    }

    @Test
    void putsReportedBesideComputedWithoutMergingThem() {
        JsonPath body = Api.get("/v1/annual-shares/comparison?" + TALIBAN);

        assertThat(body.getList("items")).hasSize(1);
        assertThat(body.getString("items[0].reported.share")).isEqualTo("0.75");
        assertThat(body.getInt("items[0].computed.numerator")).isEqualTo(4);
        assertThat(body.getInt("items[0].computed.denominator")).isEqualTo(24);
        assertThat(body.getBoolean("items[0].comparable")).isFalse();
        assertThat(body.getList("items[0].reasons").toString()).isEqualTo("[selection, no_dataset_named]");
        assertThat(body.getString("items[0].reason")).contains("Hand-picked").contains("names no dataset");
        assertThat(body.getString("items[0].difference")).isNull();
    }

    @Test
    void refusesAFilterOfAttacksForReportedShares() {
        JsonPath problem = Api.problem("/v1/annual-shares?group=iskp&country=AF", 400);

        assertThat(problem.getString("errors[0].parameter")).isEqualTo("country");
        assertThat(problem.getString("errors[0].code")).isEqualTo("conflicting");
    }

    @Test
    void narrowsComputedSharesByAnyFilter() {
        JsonPath body = Api.get("/v1/annual-shares?basis=computed&country=PK&" + TALIBAN);

        assertThat(body.getInt("items[0].denominator")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2021&to=2022            | [2021, 2022]",
                "from=2021-06&to=2022-03      | [2021, 2022]",
                "month=2022-08                | [2022]",
                "not.to=2021&to=2023          | [2022, 2023]",
                "year=!2022&from=2021&to=2023 | [2021, 2023]",
                "from=2013&to=2014            | [2013, 2014]"
            })
    void returnsTheYearsThatTheFilterSelects(String filter, String years) {
        for (String path : List.of("?basis=computed&", "/comparison?")) {
            JsonPath body = Api.get("/v1/annual-shares" + path + "group=iskp&" + filter);

            assertThat(Set.copyOf(body.<Integer>getList("items.year")))
                    .as(path)
                    .isEqualTo(Set.copyOf(new JsonPath(years).<Integer>getList("")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year=2022                 | covered     | 4",
                "from=2022&to=2022         | covered     | 4",
                "from=2022-05&to=2022      | partial     | 3",
                "month=2022-01,2022-08     | partial     | 1",
                "year=2015                 | partial     | 0",
                "from=2015&to=2015-03      | not_covered |",
                "from=2014&to=2014         | not_covered |"
            })
    void saysWhetherTheWholeYearIsCoveredAndAskedFor(String filter, String coverage, Integer numerator) {
        String question = "group=iskp&target_category=taliban&" + filter;
        JsonPath computed = Api.get("/v1/annual-shares?basis=computed&" + question);
        JsonPath compared = Api.get("/v1/annual-shares/comparison?" + question);

        assertThat(computed.getList("items")).hasSize(1);
        assertThat(computed.getString("items[0].coverage")).isEqualTo(coverage);
        assertThat(computed.<Integer>get("items[0].numerator")).isEqualTo(numerator);
        assertThat(compared.getString("items[0].computed.coverage")).isEqualTo(coverage);
        assertThat(compared.getList("items[0].reasons").contains("not_wholly_covered"))
                .isEqualTo(!coverage.equals("covered"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2021&to=2023, false",
        "from=2022-02, true",
        "not.month=2022-05, true",
        "not.month=2021-05, false",
        "country=AF, true"
    })
    void isNarrowedByWhatSelectsAmongTheYearsAttacks(String filter, boolean narrowed) {
        JsonPath body = Api.get("/v1/annual-shares/comparison?group=iskp&target_category=taliban&" + filter);

        assertThat(body.<List<String>>get("items.find { it.year == 2022 }.reasons")
                        .contains("narrowed"))
                .isEqualTo(narrowed);
    }

    @Test
    void leadsFromEachListToItself() {
        for (String path : List.of("", "/shifts", "/comparison")) {
            JsonPath body = Api.get("/v1/annual-shares" + path + "?" + TALIBAN);
            JsonPath again = Api.get(body.getString("links.self"));

            assertThat(again.<Object>get("items")).isEqualTo(body.<Object>get("items"));
        }
    }
}
