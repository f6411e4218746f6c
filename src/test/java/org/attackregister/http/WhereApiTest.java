package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters with a prefix in one parameter, which may be repeated. */
@QuarkusTest
class WhereApiTest {
    private static final String ONE = "/v1/attacks?limit=1&";

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "where=not.country=AF 24",
                "where=not.country%3DAF 24",
                "where=not.country=AF&where=not.country=IR 21",
                "where=not.country=AF,IR 21",
                "where=not.country=AF&not.country=IR 21",
                "where=not.country=AF&where=not.target_category=civilians 3",
                "where=not.city=!kabul 59",
                "where=not.suicide=true 57",
                "where=not.killed_min=0 2",
                "where=not.killed_min=10&killed_min=3 29",
                "where=not.killed_max=99 4",
                "where=not.from=2022 74",
                "where=not.to=2021-12-31 41",
                "where=not.year=2022&where=not.year=2021 71",
                "where=not.changed_since=9999-12-31T23:59:59Z 115",
                "where=not.bbox=69,34,70,35 63",
                "where=not.near=34.5281,69.1723,5 66",
                "where=any.target_category=taliban 22",
                "where=primary.target_category=taliban 21",
                "where=not.any.target_category=taliban 93",
                "where=not.primary.target_category=taliban 94",
                "where=primary.target_category=taliban&where=not.country=AF&year=2022 0",
            })
    void asksAsTheParametersOfTheSameNames(String question, int expected) {
        JsonPath asked = Api.get(ONE + question);
        JsonPath named = Api.get(ONE + question.replace("where=", "").replace("%3D", "="));

        assertThat(asked.getInt("page.total")).isEqualTo(expected);
        assertThat(asked.getMap("query")).isEqualTo(named.getMap("query"));
        assertThat(asked.getString("links.permalink")).isEqualTo(named.getString("links.permalink"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "where= | where | malformed",
                "where | where | malformed",
                "where=nonsense | where | malformed",
                "where==AF | where | malformed",
                "where=group=iskp | where | unknown_value",
                "where=not.grup=iskp | where | unknown_value",
                "where=NOT.country=AF | where | unknown_value",
                "where=primary.not.target_category=taliban | where | unknown_value",
                "where=not.not.country=AF | where | unknown_value",
                "where=any.country=AF | where | unknown_value",
                "where=not.group= | not.group | malformed",
                "where=not.group=nobody-knows-it | not.group | unknown_value",
                "where=not.year=abc | not.year | malformed",
                "where=not.killed_min=-1 | not.killed_min | out_of_range",
                "where=not.killed_min=many | not.killed_min | malformed",
                "where=not.from=2022-13 | not.from | impossible_date",
                "where=not.from=2022&where=not.from=2021 | not.from | repeated",
                "where=not.from=2022&not.from=2021 | not.from | repeated",
                "where=not.bbox=69,34,70 | not.bbox | malformed",
            })
    void refusesWhatItDoesNotKnow(String question, String parameter, String code) {
        JsonPath problem = Api.problem(ONE + question, 400);

        assertThat(problem.getList("errors.parameter")).containsExactly(parameter);
        assertThat(problem.getList("errors.code")).containsExactly(code);
    }

    @Test
    void namesEveryFaultAndWhatIsNear() {
        JsonPath problem = Api.problem(
                ONE + "where=not.grup=iskp&where=any.targetgroup=taliban&where=not.year=abc&country=ZZZ", 400);

        assertThat(problem.getList("errors.parameter"))
                .containsExactlyInAnyOrder("where", "where", "not.year", "country");
        List<Map<String, Object>> unknown = problem.getList("errors.findAll { it.parameter == 'where' }");
        assertThat(unknown)
                .extracting(fault -> fault.get("did_you_mean"))
                .allSatisfy(near -> assertThat((List<?>) near).isNotEmpty())
                .first()
                .isEqualTo(List.of("not.group", "not.grid"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/attacks/counts?group_by=country, items.attacks",
        "/v1/annual-shares?basis=computed&group=iskp&year=2022, items.numerator",
        "/v1/digests?by=country, items.digest",
        "/v1/changes?limit=50, items.id",
    })
    void narrowsEveryAnswerThatHasFilters(String path, String member) {
        JsonPath asked = Api.get(path + "&where=not.country=AF");

        assertThat(asked.getList(member))
                .isNotEmpty()
                .isEqualTo(Api.get(path + "&not.country=AF").getList(member))
                .isNotEqualTo(Api.get(path).getList(member));
    }
}
