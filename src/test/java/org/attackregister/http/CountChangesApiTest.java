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

    @ParameterizedTest
    @CsvSource({
        "vintages=99999999, in_future",
        "vintages=2999-01-01T00:00:00Z, in_future",
        "vintages=soon, malformed",
        "vintages=0, out_of_range",
        "'vintages=1,2,3,4,5,6,7,8,9,10,11,12,13', too_many",
        "vintages=2024-01-01T00:00:00Z&top=3&group_by=country, conflicting",
        "vintages=2024-01-01T00:00:00Z&having_min=3&group_by=country, conflicting",
        "vintages=2024-01-01T00:00:00Z&sort=-attacks&group_by=country, conflicting"
    })
    void refusesVintagesThatMeanNothing(String parameters, String code) {
        List<String> codes =
                Api.problem("/v1/attacks/counts?" + parameters, 400).getList("errors.code");

        assertThat(codes).contains(code);
    }
}
