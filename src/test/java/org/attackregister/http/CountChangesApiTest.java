package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How counts change while attacks are written. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class CountChangesApiTest {
    private static final String SEEDED = "iskp-2021-08-26-kabul-airport-abbey-gate";

    private final String attack = "/v1/attacks/counted-" + UUID.randomUUID();

    private static RequestSpecification editor() {
        return Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("application/json");
    }

    private long make() {
        return editor().body(
                        "{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2021-05-08\",\"date_precision\":\"day\","
                                + "\"country\":\"AF\",\"killed\":3}")
                .put(attack)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("revision");
    }

    /** Other tests count the attacks of the seed. */
    @AfterEach
    void remove() {
        editor().delete(attack);
    }

    @Test
    void putsRevisionsSideBySide() {
        long made = make();
        long before = made - 1;
        String question = "/v1/attacks/counts?group_by=year&measures=killed&share_of=all&year=2020,2021";

        JsonPath body = Api.get(question + "&vintages=" + before + "," + made);

        for (int at = 0; at < 2; at++) {
            long revision = at == 0 ? before : made;
            JsonPath single = Api.get(question + "&as_of=" + revision);
            assertThat(body.getMap("vintages[" + at + "].totals")).isEqualTo(single.getMap("totals"));
            assertThat(body.getLong("vintages[" + at + "].revision")).isEqualTo(revision);
            for (int row = 0; row < 2; row++) {
                Map<String, Object> expected = new LinkedHashMap<>(single.getMap("items[" + row + "]"));
                assertThat(body.getInt("items[" + row + "].year")).isEqualTo(expected.remove("year"));
                expected.put("revision", body.getInt("vintages[" + at + "].revision"));
                assertThat(body.<String, Object>getMap("items[" + row + "].vintages[" + at + "]"))
                        .isEqualTo(expected);
            }
        }
        assertThat(body.getInt("items[1].vintages[1].attacks") - body.getInt("items[1].vintages[0].attacks"))
                .isEqualTo(1);
        assertThat(Api.text(question + "&format=csv&vintages=" + before).lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header.split(","))
                        .startsWith("year", "attacks", "killed")
                        .contains("attacks_r" + before, "killed_low_r" + before, "attacks_url_r" + before));
        assertThat(Api.text(question + "&format=ndjson&vintages=" + before + "," + made)
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"vintages\":[{\"revision\":" + before + ","));
        assertThat(Api.get(body.getString("links.permalink")).getList("items.vintages"))
                .isEqualTo(body.getList("items.vintages"));
    }

    @Test
    void saysWhyACountChanged() {
        long made = make();
        long before = made - 1;
        editor().body("{\"killed\":5}").patch(attack).then().statusCode(200);
        long bled = Api.get(attack).getLong("revision");
        editor().body("{\"date\":\"2020-05-08\"}").patch(attack).then().statusCode(200);
        long moved = Api.get(attack).getLong("revision");
        editor().delete(attack + "?reason=same%20as%20another&superseded_by=" + SEEDED)
                .then()
                .statusCode(204);
        long gone = Api.get("/").getLong("revision");
        String question = "/v1/attacks/counts/changes?group_by=year&fill=false&year=2020,2021&measures=killed";

        assertPart(question + "&from=" + before + "&to=" + made, 2021, "added", 1, 3);
        assertPart(question + "&from=" + made + "&to=" + bled, 2021, "toll_changed", 0, 2);
        assertPart(question + "&from=" + bled + "&to=" + moved, 2021, "moved_out", -1, -5);
        assertPart(question + "&from=" + bled + "&to=" + moved, 2020, "moved_in", 1, 5);
        assertPart(question + "&from=" + moved + "&to=" + gone, 2020, "merged", -1, -5);
        JsonPath merged = Api.get(question + "&from=" + moved + "&to=" + gone);
        assertThat(merged.getString("items[0].parts.merged.reasons[0].reason")).isEqualTo("same as another");
        JsonPath out = Api.get(question + "&from=" + bled + "&to=" + moved);
        assertThat(out.getList("items.find { it.year == 2021 }.parts.moved_out.moved_by[0].fields"))
                .isEqualTo(List.of("year"));
        assertThat(out.getInt("totals.difference.attacks")).isZero();
        assertThat(Api.get(question + "&from=" + before + "&to=" + gone).getInt("totals.parts.added.changes"))
                .isZero();
        int were = Api.get("/v1/attacks/counts?year=2021&as_of=" + before).getInt("totals.attacks");
        assertThat(Api.text(question + "&format=csv&from=" + before + "&to=" + made)
                        .lines())
                .startsWith(
                        "year,measure,before,after,difference,added,removed,merged,moved_in,moved_out,toll_changed,group_merged,changes_url")
                .anyMatch(line -> line.startsWith("2021,attacks," + were + "," + (were + 1)
                        + ",1,1,0,0,0,0,0,0,\"/v1/attacks/counts/changes/attacks?"));
        assertThat(Api.get(question + "&date_from=2021-05&date_to=2021-05-08&from=" + before + "&to=" + made)
                        .getInt("totals.after.attacks"))
                .isEqualTo(1
                        + Api.get("/v1/attacks/counts?from=2021-05&to=2021-05-08&year=2020,2021&as_of=" + before)
                                .getInt("totals.attacks"));
    }

    /** A part of a cell, the list of what it counts, and the sum of all parts. */
    private void assertPart(String address, int year, String part, int attacks, int killed) {
        JsonPath body = Api.get(address);
        String cell = "items.find { it.year == " + year + " }";
        assertThat(body.getInt(cell + ".parts." + part + ".attacks")).isEqualTo(attacks);
        assertThat(body.getInt(cell + ".parts." + part + ".killed")).isEqualTo(killed);
        assertThat(body.getInt(cell + ".difference.killed")).isEqualTo(killed);
        JsonPath list = Api.get(body.getString(cell + ".parts." + part + ".changes_url"));
        assertThat(list.getInt("page.total")).isEqualTo(1);
        assertThat(list.getString("items[0].id")).isEqualTo(attack.substring("/v1/attacks/".length()));
        assertThat(list.getInt("items[0].killed")).isEqualTo(killed);
        assertThat(list.getString("items[0].part")).isEqualTo(part);
        String own = body.getString("links.permalink");
        assertThat(Api.get(own).getList("items")).isEqualTo(body.getList("items"));
    }

    @ParameterizedTest
    @CsvSource({
        "changes, malformed, from",
        "changes?from=99999999, in_future, from",
        "changes?from=2021-05-08, malformed, from",
        "changes?from=2999-01-01T00:00:00Z, in_future, from",
        "changes?from=NOW&to=99999999, in_future, to",
        "changes?from=NOW&date_from=soon, malformed, date_from",
        "changes?from=NOW&top=3&group_by=country, unknown_parameter, top",
        "changes?from=NOW&date_from=2022&date_to=2021, reversed, date_from",
        "changes/attacks?from=NOW&part=gone, unknown_value, part",
        "changes/attacks?from=NOW&group_by=year&cell=2022|AF, malformed, cell",
        "changes?from=NOW&measures=lethality, conflicting, measures",
        "changes/attacks?from=NOW&group_by=target_category&cell=talibans, unknown_value, cell"
    })
    void refusesWhatIsNoQuestionForAChange(String path, String code, String parameter) {
        String asked = path.replace("NOW", String.valueOf(Api.get("/").getLong("revision")))
                .replace("|", ",");

        JsonPath problem = Api.problem("/v1/attacks/counts/" + asked, 400);

        assertThat(problem.getString("errors[0].code")).isEqualTo(code);
        assertThat(problem.getString("errors[0].parameter")).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "vintages=99999999, in_future",
        "vintages=2999-01-01T00:00:00Z, in_future",
        "vintages=soon, malformed",
        "vintages=0, out_of_range",
        "'vintages=1,2,3,4,5,6,7,8,9,10,11,12,13', too_many",
        "vintages=2024-01-01T00:00:00Z&top=3&group_by=country, conflicting",
        "vintages=2024-01-01T00:00:00Z&having_min=3&group_by=country, conflicting"
    })
    void refusesVintagesThatMeanNothing(String parameters, String code) {
        List<String> codes =
                Api.problem("/v1/attacks/counts?" + parameters, 400).getList("errors.code");

        assertThat(codes).contains(code);
    }
}
