package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Grouped counts over the seed. */
@QuarkusTest
class CountApiTest {
    @Test
    void countsAttacksByYear() {
        JsonPath body = Api.get("/v1/attacks/counts?group_by=year");

        assertThat(body.getList("items.year").toString())
                .isEqualTo("[2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]");
        assertThat(body.getList("items.attacks").toString()).isEqualTo("[2, 7, 15, 15, 5, 10, 20, 24, 15, 2]");
        assertThat(body.getInt("totals.attacks")).isEqualTo(115);
        assertThat(body.getList("items.coverage").get(9)).isEqualTo("partial");
    }

    @Test
    void returnsOneRowWhereNothingIsGrouped() {
        JsonPath body = Api.get("/v1/attacks/counts?year=2022&measures=killed");

        assertThat(body.getList("items")).hasSize(1);
        assertThat(body.getInt("items[0].attacks")).isEqualTo(24);
        assertThat(body.getInt("items[0].killed")).isEqualTo(body.getInt("totals.killed"));
        assertThat(Api.get(body.getString("items[0].attacks_url")).getInt("page.total"))
                .isEqualTo(24);
        assertThat(Api.text("/v1/attacks/counts?year=2022&format=csv").lines())
                .containsExactly("attacks,coverage,attacks_url", "24,covered,/v1/attacks?dataset=iskp&year=2022");
    }

    @Test
    void countsAttacksOfAGrade() {
        String question = "/v1/attacks/counts?group_by=year&measures=killed";

        assertThat(Api.text(question + "&grade=default")).isEqualTo(Api.text(question));
        JsonPath strict = Api.get(question + "&grade=strict");
        assertThat(strict.getInt("totals.attacks")).isEqualTo(54);
        assertThat(strict.getInt("totals.killed")).isEqualTo(1393);
        assertThat(Api.get(strict.getString("items[7].attacks_url")).getInt("page.total"))
                .isEqualTo(11);
        JsonPath inclusive = Api.get("/v1/attacks/counts?from=2022&grade=inclusive");
        assertThat(inclusive.getString("query.dates")).isEqualTo("possible");
        assertThat(inclusive.getString("query.grade")).isEqualTo("inclusive");
        Api.checked()
                .get("/v1/attacks/counts?from=2022&dates=certain&grade=inclusive")
                .then()
                .statusCode(400);
        Api.checked().get("/v1/attacks?not.grade=strict").then().statusCode(400);
        Api.checked().get("/v1/attacks?grade=strickt").then().statusCode(400);
    }

    @Test
    void runsUpOverTime() {
        JsonPath body = Api.get("/v1/attacks/counts?group_by=year&cumulative=true&from=2014");

        assertThat(body.getList("items.attacks").toString())
                .isEqualTo("[null, 2, 9, 24, 39, 44, 54, 74, 98, 113, 115]");
        assertThat(body.getList("items.coverage").toString()).startsWith("[not_covered, partial, partial");
        assertThat(body.getMap("method.cumulative").toString()).isEqualTo("{over=year, no_period=apart}");
        String url = body.getString("items[7].attacks_url");
        assertThat(url).contains("from=2014-01-01").contains("year=2014,2015,2016,2017,2018,2019,2020,2021");
        assertThat(Api.get(url).getInt("page.total")).isEqualTo(74);
    }

    @Test
    void hasValuesAsColumnsOfCsvOnly() {
        String wide = "/v1/attacks/counts?group_by=year,country&wide=country&year=2022&fill=false";
        assertThat(Api.text(wide + "&format=csv").lines())
                .first()
                .asString()
                .startsWith("year,attacks.AF,coverage.AF,attacks_url.AF,");
        assertThat(Api.problem(wide, 400).getString("errors[0].message")).contains("'wide' is for CSV only");
        assertThat(Api.problem(wide + "&format=csv&vintages=100", 400).getString("errors[0].message"))
                .contains("'wide' cannot be used with 'vintages'");
    }

