package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.http.problem.Wire;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups, sources and published figures as editors write them. Each test leaves the seed's records as they were. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class RecordWriteApiTest {
    private static final String GROUPS = "/v1/groups";
    private static final String SOURCES = "/v1/sources";
    private static final String SHARES = "/v1/annual-shares";
    private static final String COUNTS = "/v1/annual-counts";

    private final String id = "test-" + UUID.randomUUID();

    private static RequestSpecification as(Role role, String... datasets) {
        return Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(role, datasets))
                .contentType("application/json");
    }

    private static RequestSpecification editor() {
        return as(Role.EDITOR);
    }

    private static RequestSpecification editor(String seen) {
        return editor().header("If-Match", seen);
    }

    private String group() {
        return GROUPS + "/" + id;
    }

    private static String group(String name) {
        return "{\"name\":\"%s\",\"type\":\"named\",\"status\":\"curated\"}".formatted(name);
    }

    private static String source(String title) {
        return "{\"title\":\"%s\",\"kind\":\"report\"}".formatted(title);
    }

    private static String share(String members) {
        return "{\"group\":\"iskp\",\"year\":2020,\"period\":{\"from\":\"2020-01-01\",\"to\":\"2020-12-31\"},"
                + "\"target_category\":\"taliban\",\"share\":0.25,\"measure\":\"attacks\","
                + "\"source\":\"icct-2024-iskp\",\"independent\":true" + members + "}";
    }

    private static String count(String members) {
        return "{\"group\":\"iskp\",\"year\":2020,\"period\":{\"from\":\"2020-01-01\",\"to\":\"2020-12-31\"},"
                + "\"whole_year\":true,\"metric\":\"attacks\",\"value\":17,\"unit\":\"attacks\","
                + "\"source\":\"icct-2024-iskp\",\"verification\":\"checked\"" + members + "}";
    }

    private static String tag(String path) {
        return Api.checked().get(path).header("ETag");
    }

    private static long revision() {
        return Api.get("/v1/attacks?limit=1").getLong("dataset.revision");
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) RegisterJson.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Other tests count the groups and shares of the seed. */
    @AfterEach
    void delete() {
        Stream.of(SHARES, COUNTS, GROUPS, SOURCES)
                .map(list -> list + "/" + id)
                .filter(path -> Wire.get(path).status() == 200)
                .forEach(path -> editor().delete(path));
    }

    @Test
    void keepsTheWholeLifeOfAGroup() {
        long before = revision();
        String pinned = Api.text(GROUPS + "?as_of=" + before);

        Response made = editor().body(group("The Front")).put(group() + "?reason=Named%20today");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(group());
        assertThat(made.header("Content-Location")).isEqualTo(group());
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.header("Dataset-Revision")).isEqualTo(String.valueOf(before + 1));
        assertThat(made.header("ETag")).isEqualTo(tag(group()));
        assertThat(made.asString()).isEqualTo(Api.text(group()));
        assertThat(made.jsonPath().getList("aliases")).isEmpty();
        assertThat(made.jsonPath().getString("description")).isNull();

        Response replaced =
                editor(made.header("ETag")).body(group("The Other Front")).put(group());
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(Api.text(group() + "?as_of=" + (before + 1))).isEqualTo(made.asString());

        assertThat(editor().delete(group() + "?reason=Never%20was").statusCode())
                .isEqualTo(204);
        assertThat(Api.problem(group(), 410).getString("detail")).contains("was deleted at revision");
        assertThat(editor().delete(group()).statusCode()).isEqualTo(410);
        assertThat(editor().body(group("The Front")).put(group()).statusCode()).isEqualTo(409);
        assertThat(Api.text(group() + "?as_of=" + (before + 2))).isEqualTo(replaced.asString());

        Response restored = editor().post(group() + "/restore");
        assertThat(restored.statusCode()).as(restored.asString()).isEqualTo(200);
        assertThat(restored.jsonPath().getString("name")).isEqualTo("The Other Front");
        assertThat(editor().post(group() + "/restore").statusCode()).isEqualTo(409);
        assertThat(Api.text(GROUPS + "?as_of=" + before)).isEqualTo(pinned);
        assertThat(revision()).isEqualTo(before + 4);
    }

    @Test
    void recordsInTheFeedWhoDidWhatAndWhy() {
        String cursor = Api.endOfFeed();
        String groups = Api.get("/v1/changes?record_type=group&limit=1000").getString("page.next");
        editor().body(group("The Front")).put(group() + "?reason=Named");
        editor().body(source("The Report")).put(SOURCES + "/" + id);
        editor().body(share("")).put(SHARES + "/" + id);
        editor().body(count("")).put(COUNTS + "/" + id);
        editor().delete(group() + "?reason=Gone");
        as(Role.ADMIN).post(group() + "/restore");

        JsonPath page = Api.get("/v1/changes?after=" + cursor);

        assertThat(page.getList("items.record_type"))
                .containsExactly("group", "source", "annual_share", "annual_count", "group", "group");
        assertThat(page.getList("items.operation"))
                .containsExactly("created", "created", "created", "created", "deleted", "restored");
        assertThat(page.getList("items.recorded_by"))
                .containsExactly("a editor", "a editor", "a editor", "a editor", "a editor", "a admin");
        assertThat(page.getList("items.reason")).containsExactly("Named", null, null, null, "Gone", null);
        assertThat(page.getString("items[0].record.links.self")).isEqualTo(group());
        assertThat(page.getString("items[4].record")).isNull();
        assertThat(Api.get("/v1/changes?record_type=group&after=" + groups).getList("items.operation"))
                .containsExactly("created", "deleted", "restored");
    }

    @ParameterizedTest
    @ValueSource(strings = {GROUPS, SOURCES, SHARES, COUNTS})
    void acceptsEveryRecordOfTheSeedAsItWasReturned(String list) {
        String lines = Api.text(list + "?format=ndjson");

        lines.lines().map(RecordWriteApiTest::tree).forEach(record -> {
            String path = record.path("links").path("self").asText();
            Response answer = editor(tag(path)).body(record.toString()).put(path);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(content(tree(answer.asString()))).isEqualTo(content(record));
        });
        assertThat(lines.lines().count()).isGreaterThanOrEqualTo(9);
    }

    private static JsonNode content(ObjectNode record) {
        return record.deepCopy().without(List.of("version", "revision", "recorded_at", "attacks"));
    }

    @Test
    void findsAttacksByTheNameThatAGroupHasNow() {
        String path = GROUPS + "/is-pakistan-province";
        String before = Api.text(path);
        long revision = revision();
        String word = "zzyzx" + id.substring(5, 13);
        String asked = "/v1/attacks?q=" + word;
        String cursor = Api.get("/v1/changes?limit=1000&q=" + word).getString("page.next");
        String pinned = Api.text(asked + "&as_of=" + revision);
        long named = Api.get("/v1/attacks?group=is-pakistan-province").getLong("page.total");
        ObjectNode renamed = tree(before);
        renamed.withArray("aliases").add("Front " + word);

        editor(tag(path)).body(renamed.toString()).put(path);

        assertThat(named).isPositive();
        assertThat(Api.get(asked).getLong("page.total")).isEqualTo(named);
        assertThat(Api.get("/v1/attacks?group=front-" + word).getLong("page.total"))
                .isEqualTo(named);
        assertThat(Api.text(asked + "&as_of=" + revision)).isEqualTo(pinned);
        assertThat(Api.get("/v1/changes?limit=1000&q=" + word + "&after=" + cursor)
                        .getList("items.record_type"))
                .hasSize((int) named)
                .containsOnly("attack");
        assertThat(Api.problem("/v1/attacks?group=front-" + word + "&as_of=" + revision, 400)
                        .getString("errors[0].code"))
                .isEqualTo("unknown_value");
        editor(tag(path)).body(before).put(path);
        assertThat(Api.get(asked).getLong("page.total")).isZero();
    }

    @Test
    void showsAPublishedShareWhereverSharesAreShown() {
        String comparison = "/v1/annual-shares/comparison?group=iskp&year=2020&target_category=taliban";
        String shifts = "/v1/annual-shares/shifts?group=iskp&year=2020,2021";
        long revision = revision();
        String pinned = Api.text(comparison + "&as_of=" + revision);
        String shiftsBefore = Api.text(shifts + "&as_of=" + revision);

        Response made = editor().body(share(",\"rank\":1")).put(SHARES + "/" + id);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.jsonPath().getString("basis")).isEqualTo("reported");
        assertThat(Api.get(SHARES + "?group=iskp&year=2020").getList("items.id"))
                .containsExactly(id);
        assertThat(Api.get(comparison).getString("items[0].reported.id")).isEqualTo(id);
        assertThat(Api.get(shifts).getList("items.from_year")).contains(2020);
        assertThat(Api.text(comparison + "&as_of=" + revision)).isEqualTo(pinned);
        assertThat(Api.text(shifts + "&as_of=" + revision)).isEqualTo(shiftsBefore);

        editor().body(count("")).put(COUNTS + "/" + id);
        assertThat(Api.get(COUNTS + "?group=iskp&year=2020&metric=attacks").getList("items.id"))
                .contains(id);
    }

    @Test
    void changesAnETagOnlyWithItsRecord() {
        String seen = tag(GROUPS + "/iskp");
        String pinned = tag(GROUPS + "/iskp?as_of=" + revision());
        editor().body(group("The Front")).put(group());

        assertThat(tag(GROUPS + "/iskp")).isEqualTo(seen);
        assertThat(tag(GROUPS + "/iskp?as_of=" + revision())).isEqualTo(pinned).isNotEqualTo(seen);
        assertThat(Api.checked()
                        .header("If-None-Match", seen)
                        .get(GROUPS + "/iskp")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void letsOneOfTwoEditorsReplaceWhatBothHaveSeen() throws InterruptedException, ExecutionException {
        String seen = editor().body(group("The Front")).put(group()).header("ETag");
        assertThat(editor().body(group("The Front")).put(group()).statusCode()).isEqualTo(428);
        assertThat(editor().header("If-None-Match", "*")
                        .body(group("The Front"))
                        .put(group())
                        .statusCode())
                .isEqualTo(412);

        List<Response> answers = together(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(
                        i -> () -> editor(seen).body(group("The Front " + i)).put(group()))
                .toList());

        String now = tag(group());
        assertThat(answers.stream().map(Response::statusCode))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        assertThat(answers.stream().map(a -> a.header("ETag"))).containsOnly(now);
        assertThat(Api.get(group()).getInt("version")).isEqualTo(2);
        assertThat(editor(seen).delete(group()).statusCode()).isEqualTo(412);
        assertThat(editor("W/" + now).delete(group()).statusCode()).isEqualTo(412);
        assertThat(editor(now).delete(group()).statusCode()).isEqualTo(204);
        assertThat(editor("*").body(group("The Front")).put(group()).statusCode())
                .isEqualTo(412);
    }

    @Test
    void letsNoGroupGoWhileAnAttackIsWrittenThatNamesIt() throws InterruptedException, ExecutionException {
        for (int i = 0; i < 10; i++) {
            String front = id + "-" + i;
            String attack =
                    "{\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2024-01-03\",\"date_precision\":\"day\","
                            + "\"country\":\"IR\",\"perpetrators\":[{\"group\":\"" + front + "\"}]}";
            editor().body(group("Front " + front)).put(GROUPS + "/" + front);

            List<Response> answers = together(List.of(
                    () -> editor().body(attack).put("/v1/attacks/" + front),
                    () -> editor().delete(GROUPS + "/" + front)));

            assertThat(answers.stream().map(Response::statusCode).toList()).isIn(List.of(201, 409), List.of(422, 204));
            editor().delete("/v1/attacks/" + front);
            editor().delete(GROUPS + "/" + front);
        }
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (var task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/groups/al-qaeda                      | group",
                "/v1/groups/al-shabaab                    | annual count",
                "/v1/groups/taliban                       | group",
                "/v1/groups/iskp                          | group, annual share, annual count",
                "/v1/sources/icct-2024-iskp               | group, annual share",
                "/v1/sources/start-2019-gtd-codebook      | crosswalk"
            })
    void keepsWhatOthersPointTo(String path, String pointing) {
        long before = revision();

        Response answer = editor().delete(path);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.jsonPath().getList("errors.code", String.class)).containsOnly("referred");
        List<String> expected = new ArrayList<>(List.of(pointing.split(", ")));
        long attacks = attacksPointingTo(path.substring(path.lastIndexOf('/') + 1));
        if (attacks > 0) {
            expected.add(0, attacks + (attacks == 1 ? " attack" : " attacks"));
        }
        assertThat(answer.jsonPath().getList("errors.message", String.class).stream()
                        .map(m -> m.replaceAll(": .*$", ""))
                        .map(m -> m.contains("attack") ? m : m.replaceAll("^\\d+ (.*?)s?$", "$1")))
                .containsExactlyElementsOf(expected);
        assertThat(revision()).isEqualTo(before);
    }

    /** Other tests write attacks of any group: as many as there are now name the record. */
    private static long attacksPointingTo(String record) {
        return Api.get("/v1/datasets").getList("items.id", String.class).stream()
                .flatMap(dataset ->
                        Api.text("/v1/attacks?format=ndjson&dataset=" + dataset).lines())
                .filter(line -> line.contains('"' + record + '"'))
                .map(RecordWriteApiTest::tree)
                .filter(attack -> Stream.of(
                                attack.findValuesAsText("group").stream(),
                                attack.path("sources").findValuesAsText("source").stream())
                        .flatMap(named -> named)
                        .anyMatch(record::equals))
                .count();
    }

    @Test
    void refusesARestoreOfWhatPointsToNothingAnyMore() {
        editor().body(source("The Report")).put(SOURCES + "/" + id);
        editor().body(share(",\"note\":\"x\"").replace("icct-2024-iskp", id)).put(SHARES + "/" + id);
        assertThat(editor().delete(SOURCES + "/" + id).jsonPath().getString("detail"))
                .contains("1 annual share");
        editor().delete(SHARES + "/" + id);
        assertThat(editor().delete(SOURCES + "/" + id).statusCode()).isEqualTo(204);

        Response answer = editor().post(SHARES + "/" + id + "/restore");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("unknown_reference");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/source");
    }

    @Test
    void keepsAStatementThatAnotherGroupNames() {
        ObjectNode group = tree(Api.text(GROUPS + "/iskp"));
        ObjectNode without = group.deepCopy();
        without.putArray("statements");
        for (String list : List.of("formation", "relations", "leaders", "strength", "rankings", "events")) {
            without.withArray(list).forEach(entry -> ((ObjectNode) entry).putArray("statements"));
        }
        without.withArray("threatened_countries").forEach(entry -> ((ObjectNode) entry).putArray("statements"));

        Response answer = editor("*").body(without.toString()).put(GROUPS + "/iskp");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("referred");
        assertThat(answer.jsonPath().getString("errors[0].message")).contains("al-qaeda");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group  | ,\"nme\":1                                    | /nme                        | schema",
                "group  | ,\"description\":5                            | /description                | schema",
                "group  | ,\"aliases\":[\"ISIS-K\"]                     | /aliases/0                  | ambiguous_value",
                "group  | ,\"aliases\":[\"tali ban\"]                   | /aliases/0                  | ambiguous_value",
                "group  | ,\"aliases\":[\"null\"]                       | /aliases/0                  | ambiguous_value",
                "group  | ,\"aliases\":[\" \"]                          | /aliases/0                  | malformed",
                "group  | ,\"aliases\":[\"a\\u0000\"]                  | /aliases/0                  | malformed",
                "group  | ,\"relations\":[{\"type\":\"rival-of\",\"group\":\"nobody\",\"source\":\"icct-2024-iskp\"}] | /relations/0/group | unknown_reference",
                "group  | ,\"relations\":[{\"type\":\"rival-of\",\"group\":\"iskp\",\"source\":\"nothing\"}] | /relations/0/source | unknown_reference",
                "group  | ,\"relations\":[{\"type\":\"rival-of\",\"group\":\"iskp\",\"source\":\"icct-2024-iskp\",\"statements\":[\"ZZ-99\"]}] | /relations/0/statements/0 | unknown_reference",
                "group  | ,\"threatened_countries\":[{\"country\":\"XX\",\"source\":\"icct-2024-iskp\"}] | /threatened_countries/0/country | unknown_reference",
                "group  | ,\"strength\":[{\"as_of\":\"2020\",\"low\":3,\"high\":2,\"unit\":\"people\",\"source\":\"icct-2024-iskp\"}] | /strength/0/low | contradiction",
                "group  | ,\"leaders\":[{\"role\":\"emir\",\"from\":\"2020-13\",\"source\":\"icct-2024-iskp\"}] | /leaders/0/from | impossible_date",
                "group  | ,\"leaders\":[{\"role\":\"emir\",\"from\":\"2020-05\",\"to\":\"2020-04\",\"source\":\"icct-2024-iskp\"}] | /leaders/0/to | reversed",
                "group  | ,\"statements\":[{\"id\":\"ICCT-12\",\"heading\":\"h\",\"subject\":\"s\",\"predicate\":\"p\",\"certainty\":\"c\",\"source\":\"icct-2024-iskp\"}] | /statements/0/id | duplicate",
                "source | ,\"kind\":\"rumour\"                          | /kind                       | schema",
                "source | ,\"url\":\"javascript:alert(1)\"              | /url                        | schema",
                "source | ,\"year\":1899                              | /year                       | schema",
                "source | ,\"year\":2020,\"published_on\":\"2021-01\"   | /year                       | contradiction",
                "source | ,\"published_on\":\"2021-02-30\"              | /published_on               | impossible_date",
                "share  | ,\"share\":1.5                              | /share                      | schema",
                "share  | ,\"share\":1e999999999                      | /share                      | out_of_range",
                "share  | ,\"low\":0.3                                | /low                        | contradiction",
                "share  | ,\"high\":0.2                               | /share                      | contradiction",
                "share  | ,\"share\":null,\"low\":0.3,\"high\":0.2      | /low                        | contradiction",
                "share  | ,\"rank\":0                                 | /rank                       | schema",
                "share  | ,\"rank\":99999999999                       | /rank                       | out_of_range",
                "share  | ,\"year\":2019                              | /year                       | contradiction",
                "share  | ,\"group\":\"nobody\"                         | /group                      | unknown_reference",
                "share  | ,\"target_category\":\"talibans\"             | /target_category            | unknown_reference",
                "share  | ,\"source\":\"nothing\"                       | /source                     | unknown_reference",
                "share  | ,\"period\":{\"from\":\"2020-02-01\",\"to\":\"2020-01-01\"} | /period/to  | reversed",
                "share  | ,\"period\":{\"from\":\"2020-02-30\"}         | /period/from                | schema",
                "share  | ,\"basis\":\"computed\"                       | /basis                      | schema",
                "share  | ,\"numerator\":4                            | /numerator                  | schema",
                "share  | ,\"id\":\"other\"                             | /id                         | contradiction",
                "count  | ,\"value\":-1                               | /value                      | out_of_range",
                "count  | ,\"value\":1000000000000                    | /value                      | out_of_range",
                "count  | ,\"breakdown\":{\"Kabul\":-1}               | /breakdown/Kabul            | out_of_range",
                "count  | ,\"country\":\"XX\"                           | /country                    | unknown_reference",
                "count  | ,\"metric\":\"rumours\"                       | /metric                     | schema"
            })
    void refusesWhatBreaksARule(String noun, String change, String pointer, String code) {
        long before = revision();

        Response answer = editor().body(changed(noun, change)).put(page(noun));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer"))
                .as(answer.asString())
                .containsExactly(pointer);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly(code);
        assertThat(revision()).isEqualTo(before);
    }

    private static String whole(String noun) {
        return switch (noun) {
            case "group" -> group("The Front");
            case "source" -> source("The Report");
            case "share" -> share("");
            default -> count("");
        };
    }

    /** A record in which some members are other ones. */
    private static String changed(String noun, String members) {
        return tree(whole(noun)).setAll(tree("{" + members.substring(1) + "}")).toString();
    }

    private String page(String noun) {
        return switch (noun) {
                    case "group" -> GROUPS;
                    case "source" -> SOURCES;
                    case "share" -> SHARES;
                    default -> COUNTS;
                }
                + "/" + id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "source", "share", "count"})
    void needsWhatTheContractSaysAndNothingElse(String noun) {
        List<String> needed = new ArrayList<>();
        tree(whole(noun)).fieldNames().forEachRemaining(needed::add);
        needed.removeAll(List.of("group", "year", "target_category", "share"));

        for (String member : needed) {
            Response answer =
                    editor().body(tree(whole(noun)).without(member).toString()).put(page(noun));
            assertThat(answer.statusCode()).as(member).isEqualTo(422);
            assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/" + member);
        }
        assertThat(required(noun)).containsExactlyInAnyOrderElementsOf(needed);
        assertThat(editor().body(tree(whole(noun)).retain(needed).toString())
                        .put(page(noun))
                        .statusCode())
                .isEqualTo(201);
    }

    private static List<String> required(String noun) {
        String schema = switch (noun) {
            case "group" -> "GroupBody";
            case "source" -> "SourceBody";
            case "share" -> "AnnualShareBody";
            default -> "AnnualCountBody";
        };
        return RestAssured.get("/openapi?format=json")
                .jsonPath()
                .getList("components.schemas." + schema + ".required", String.class);
    }

    @ParameterizedTest
    @CsvSource({"Upper, 422", "a%20b, 422", "a%2Fb, 422", "-, 422", "isis-k, 422", "null, 422", "a%00, 400", "%ff, 400"
    })
    void refusesAnIdOfAGroupThatIsNone(String other, int status) {
        List<String> before = Api.get(GROUPS).getList("items.id");

        assertThat(editor().body(group("The Front")).put(GROUPS + "/" + other).statusCode())
                .isEqualTo(status);
        assertThat(Api.get(GROUPS).getList("items.id")).isEqualTo(before).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}[", "{} 1", "{\"a\":1e999999999999}"})
    void namesNothingOfTheProgramWhereABodyIsNoJson(String body) {
        Response answer = editor().body(body).put(group());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("malformed").doesNotContain("jackson", "Deserialization", "java");
    }

    @Test
    void reportsAllFaultsAtOnceButNotThousands() {
        Response answer = editor().body("{\"nme\":1,\"aliases\":[\"ISKP\",5],\"relations\":[{\"group\":\"nobody\"}]}")
                .put(group());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer"))
                .contains(
                        "/nme",
                        "/name",
                        "/type",
                        "/status",
                        "/aliases/0",
                        "/aliases/1",
                        "/relations/0/group",
                        "/relations/0/type");
        String many = "[1" + ",1".repeat(99) + "]";
        assertThat(editor().body("{\"relations\":" + many + ",\"events\":" + many + "}")
                        .put(group())
                        .jsonPath()
                        .getList("errors"))
                .hasSize(100);
    }

    @Test
    void refusesThreeHundredEntriesAMegabyteAndLongNames() {
        String crowd = "[\"x\"" + ",\"x\"".repeat(299) + "]";

        for (String list : List.of("aliases", "relations", "statements")) {
            assertThat(editor().body("{\"" + list + "\":" + crowd + "}")
                            .put(group())
                            .jsonPath()
                            .getList("errors.code"))
                    .containsExactly("too_many");
        }
        assertThat(editor().body(group("n".repeat(501))).put(group()).jsonPath().getList("errors.code"))
                .containsExactly("too_long");
        assertThat(editor().body("{\"notes\":\"" + "a".repeat(1 << 20) + "\"}")
                        .put(group())
                        .statusCode())
                .isEqualTo(413);
        assertThat(editor().body("{\"notes\":" + "[".repeat(30) + "]".repeat(30) + "}")
                        .put(group())
                        .statusCode())
                .isEqualTo(422);
        assertThat(editor().body("{\"notes\":\"\\ud83d\"}")
                        .put(group())
                        .jsonPath()
                        .getList("errors.pointer"))
                .containsExactly("/notes");
        assertThat(editor().body("{\"notes\":").put(group()).statusCode()).isEqualTo(400);
        assertThat(editor().body("[]").put(group()).statusCode()).isEqualTo(422);
        assertThat(editor().contentType("text/plain").body("x").put(group()).statusCode())
                .isEqualTo(415);
        assertThat(editor().delete(group() + "?superseded_by=iskp").statusCode())
                .isEqualTo(400);
        assertThat(Api.checked().get(group()).statusCode()).isEqualTo(404);
        assertThat(editor().delete(group()).statusCode()).isEqualTo(404);
        assertThat(editor().post(group() + "/restore").statusCode()).isEqualTo(404);
    }
}
