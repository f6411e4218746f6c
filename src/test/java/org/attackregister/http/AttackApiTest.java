package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.RegisterJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The attacks of the seed, as callers ask for them. */
@QuarkusTest
class AttackApiTest {
    private static final String AIRPORT = "iskp-2021-08-26-kabul-airport-abbey-gate";

    /** Every row of counts by cell is a feature with the row as its properties. */
    @ParameterizedTest
    @ValueSource(strings = {"group_by=grid", "group_by=year,grid&measures=killed&share_of=all", "group_by=grid&top=2"})
    void countsByCellOnAMap(String question) throws IOException {
        String asked = "/v1/attacks/counts?fill=false&" + question;
        JsonNode rows = RegisterJson.MAPPER.readTree(Api.text(asked));
        JsonNode map =
                RegisterJson.MAPPER.readTree(Api.text(rows.at("/links/geojson").asText()));

        assertThat(map.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(map.get("features").findValues("properties"))
                .isEqualTo(rows.get("items").valueStream().toList());
        assertThat(map.get("features").valueStream())
                .allMatch(f ->
                        f.get("geometry").isNull() == f.at("/properties/grid").isNull());
        for (String member : List.of("dataset", "query", "totals", "method", "page")) {
            assertThat(map.get(member)).isEqualTo(rows.get(member));
        }
        assertThat(map.at("/links/permalink")).isEqualTo(rows.at("/links/permalink"));
    }

    @Test
    void refusesAMapWithoutCells() {
        for (String question : List.of(
                "group_by=year", "group_by=grid&vintages=" + Api.get("/").getLong("revision"))) {
            JsonPath problem = Api.problem("/v1/attacks/counts?format=geojson&" + question, 400);

            assertThat(problem.getList("errors.parameter")).containsExactly("format");
            assertThat(problem.getList("errors.code")).containsExactly("conflicting");
            assertThat(Api.checked()
                            .header("Accept", "application/geo+json")
                            .get("/v1/attacks/counts?" + question)
                            .statusCode())
                    .isEqualTo(406);
        }
    }

    @Test
    void listsAllAttacksOfTheSeed() {
        JsonPath body = Api.get("/v1/attacks");

        assertThat(body.getInt("page.total")).isEqualTo(115);
        assertThat(body.getInt("page.returned")).isEqualTo(100);
        assertThat(body.getBoolean("page.complete")).isFalse();
        assertThat(body.getString("dataset.id")).isEqualTo("iskp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iskp", "ISIS-K", "is-kp", "Khorasan%20Province", "islamic+state+khorasan"})
    void knowsAGroupByEveryName(String name) {
        JsonPath body = Api.get("/v1/attacks?limit=1&group=" + name);

        assertThat(body.getInt("page.total")).isEqualTo(112);
        assertThat(body.getList("query.group")).containsExactly("iskp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "year=2022 24",
                "year=2021,2022 44",
                "from=2022-08&to=2022-08-15 2",
                "country=IRN 3",
                "country=IRN&country=uz 4",
                "not.country=AF 24",
                "region=south-asia 111",
                "city=kabul 50",
                "primary.target_category=taliban 21",
                "target_category=taliban 22",
                "not.target_category=taliban 93",
                "attribution=suspected,disputed 17",
                "suicide=null 4",
                "suicide=true 58",
                "killed_min=100 2",
                "not.killed_min=0 2",
                "bbox=69,34,70,35 52",
                "near=34.5281,69.1723,5 49",
                "q=mosque+kunduz 2"
            })
    void countsWhatAFilterFinds(String filter, int expected) {
        assertThat(Api.get("/v1/attacks?limit=1&" + filter).getInt("page.total"))
                .isEqualTo(expected);
    }

    @Test
    void pagesThroughAllWithoutGapOrRepetition() {
        Set<String> ids = new LinkedHashSet<>();
        String next = "/v1/attacks?limit=7&sort=killed";
        int pages = 0;
        while (next != null) {
            JsonPath body = Api.get(next);
            List<String> page = body.getList("items.id");
            assertThat(ids).doesNotContainAnyElementsOf(page);
            ids.addAll(page);
            next = body.getString("links.next");
            pages++;
        }

        assertThat(ids).hasSize(115);
        assertThat(pages).isEqualTo(17);
    }

    @Test
    void sortsByDeadWithTheUnknownLast() {
        List<Object> killed = Api.get("/v1/attacks?limit=1000&sort=-killed").getList("items.killed");

        assertThat(String.valueOf(killed.get(0))).isEqualTo("183");
        assertThat(killed.get(114)).isNull();
    }

    @Test
    void returnsOneAttackWithBothReportedTolls() {
        JsonPath attack = Api.get("/v1/attacks/" + AIRPORT);

        assertThat(attack.getString("date")).isEqualTo("2021-08-26");
        assertThat(attack.getMap("killed_by_nationality").keySet().toString()).isEqualTo("[AF, US]");
        assertThat(attack.<String>getList("statements.id")).contains("ICCT-35", "ICCT-36");
        assertThat(attack.<Map<String, ?>>getList("targets")).isNotEmpty();
    }

    @Test
    void returnsTheHistoryOfAnAttack() {
        JsonPath history = Api.get("/v1/attacks/" + AIRPORT + "/history");

        assertThat(history.getList("items")).hasSize(1);
        assertThat(history.getString("items[0].operation")).isEqualTo("created");
        assertThat(history.getString("items[0].attack.id")).isEqualTo(AIRPORT);
    }

    @Test
    void picksFieldsInTheOrderAskedFor() {
        JsonPath body = Api.get("/v1/attacks?limit=1&fields=killed,id");

        assertThat(body.<String, Object>getMap("items[0]").keySet()).containsExactly("killed", "id");
    }

    @Test
    void answersAnAbsentAttackWithNotFound() {
        assertThat(Api.problem("/v1/attacks/no-such-attack", 404).getString("type"))
                .isEqualTo("/problems/not-found");
    }

    @Test
    void answersAsOfARevisionTheSameForEver() {
        JsonPath live = Api.get("/v1/attacks?limit=3&year=2022");
        String permalink = live.getString("links.permalink");
        byte[] first = Api.checked().get(permalink).asByteArray();
        byte[] second = Api.checked().get(permalink).asByteArray();

        assertThat(second).isEqualTo(first);
        assertThat(Api.checked().get(permalink).header("Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void refusesARevisionInsideALargerChange() {
        int revision = Api.get("/v1/attacks?limit=1").getInt("dataset.revision");
        JsonPath problem = Api.problem("/v1/attacks?as_of=" + (revision - 1), 400);

        assertThat(problem.getString("errors[0].code")).isEqualTo("inside_change");
        assertThat(problem.getList("errors[0].did_you_mean")).containsExactly(String.valueOf(revision));
    }

    @Test
    void knowsNoDatasetBeforeTheFirstRevision() {
        JsonPath problem = Api.problem("/v1/attacks?as_of=0", 400);

        assertThat(problem.getString("errors[0].parameter")).isEqualTo("as_of");
        assertThat(problem.getString("errors[0].code")).isEqualTo("out_of_range");
    }

    @Test
    void showsTheRevisionThatWasAskedFor() {
        int revision = Api.get("/v1/attacks?limit=1").getInt("dataset.revision");

        assertThat(Api.get("/v1/attacks?limit=1&as_of=" + revision).getInt("query.as_of"))
                .isEqualTo(revision);
    }

    @Test
    void exportsEveryMatchWithoutALimit() throws IOException {
        String csv = Api.checked().get("/v1/attacks?format=csv").asString();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Api.checked()
                .accept("application/x-ndjson")
                .get("/v1/attacks")
                .asString()
                .split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(RegisterJson.MAPPER.readTree(line));
            }
        }
        JsonNode map = RegisterJson.MAPPER.readTree(
                Api.checked().get("/v1/attacks?format=geojson").asString());

        assertThat(csv.split("\r\n")).hasSize(116);
        assertThat(csv).startsWith("id,dataset,version,revision,kind,date,");
        assertThat(lines).hasSize(115);
        assertThat(map.path("features")).hasSize(115);
        assertThat(map.path("features").path(0).path("geometry").path("type").asText())
                .isEqualTo("Point");
    }

    @Test
    void saysAheadOfAStreamWhetherItIsAll() {
        var answer = Api.checked().get("/v1/attacks?format=ndjson&limit=10");

        assertThat(answer.header("Total-Count")).isEqualTo("115");
        assertThat(answer.header("Returned-Count")).isEqualTo("10");
        assertThat(answer.header("Complete")).isEqualTo("false");
        assertThat(answer.header("Link")).contains("rel=\"next\"").contains("format=ndjson");
    }
}