    @Test
    void putsAllGradesBesideEachOtherWithWhatEachRuleMoved() {
        String question =
                "/v1/attacks/counts?group_by=year&measures=killed,lethality&share_of=all&from=2021&grades=true";
        JsonPath body = Api.get(question);

        assertThat(body.<String>getList("items[1].grades.grade")).containsExactly("strict", "default", "inclusive");
        assertThat(body.<Integer>getList("items[1].grades.attacks")).containsExactly(11, 24, 24);
        assertThat(body.<String>getList("items[1].moved.rule"))
                .containsExactly("unknown", "verification", "attribution", "sources", "dates");
        assertThat(body.<Integer>getList("items[1].moved.attacks")).containsExactly(0, 5, 3, 5, 0);
        assertThat(body.<Integer>getList("items[1].moved.killed")).containsExactly(0, 37, 106, 28, 0);
        assertThat(body.getList("moved[4].between").toString()).isEqualTo("[default, inclusive]");
        assertThat(Api.get(body.getString("items[1].moved[2].attacks_url")).getInt("page.total"))
                .isEqualTo(3);
        assertThat(Api.text(question + "&format=csv").lines().findFirst().orElseThrow())
                .contains(
                        ",attacks_strict,", ",killed_inclusive,", ",attacks_moved_sources,", "attacks_url_moved_dates");
        assertThat(Api.text("/v1/attacks/counts?grades=false")).isEqualTo(Api.text("/v1/attacks/counts"));
        for (String conflicting : List.of(
                "dataset=all", "grade=strict", "dates=possible", "counting=fractional", "vintages=1", "grades=1")) {
            Api.checked()
                    .get("/v1/attacks/counts?grades=true&" + conflicting)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void statesTheDenominatorOfAShare() {
        JsonPath body = Api.get("/v1/attacks/counts?group_by=target_category&year=2022&share_of=all");
        Map<String, Object> taliban = body.getMap("items.find { it.target_category == 'taliban' }");

        assertThat(taliban).containsEntry("attacks", 4).containsEntry("denominator", 24);
        assertThat(new BigDecimal(taliban.get("share").toString())).isEqualByComparingTo("0.166667");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group_by=target_category&year=2022",
                "group_by=year,target_category&top=2",
                "group_by=month&year=2017",
                "group_by=group,attribution",
                "group_by=target_type,target_category&counting=any",
                "group_by=attack_type,weapon_type&counting=any&year=2021",
                "group_by=target_group",
                "group_by=suicide,country",
                "group_by=target_category&counting=any&top=3&target_type=police"
            })
    void linksEachRowToTheListThatItCounts(String question) {
        List<Map<String, Object>> rows =
                Api.get("/v1/attacks/counts?" + question).getList("items");

        assertThat(rows).isNotEmpty();
        for (Map<String, Object> row : rows) {
            assertThat(Api.get(row.get("attacks_url") + "&limit=1").getInt("page.total"))
                    .as("%s", row)
                    .isEqualTo(row.get("attacks"));
        }
    }

    @Test
    void knowsNothingOfAYearThatIsNotCovered() {
        JsonPath body = Api.get("/v1/attacks/counts?group_by=year&from=2013&to=2015&measures=killed");

        assertThat(body.getList("items.year").toString()).isEqualTo("[2013, 2014, 2015]");
        assertThat(body.getList("items.attacks").toString()).isEqualTo("[null, null, 2]");
        assertThat(body.getList("items.killed").toString()).isEqualTo("[null, null, 78]");
        assertThat(body.getList("items.coverage").toString()).isEqualTo("[not_covered, not_covered, partial]");
    }

    @Test
    void returnsARowForEachPeriodWhereNothingMatches() {
        JsonPath body =
                Api.get("/v1/attacks/counts?group_by=year,target_category,dataset&from=2013&to=2014&share_of=all");

        assertThat(body.getList("items.year").toString()).isEqualTo("[2013, 2014]");
        assertThat(body.getList("items.target_category").toString()).isEqualTo("[null, null]");
        assertThat(body.getList("items.dataset").toString()).isEqualTo("[iskp, iskp]");
        assertThat(body.getList("items.attacks").toString()).isEqualTo("[null, null]");
        assertThat(body.getList("items.share").toString()).isEqualTo("[null, null]");
        assertThat(body.getList("items.coverage").toString()).isEqualTo("[not_covered, not_covered]");
        assertThat(body.getMap("totals").toString()).isEqualTo("{attacks=null, coverage=not_covered}");
    }

    @Test
    void countsNothingInACoveredPeriodAsNothing() {
        JsonPath body = Api.get("/v1/attacks/counts?group_by=year,country&year=2014,2016&country=SE&measures=killed");

        assertThat(body.getList("items.year").toString()).isEqualTo("[2014, 2016]");
        assertThat(body.getList("items.attacks").toString()).isEqualTo("[null, 0]");
        assertThat(body.getList("items.killed").toString()).isEqualTo("[null, 0]");
        assertThat(body.<String>getList("items.attacks_url"))
                .containsExactly(
                        "/v1/attacks?dataset=iskp&year=2014&country=SE",
                        "/v1/attacks?dataset=iskp&year=2016&country=SE");
    }

    @Test
    void foldsTheRestSoThatSumsAgree() {
        JsonPath body = Api.get("/v1/attacks/counts?group_by=target_type&top=2");
        List<Integer> attacks = body.getList("items.attacks", Integer.class);

        assertThat(body.getList("items.target_type")).hasSize(3).last().isNull();
        assertThat(body.getList("items.rest")).containsExactly(false, false, true);
        assertThat(attacks.stream().mapToInt(Integer::intValue).sum()).isEqualTo(115);
        assertThat(body.getList("items.folded")).containsExactly(0, 0, body.getInt("method.values_folded"));
    }

    @Test
    void foldsFlagsIntoARowThatIsMarkedAndNeitherTrueNorFalse() {
        JsonPath body = Api.get("/v1/attacks/counts?group_by=suicide&top=1&suicide=true,false");

        assertThat(body.getList("items.suicide").toString()).isEqualTo("[true, null]");
        assertThat(body.getList("items.rest")).containsExactly(false, true);
        assertThat(Api.get(body.getString("items[1].attacks_url")).getInt("page.total"))
                .isEqualTo(body.getInt("items[1].attacks"));
    }

    @Test
    void marksTheRestInCsvByAColumn() {
        assertThat(Api.checked()
                        .get("/v1/attacks/counts?group_by=target_type&top=2&format=csv")
                        .asString()
                        .lines()
                        .map(line -> line.replaceFirst(",[^,]*/v1/.*|,attacks_url", "")))
                .containsExactly(
                        "target_type,rest,folded,attacks,coverage",
                        "private-citizens-property,false,0,23,covered",
                        "religious-figures-institutions,false,0,29,covered",
                        ",true,11,63,covered");
    }

    @Test
    void countsFractionsThatSumToTheTotal() {
        JsonPath body = Api.get("/v1/attacks/counts?group_by=target_type&counting=fractional");
        BigDecimal sum = body.getList("items.attacks").stream()
                .map(a -> new BigDecimal(a.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isBetween(new BigDecimal("114.9999"), new BigDecimal("115.0001"));
    }

    @Test
    void saysHowManyRowsWereLeftOut() {
        JsonPath body = Api.get("/v1/attacks/counts?group_by=country&having_min=10");

        assertThat(body.getList("items.country").toString()).isEqualTo("[AF, PK]");
        assertThat(body.getInt("method.rows_left_out")).isEqualTo(2);
        assertThat(body.getInt("method.attacks_left_out")).isEqualTo(4);
        assertThat(body.getBoolean("page.complete")).isFalse();
    }

    @Test
    void returnsCsvWithOneHeaderRow() {
        String csv =
                Api.checked().get("/v1/attacks/counts?group_by=year&format=csv").asString();

        assertThat(csv)
                .startsWith("year,attacks,coverage,attacks_url\r\n2015,2,partial,")
                .hasLineCount(11);
    }

    /** A row's figure is what its link lists, and its baseline what the other link counts, at each revision. */
    @ParameterizedTest
    @CsvSource({"'country,week', 2021-W34", "'month,target_category', 2022-08", "week, 2024-W02", "month, 2015-03"})
    void comparesAPeriodWithThoseBefore(String groupBy, String period) {
        String asked = "/v1/attacks/trends?group_by=" + groupBy + "&period=" + period;
        JsonPath trends = Api.get(asked);

        assertThat(trends.getInt("page.total")).isPositive();
        for (int i = 0; i < trends.getInt("page.total"); i++) {
            String row = "items[" + i + "].";
            JsonPath counts = Api.get(trends.getString(row + "baseline_url"));
            boolean covered = trends.getString(row + "coverage").equals("covered");
            boolean baseline = trends.getString(row + "baseline_coverage").equals("covered");
            assertThat(trends.<Object>get(row + "attacks"))
                    .isEqualTo(
                            covered
                                    ? Api.get(trends.getString(row + "attacks_url"))
                                            .getInt("page.total")
                                    : null);
            assertThat(counts.getList("items")).hasSize(12);
            assertThat(trends.<Object>get(row + "baseline_attacks"))
                    .isEqualTo(baseline ? counts.getInt("totals.attacks") : null);
            assertThat(trends.<Object>get(row + "register_surge") == null).isEqualTo(!covered || !baseline);
        }
        JsonPath pinned = Api.get(trends.getString("links.permalink"));
        for (String column : List.of("attacks", "mean", "deviations", "register_surge", "acled_volatility_reason")) {
            assertThat(pinned.getList("items." + column)).isEqualTo(trends.getList("items." + column));
        }
        assertThat(Api.text(trends.getString("links.csv")).lines()).hasSize(trends.getInt("page.total") + 1);
        assertThat(Api.text(trends.getString("links.ndjson")).lines()).hasSize(trends.getInt("page.total"));
    }

    @Test
    void comparesTheLastPeriodThatIsCoveredWhereNoneIsAskedFor() {
        assertThat(Api.get("/v1/attacks/trends?group_by=month").getString("query.period"))
                .isEqualTo("2023-12");
        assertThat(Api.get("/v1/attacks/trends?group_by=month").getString("method.covered_to"))
                .isEqualTo("2024-01-12");
        assertThat(Api.get("/v1/attacks/trends?group_by=month&period=2024-01")
                        .getString("items[0].register_surge_reason"))
                .isEqualTo("partial");
        assertThat(Api.get("/v1/attacks/trends?group_by=week&period=2024-W30").getString("items[0].acled_surge_reason"))
                .isEqualTo("not_covered");
    }

    @ParameterizedTest
    @CsvSource({
        "group_by=year, group_by, conflicting",
        "group_by=country, group_by, conflicting",
        "'group_by=week,month', group_by, conflicting",
        "group_by=week&counting=fractional, counting, conflicting",
        "group_by=week&not.year=2021, not.year, conflicting",
        "group_by=week&from=2021, from, conflicting",
        "group_by=week&measures=killed, measures, unknown_parameter",
        "group_by=week&n=1, n, out_of_range",
        "group_by=week&period=2021-08, period, malformed",
        "group_by=month&period=2021-13, period, impossible_date",
        "group_by=month&period=1900-12, period, out_of_range"
    })
    void refusesWhatIsNoQuestionForTrends(String question, String parameter, String code) {
        JsonPath problem = Api.problem("/v1/attacks/trends?" + question, 400);

        assertThat(problem.getList("errors.parameter")).containsExactly(parameter);
        assertThat(problem.getList("errors.code")).containsExactly(code);
    }
}
