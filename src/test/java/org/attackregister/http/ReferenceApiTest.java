package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.view.link.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups, sources, datasets, code lists and published totals. */
@QuarkusTest
class ReferenceApiTest {
    /** What only holders of a token can read. */
    private static final Set<String> FOR_BEARERS = Set.of(Paths.ME, Paths.IMPORTS);

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "groups 42",
                "target-categories 10",
                "attack-types 9",
                "weapon-types 13",
                "regions 12",
                "countries 272",
                "sources 236",
                "crosswalks 4",
                "datasets 1",
                "annual-shares 9",
                "annual-counts 35"
            })
    void listsEveryRecordOfTheSeed(String list, int expected) {
        JsonPath body = Api.get("/v1/" + list + "?limit=1000");

        assertThat(body.getInt("page.total")).isEqualTo(expected);
        assertThat(body.getList("items")).hasSize(expected);
        assertThat(body.getBoolean("page.complete")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groups",
                "target-categories",
                "attack-types",
                "weapon-types",
                "regions",
                "countries",
                "sources",
                "crosswalks",
                "crosswalks/gtd",
                "datasets",
                "annual-shares",
                "annual-counts"
            })
    void returnsEveryListAsCsvWithOneHeaderRow(String list) {
        int total = Api.get("/v1/" + list).getInt("page.total");
        var answer = Api.checked().get("/v1/" + list + "?format=csv");

        assertThat(answer.header("Returned-Count")).isEqualTo(String.valueOf(total));
        assertThat(answer.asString().lines().findFirst().orElseThrow()).matches("[a-z0-9_,]+");
    }

    @Test
    void pagesThroughAList() {
        JsonPath first = Api.get("/v1/sources?limit=200");
        JsonPath second = Api.get(first.getString("links.next"));

        assertThat(second.getList("items")).hasSize(36);
        assertThat(second.getString("page.next")).isNull();
    }

    @Test
    void returnsTheTreeBelowATargetCategory() {
        JsonPath military = Api.get("/v1/target-categories/military");

        assertThat(military.getString("level")).isEqualTo("category");
        assertThat(military.getList("types.gtd").toString()).isEqualTo("[4]");
        assertThat(military.getList("types[0].subtypes")).isNotEmpty();
        assertThat(Api.get("/v1/target-categories/airports-aircraft").getString("category"))
                .isEqualTo("infrastructure");
    }

    @ParameterizedTest
    @CsvSource({
        "military, category, /v1/target-categories/military",
        "military?level=category, category, /v1/target-categories/military",
        "military?level=type, type, /v1/target-categories/military?level=type",
        "airports-aircraft, type, /v1/target-categories/airports-aircraft",
        "airports-aircraft?level=type, type, /v1/target-categories/airports-aircraft",
        "police-checkpoint, subtype, /v1/target-categories/police-checkpoint"
    })
    void returnsTheLevelOfATargetThatIsAskedFor(String code, String level, String self) {
        JsonPath target = Api.get("/v1/target-categories/" + code);

        assertThat(target.getString("level")).isEqualTo(level);
        assertThat(target.getString("links.self")).isEqualTo(self);
    }

    @Test
    void leadsFromEachTargetOfTheTreeToItself() {
        List<Map<String, Object>> targets =
                new ArrayList<>(Api.get("/v1/target-categories").<Map<String, Object>>getList("items"));
        for (int i = 0; i < targets.size(); i++) {
            Map<String, Object> target = targets.get(i);
            for (String below : List.of("types", "subtypes")) {
                targets.addAll(children(target, below));
            }
            JsonPath found =
                    Api.get(((Map<?, ?>) target.get("links")).get("self").toString());

            assertThat(found.getString("level") + " " + found.getString("name"))
                    .isEqualTo(target.get("level") + " " + target.get("name"));
        }
        assertThat(targets).hasSize(10 + 22 + 112);
    }

    @SuppressWarnings("unchecked") // the shape of the answer is validated against the contract
    private static List<Map<String, Object>> children(Map<String, Object> target, String below) {
        return (List<Map<String, Object>>) target.getOrDefault(below, List.of());
    }

    @ParameterizedTest
    @CsvSource({"level=group, unknown_value", "level=type&level=category, repeated", "lvl=type, unknown_parameter"})
    void refusesALevelThatIsNone(String question, String code) {
        JsonPath problem = Api.problem("/v1/target-categories/military?" + question, 400);

        assertThat(problem.getList("errors")).hasSize(1);
        assertThat(problem.getString("errors[0].code")).isEqualTo(code);
    }

    @Test
    void findsNoTargetOnALevelThatDoesNotHaveIt() {
        Api.problem("/v1/target-categories/military?level=subtype", 404);
        Api.problem("/v1/target-categories/airports-aircraft?level=category", 404);
    }

    @Test
    void findsAGroupWithItsDisagreeingFigures() {
        JsonPath iskp = Api.get("/v1/groups/iskp");

        assertThat(iskp.<String>getList("threatened_countries.country")).containsExactlyInAnyOrder("NL", "SE");
        assertThat(iskp.getList("strength")).hasSizeGreaterThan(5);
        assertThat(iskp.<String>getList("formation.date")).contains("2014", "2015-01-10");
    }

    @Test
    void showsPublishedTotalsThatDisagree() {
        JsonPath body = Api.get("/v1/annual-counts?group=iskp&year=2020&metric=attacks,attacks_claimed");
        List<Object> values = body.getList("items.value");

        assertThat(values.stream().map(Object::toString)).contains("60", "82", "22");
    }

    @Test
    void describesWhatADatasetContains() {
        JsonPath dataset = Api.get("/v1/datasets/iskp");

        assertThat(dataset.getInt("attacks")).isEqualTo(115);
        assertThat(dataset.getBoolean("census")).isFalse();
        assertThat(dataset.getString("digest")).matches("[0-9a-f]{64}");
    }

    @Test
    void listsTheRulesOfEvidenceOfADatasetWithTheAttacksThatEachHoldsApart() {
        JsonPath dataset = Api.get("/v1/datasets/iskp");

        assertThat(dataset.<String>getList("grade_rules.rule"))
                .containsExactly("unknown", "verification", "attribution", "sources", "dates");
        assertThat(dataset.<Integer>getList("grade_rules.attacks")).containsExactly(0, 34, 8, 19, null);
        assertThat(dataset.<String>getList("grade_rules.attacks_url").subList(0, 4))
                .allSatisfy(url -> assertThat(Api.get(url).getInt("page.total"))
                        .isEqualTo(dataset.getInt("grade_rules.find { it.attacks_url == '" + url + "' }.attacks")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gtd", "ucdp-ged", "acled", "rand-rdwti"})
    void countsTheMappingsOfACrosswalkAndReturnsThemWithItsRules(String scheme) {
        JsonPath head = Api.get("/v1/crosswalks");
        String of = "items.find { it.scheme == '%s' }.".formatted(scheme);
        JsonPath body = Api.get(head.getString(of + "links.self") + "?limit=1000");

        assertThat(body.getList("items")).hasSize(head.getInt(of + "mappings"));
        assertThat(body.getList("crosswalk.rules")).isEqualTo(head.getList(of + "rules"));
        assertThat(body.<String>getList("items.relation"))
                .allSatisfy(r -> assertThat(r).isIn("exact", "broader", "narrower", "none"));
    }

    @Test
    void filtersMappingsByVocabularyAndRelation() {
        JsonPath body = Api.get("/v1/crosswalks/gtd?vocabulary=targtype,weaptype&relation=exact&limit=5");

        assertThat(body.getInt("page.total")).isEqualTo(22 + 13);
        assertThat(body.getMap("items[3]"))
                .containsEntry("vocabulary", "targtype")
                .containsEntry("code", "4")
                .containsEntry("field", "target_type")
                .containsEntry("target", "military");
        assertThat(Api.get(body.getString("links.next")).getString("items[0].code"))
                .isEqualTo("6");
        assertThat(Api.get("/v1/crosswalks/gtd?relation=none&vocabulary=targtype")
                        .getInt("page.total"))
                .isZero();
    }

    @Test
    void returnsMappingsAsNdjsonAndPinned() {
        JsonPath live = Api.get("/v1/crosswalks/acled?limit=1000");
        String pinned = live.getString("links.permalink") + "&format=ndjson";

        assertThat(Api.checked().get(pinned).asString().lines()).hasSize(live.getInt("page.total"));
    }

    @Test
    void refusesAVocabularyThatTheSchemeDoesNotHaveAndNamesTheNearest() {
        JsonPath problem = Api.problem("/v1/crosswalks/gtd?vocabulary=targettype&relation=same", 400);

        assertThat(problem.<String>getList("errors.parameter")).containsExactly("vocabulary", "relation");
        assertThat(problem.<String>getList("errors[0].did_you_mean")).contains("targtype");
    }

    @Test
    void namesTheSchemesWhereOneIsUnknown() {
        assertThat(Api.problem("/v1/crosswalks/ucdp", 404).getString("detail")).contains("gtd, ucdp-ged, acled");
    }

    @ParameterizedTest
    @CsvSource({
        "groups/nobody, group",
        "sources/none, source",
        "datasets/none, dataset",
        "annual-shares/none, annual share",
        "annual-counts/none, annual count",
        "target-categories/nope, target category or target type or target subtype",
        "target-categories/nope?level=type, target type",
        "attacks/none, attack",
        "attacks/none/history, attack"
    })
    void answersAnAbsentRecordWithNotFound(String path, String what) {
        JsonPath problem = Api.problem("/v1/" + path, 404);
        String id = path.split("[/?]", -1)[1];

        assertThat(problem.getString("detail")).startsWith("There is no " + what + " '" + id + "' at revision ");
        assertThat(problem.getString("errors[0].code")).isEqualTo("unknown_value");
        assertThat(problem.getString("errors[0].value")).isEqualTo(id);
        assertThat(problem.<Object>get("errors[0].did_you_mean")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "groups/ISIS-K                            | [iskp]",
                "groups/Khorasan%20Province               | [iskp]",
                "groups/ISKP                              | [iskp]",
                "groups/isk                               | [iskp]",
                "groups/iksp                              | [iskp]",
                "sources/icct-2024                        | [icct-2024-iskp]",
                "sources/icct-2024-isk                    | [icct-2024-iskp]",
                "sources/icct-2024-iksp                   | [icct-2024-iskp]",
                "datasets/isk                             | [iskp]",
                "target-categories/talban                 | [taliban]",
                "target-categories/Military               | [military]",
                "target-categories/civil                  | [civilians, civilian-maritime, named-civilian]",
                "target-categories/military?level=subtype | [military-aircraft, military-maritime, military-weaponry]",
                "attacks/iskp-2015-04                     | [iskp-2015-04-18-jalalabad-kabul-bank]",
                "attacks/ISKP-2015-04-18-Jalalabad-Kabul-Bank | [iskp-2015-04-18-jalalabad-kabul-bank]",
                "attacks/iskp-2015-04-18-jalalabad-kabul-bnak | [iskp-2015-04-18-jalalabad-kabul-bank]",
                "attacks/iskp-2015-04-18-jalalabad/history | [iskp-2015-04-18-jalalabad-kabul-bank]"
            })
    void suggestsWhatMayHaveBeenMeant(String path, String suggested) {
        assertThat(Api.problem("/v1/" + path, 404)
                        .getList("errors[0].did_you_mean")
                        .toString())
                .isEqualTo(suggested);
    }

    @Test
    void namesAllRecordsWhereTheyAreFewAndNoneIsNear() {
        assertThat(Api.problem("/v1/groups/nobody", 404).getList("errors[0].allowed"))
                .hasSize(42);
        assertThat(Api.problem("/v1/target-categories/nope", 404).getList("errors[0].allowed"))
                .hasSize(10);
        assertThat(Api.problem("/v1/sources/none", 404).<Object>get("errors[0].allowed"))
                .isNull();
    }

    @Test
    void linksEverythingFromTheIndex() {
        for (Object link : Api.get("/").getMap("links").values()) {
            if (!link.equals(Paths.CHANGE_STREAM)) { // has no end that could be waited for
                RestAssured.given()
                        .get(link.toString())
                        .then()
                        .statusCode(FOR_BEARERS.contains(link.toString()) ? 401 : 200);
            }
        }
    }

    @Test
    void datasetsDifferByTheirLabels() {
        assertThat(Api.get("/v1/datasets").getList("items.label"))
                .containsExactly("Attacks of Islamic State - Khorasan Province, 2015 to January 2024"
                        + " (iskp, 2015-04-18 to 2024-01-12, %s attacks)"
                                .formatted(Api.get("/v1/datasets").getString("items[0].attacks")));
    }
}
