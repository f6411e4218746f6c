package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.attackregister.query.Cursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of bad input is a 400 that names the parameter; never a 500, never a silent default. */
@QuarkusTest
class BadInputTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "grup=iskp grup unknown_parameter",
                "limit=0 limit out_of_range",
                "limit=-1 limit out_of_range",
                "limit=1001 limit out_of_range",
                "limit=x limit malformed",
                "limit=1&limit=2 limit repeated",
                "group=nonsense group unknown_value",
                "country=ZZ country unknown_value",
                "city=Kabulll city unknown_value",
                "from=2022-02-30 from impossible_date",
                "from=2022-13 from impossible_date",
                "from=yesterday from malformed",
                "from=2023&to=2022 from reversed",
                "year=1500 year out_of_range",
                "bbox=75,29,60 bbox malformed",
                "bbox=60,39,75,29 bbox reversed",
                "bbox=29,160,39,175 bbox out_of_range",
                "bbox=-200,0,0,10 bbox out_of_range",
                "near=91,0,10 near out_of_range",
                "near=34,69,0 near out_of_range",
                "suicide=maybe suicide unknown_value",
                "killed_min=-1 killed_min out_of_range",
                "killed_min=5&killed_max=1 killed_min reversed",
                "fields=id,nope fields unknown_value",
                "sort=size sort unknown_value",
                "format=xml format unknown_value",
                "as_of=99999999 as_of in_future",
                "as_of=2999-01-01T00:00:00Z as_of in_future",
                "as_of=soon as_of malformed",
                "cursor=garbage cursor broken_cursor",
                "q=a%00b q malformed",
                "q= q malformed",
                "changed_since=2024-01-12 changed_since malformed",
                "dataset=none dataset unknown_value"
            })
    void namesTheParameterAndTheFault(String query, String parameter, String code) {
        JsonPath problem = Api.problem("/v1/attacks?" + query, 400);

        assertThat(problem.getString("errors[0].parameter")).isEqualTo(parameter);
        assertThat(problem.getString("errors[0].code")).isEqualTo(code);
        assertThat(problem.getString("errors[0].message")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "group_by=yeer group_by unknown_value",
                "group_by=year,month,country,region group_by too_many",
                "group_by=year,year group_by repeated",
                "group_by=year&measures=deaths measures unknown_value",
                "group_by=year&counting=once counting unknown_value",
                "group_by=year&share_of=country share_of unknown_value",
                "group_by=year&fill=yes fill unknown_value",
                "group_by=country&fill=true fill conflicting",
                "top=3 top conflicting",
                "group_by=year&top=0 top out_of_range",
                "group_by=year&limit=5 limit unknown_parameter",
                "group_by=year&format=geojson format conflicting"
            })
    void refusesBadCountQuestions(String query, String parameter, String code) {
        JsonPath problem = Api.problem("/v1/attacks/counts?" + query, 400);

        assertThat(problem.getString("errors[0].parameter")).isEqualTo(parameter);
        assertThat(problem.getString("errors[0].code")).isEqualTo(code);
    }

    @Test
    void namesTheNearestLegalWords() {
        JsonPath problem = Api.problem("/v1/attacks?grup=x&group=ISPK&target_category=talibann", 400);

        assertThat(problem.getList("errors.find { it.parameter == 'grup' }.did_you_mean")
                        .toString())
                .contains("group");
        assertThat(problem.getList("errors.find { it.parameter == 'group' }.did_you_mean")
                        .toString())
                .contains("ISK");
        assertThat(problem.getList("errors.find { it.parameter == 'target_category' }.did_you_mean")
                        .toString())
                .contains("taliban");
    }

    @ParameterizedTest
    @CsvSource({
        "country=SUHH, /v1/countries",
        "not.target_subtype=9999, /v1/target-categories",
        "from=2022-02-30, months are 01 to 12",
        "limit=, leave it out",
        "killed_min=99999999999999, nine digits",
        "as_of=0, begin at 1"
    })
    void saysWhatIsAllowed(String query, String allowed) {
        assertThat(Api.problem("/v1/attacks?" + query, 400).getString("errors[0].message"))
                .contains(allowed);
    }

    @Test
    void refusesMoreEmptyRowsThanAnyoneReads() {
        JsonPath problem = Api.problem(
                "/v1/attacks/counts?from=1900&to=2100&group_by=month,target_subtype,target_type&counting=any", 400);

        assertThat(problem.getString("errors[0].parameter")).isEqualTo("fill");
        assertThat(problem.getString("errors[0].code")).isEqualTo("too_many");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 800})
    void refusesACursorOfARevisionThatNeverExisted(long revision) {
        String cursor = new Cursor(revision, 5, 0).encode();

        assertThat(Api.problem("/v1/attacks?limit=5&cursor=" + cursor, 400).getString("errors[0].code"))
                .isEqualTo("foreign_cursor");
    }

    @Test
    void reportsAllFaultsAtOnce() {
        JsonPath problem = Api.problem("/v1/attacks?limit=0&sort=x&year=abc&nope=1&bbox=1", 400);

        assertThat(problem.<String>getList("errors.parameter"))
                .containsExactlyInAnyOrder("nope", "year", "bbox", "sort", "limit");
    }

    @Test
    void refusesACursorOfAnotherQuestion() {
        String cursor = Api.get("/v1/attacks?limit=5").getString("page.next");

        assertThat(Api.problem("/v1/attacks?limit=5&year=2022&cursor=" + cursor, 400)
                        .getString("errors[0].code"))
                .isEqualTo("foreign_cursor");
        assertThat(Api.problem("/v1/attacks?limit=5&cursor=" + cursor.substring(3), 400)
                        .getString("errors[0].code"))
                .isEqualTo("broken_cursor");
    }

    @Test
    void refusesEightKilobytesOfWords() {
        assertThat(Api.problem("/v1/attacks?q=" + "a".repeat(8192), 400).getString("errors[0].code"))
                .isEqualTo("too_long");
    }

    @Test
    void refusesAFormThatIsNotServed() {
        Api.checked().accept("application/pdf").get("/v1/attacks").then().statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/attacks", "/v1/attacks/counts", "/v1/groups", "/v1/annual-shares"})
    void refusesMethodsThatAreNotThere(String path) {
        String allow = io.restassured.RestAssured.given()
                .delete(path)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .extract()
                .header("Allow");

        assertThat(allow).contains("GET").contains("HEAD");
    }
}
