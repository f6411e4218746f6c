package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attacks as editors write them. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class WriteApiTest {
    private static final String ATTACKS = "/v1/attacks";

    private final String id = "test-" + UUID.randomUUID();

    private static String body(String id, int killed) {
        return "{\"id\":\"%s\",\"dataset\":\"iskp\",\"kind\":\"attack\",\"date\":\"2024-01-03\",\"date_precision\":\"day\",\"country\":\"IR\",\"killed\":%d}"
                .formatted(id, killed);
    }

    private static RequestSpecification as(Role role, String... datasets) {
        return Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(role, datasets))
                .contentType("application/json");
    }

    private static RequestSpecification editor() {
        return as(Role.EDITOR);
    }

    private String path() {
        return ATTACKS + "/" + id;
    }

    private static long registerRevision() {
        return Api.get("/v1/attacks?limit=1").getLong("dataset.revision");
    }

    @Test
    void keepsTheWholeLifeOfAnAttack() {
        long before = registerRevision();
        String pinned = Api.text("/v1/attacks?year=2024&as_of=" + before);

        Response made = editor().body(body(id, 95)).post(ATTACKS + "?reason=Reported%20today");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(path());
        assertThat(Api.checked().get(path()).header("ETag")).isEqualTo(made.header("ETag"));

        Response patched = editor().body("{\"killed\":91,\"city\":\"Kerman\"}").patch(path());
        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(patched.jsonPath().getInt("killed")).isEqualTo(91);
        assertThat(patched.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(patched.header("ETag")).isNotEqualTo(made.header("ETag"));

        String heir = Api.get("/v1/attacks?limit=1&year=2021").getString("items[0].id");
        assertThat(editor().delete(path() + "?reason=Twice&superseded_by=" + heir)
                        .statusCode())
                .isEqualTo(204);
        assertThat(Api.problem(path(), 410).getString("detail")).contains(heir);
        assertThat(editor().body(body(id, 1)).put(path()).statusCode()).isEqualTo(409);
        assertThat(editor().body(body(id, 1)).post(ATTACKS).statusCode()).isEqualTo(409);

        assertThat(editor().post(path() + "/restore").statusCode()).isEqualTo(200);
        assertThat(editor().post(path() + "/restore").statusCode()).isEqualTo(409);
        assertThat(Api.get(path()).getString("city")).isEqualTo("Kerman");

        JsonPath history = Api.get(path() + "/history");
        assertThat(history.getList("items.operation")).containsExactly("restored", "merged", "updated", "created");
        assertThat(history.getList("items.recorded_by")).containsOnly("a editor");
        assertThat(history.getString("items[1].superseded_by")).isEqualTo(heir);
        assertThat(history.getString("items[3].reason")).isEqualTo("Reported today");
        assertThat(registerRevision()).isEqualTo(before + 4);
        assertThat(Api.text("/v1/attacks?year=2024&as_of=" + before)).isEqualTo(pinned);
    }

    @Test
    void letsAPartnerNameNoAttackOfAnotherDatasetInThePlaceOfItsOwn() {
        String own = "d" + UUID.randomUUID().toString().substring(0, 8);
        SentImport.as(Role.PARTNER, own).imported("format=ucdp-ged&dataset=" + own, SentImport.EVENTS);
        String foreign = Api.get("/v1/attacks?limit=1&year=2021").getString("items[0].id");
        String twice = ATTACKS + "/" + own + "-900001?superseded_by=";
        long before = registerRevision();

        Response refused = as(Role.PARTNER, own).delete(twice + foreign);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
        assertThat(refused.jsonPath().getString("detail")).contains("partner for the dataset 'iskp'");
        assertThat(as(Role.PARTNER, own).delete(twice + own + "-9").statusCode())
                .isEqualTo(422);
        assertThat(registerRevision()).isEqualTo(before);
        assertThat(as(Role.PARTNER, own).delete(twice + own + "-900002").statusCode())
                .isEqualTo(204);
        assertThat(editor().delete(ATTACKS + "/" + own + "-900002?superseded_by=" + foreign)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void readsWhatIsLeftOutOfAnEntryAsUnknown() {
        editor().body(body(id, 1)).post(ATTACKS);
        Response answer = editor().body(
                        "{\"targets\":[{\"group\":\"taliban\"}],\"perpetrators\":[{\"group\":\"iskp\"}],"
                                + "\"sources\":[{\"source\":\"icct-2024-iskp\"}]}")
                .patch(path());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonPath attack = Api.get(path());
        assertThat(attack.getMap("targets[0]"))
                .containsEntry("category", "taliban")
                .containsEntry("type", null)
                .containsEntry("nationalities", List.of());
        assertThat(attack.getMap("perpetrators[0]")).containsEntry("attribution", null);
        assertThat(attack.getMap("sources[0]")).containsEntry("url", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'date':'2024-02-05'}                                  | 2024-02-05 | 2024-02-05 | day",
                "{'date':'2024-02-01','date_precision':'month'}         | 2024-02-01 | 2024-02-29 | month",
                "{'date':'2024-02-05','date_latest':'2024-02-09','date_precision':'range'} | 2024-02-05 | 2024-02-09 | range",
                "{'killed':4}                                           | 2024-01-03 | 2024-01-03 | day"
            })
    void movesTheLastDayWithThePatchedDate(String patch, String first, String last, String precision) {
        editor().body(body(id, 1)).post(ATTACKS);

        Response answer = editor().body(patch.replace('\'', '"')).patch(path());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(Api.get(path()).getMap(""))
                .containsEntry("date", first)
                .containsEntry("date_latest", last)
                .containsEntry("date_precision", precision);
    }

    @Test
    void showsAFilteredMirrorThatAnAttackHasLeft() {
        String feed = "/v1/changes?country=IR&limit=1000";
        String cursor = Api.get(feed).getString("page.next");
        editor().body(body(id, 95)).post(ATTACKS);
        editor().body("{\"country\":\"IQ\"}").patch(path());
        editor().body("{\"killed\":1}").patch(path());

        JsonPath page = Api.get(feed + "&after=" + cursor);

        assertThat(page.getList("items.operation")).containsExactly("created", "left");
        assertThat(page.getList("items.id")).containsOnly(id);
        assertThat(page.getString("items[1].attack")).isNull();
    }

    @Test
    void letsOneOfTwoEditorsReplaceWhatBothHaveSeen() throws InterruptedException, ExecutionException {
        String seen = editor().body(body(id, 1)).put(path()).header("ETag");
        assertThat(editor().body(body(id, 2)).put(path()).statusCode()).isEqualTo(428);
        assertThat(editor().header("If-None-Match", "*")
                        .body(body(id, 2))
                        .put(path())
                        .statusCode())
                .isEqualTo(412);

        List<Response> answers = together(IntStream.range(2, 10)
                .<Callable<Response>>mapToObj(i -> () ->
                        editor().header("If-Match", seen).body(body(id, i)).put(path()))
                .toList());

        String now = Api.checked().get(path()).header("ETag");
        assertThat(answers.stream().map(Response::statusCode))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        assertThat(answers.stream().map(a -> a.header("ETag"))).containsOnly(now);
        assertThat(Api.get(path()).getInt("version")).isEqualTo(2);
        assertThat(editor().header("If-Match", "W/" + now)
                        .body(body(id, 2))
                        .put(path())
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void doesWhatIsSentTwiceUnderOneKeyOnce() {
        Response first =
                editor().header("Idempotency-Key", id).body(body(id, 7)).post(ATTACKS);
        Response again =
                editor().header("Idempotency-Key", id).body(body(id, 7)).post(ATTACKS);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Api.get(path() + "/history").getList("items")).hasSize(1);
        assertThat(editor().header("Idempotency-Key", id)
                        .body(body(id, 8))
                        .post(ATTACKS)
                        .statusCode())
                .isEqualTo(422);
        assertThat(editor().body(body(id, 7)).post(ATTACKS).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"POST, ''", "PUT, /x", "PATCH, /x", "DELETE, /x", "POST, /x/restore"})
    void writesForThoseOnlyWhoMay(String method, String below) {
        long before = registerRevision();
        String path =
                ATTACKS + below.replace("x", Api.get("/v1/attacks?limit=1").getString("items[0].id"));
        String body = method.equals("DELETE") ? "" : body(id, 1).replace("\"id\":\"" + id + "\",", "");

        assertThat(Api.checked()
                        .contentType("application/json")
                        .body(body)
                        .request(method, path)
                        .statusCode())
                .isEqualTo(401);
        assertThat(as(Role.READER).body(body).request(method, path).statusCode())
                .isEqualTo(403);
        assertThat(as(Role.PARTNER, "gtd")
                        .header("If-Match", "*")
                        .body(body)
                        .request(method, path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.checked()
                        .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR) + "x")
                        .contentType("application/json")
                        .body(body)
                        .request(method, path)
                        .statusCode())
                .isEqualTo(401);
        assertThat(registerRevision()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                       | 400 | ''",
                "[]                                                      | 422 | ''",
                "{\"dataset\":\"nope\"}                                  | 422 | /dataset",
                "{\"country\":\"XX\"}                                    | 422 | /country",
                "{\"date\":\"2024-02-30\"}                               | 422 | /date",
                "{\"date\":\"1899-12-31\"}                               | 422 | /date",
                "{\"date\":\"2999-01-01\"}                               | 422 | /date",
                "{\"latitude\":91,\"longitude\":1}                       | 422 | /latitude",
                "{\"latitude\":9}                                        | 422 | /latitude",
                "{\"killed_low\":3,\"killed_high\":2}                    | 422 | /killed_low",
                "{\"killed\":\"many\"}                                   | 422 | /killed",
                "{\"kiled\":3}                                           | 422 | /kiled",
                "{\"perpetrators\":[{\"group\":\"nobody\",\"attribution\":null,\"claimed_by\":null}]} | 422 | /perpetrators/0/group",
                "{\"attack_types\":[\"armed-assault\",\"bombing\"]}     | 422 | /attack_types/1",
                "{\"weapon_types\":[\"bomb\"]}                          | 422 | /weapon_types/0",
                "{\"targets\":[{\"category\":\"police\"},{\"category\":\"nope\"}]} | 422 | /targets/1/category",
                "{\"targets\":[{\"category\":\"police\",\"nationalities\":[\"AF\",\"XX\"]}]} | 422 | /targets/0/nationalities/1",
                "{\"killed_by_nationality\":{\"US\":1,\"X/\":1}}       | 422 | /killed_by_nationality/X~1",
                "{\"sources\":[{\"source\":\"nope\",\"url\":null}]}      | 422 | /sources/0/source",
                "{\"summary\":\"a\\u0000b\"}                             | 422 | /summary",
                "{\"notes\":\"\\ud83d\"}                               | 422 | /notes",
                "{\"date\":\"\\ud83d\"}                                | 422 | /date",
                "{\"extra\":{\"a/b\":[1,{\"c\":\"\\u0000\"}]}}          | 422 | /extra/a~1b/1/c",
                "{\"extra\":{\"\\u0000\":1}}                           | 422 | /extra",
                "{\"external_ids\":{\"gtd\":\"\\u0000\"}}              | 422 | /external_ids/gtd",
                "{\"killed\":1e99999999}                                 | 422 | /killed",
                "{\"extra\":{\"a\":[0,-1e-99999]}}                       | 422 | /extra/a/1",
                "{\"id\":\"other\"}                                      | 422 | /id"
            })
    void refusesWhatBreaksARule(String change, int status, String pointer) {
        editor().body(body(id, 1)).post(ATTACKS);
        long before = registerRevision();

        Response answer = editor().body(change).patch(path());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getList("errors.pointer"))
                .as(answer.asString())
                .contains(pointer);
        assertThat(registerRevision()).isEqualTo(before);
    }

    @Test
    void readsNoBodyThatIsPacked() {
        Response packed =
                editor().header("Content-Encoding", "gzip").body(body(id, 1)).post(ATTACKS);

        assertThat(packed.statusCode()).isEqualTo(415);
        assertThat(packed.jsonPath().getList("errors.parameter")).containsExactly("Content-Encoding");
        assertThat(packed.header("Accept-Encoding")).isEqualTo("identity");
        assertThat(editor().header("Content-Encoding", "identity")
                        .body(body(id, 1))
                        .post(ATTACKS)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void keepsEveryTextThatCanBeWritten() {
        String text = "\\ud83d\\ude00 \\u0001 \\ufffe \\\\N \\t e\\u0301 \u00e9 \u0130";

        editor().body(body(id, 1)).post(ATTACKS);
        Response answer = editor().body("{\"city\":\"  " + text + " \"}").patch(path());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(Api.get(path()).getString("city"))
                .isEqualTo("  \ud83d\ude00 \u0001 \ufffe \\N \t e\u0301 \u00e9 \u0130 ");
    }

    @Test
    void reportsAllFaultsAtOnce() {
        Response answer = editor().body(
                        "{\"dataset\":\"nope\",\"kind\":\"x\",\"country\":\"XX\",\"latitude\":91,\"kiled\":1,\"killed\":-1}")
                .post(ATTACKS);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer"))
                .contains("/dataset", "/kind", "/country", "/latitude", "/kiled", "/date", "/date_precision");
    }

    @Test
    void refusesThreeHundredTargetsAndAMegabyte() {
        String targets = "{\"targets\":[" + "{},".repeat(299) + "{}]}";
        editor().body(body(id, 1)).post(ATTACKS);

        assertThat(editor().body(targets).patch(path()).jsonPath().getList("errors.code"))
                .containsExactly("too_many");
        assertThat(editor().body("{" + members(300) + "}")
                        .patch(path())
                        .jsonPath()
                        .getList("errors"))
                .hasSize(100);
        assertThat(editor().body("{\"notes\":\"" + "a".repeat(1 << 20) + "\"}")
                        .patch(path())
                        .statusCode())
                .isEqualTo(413);
        assertThat(editor().body("{\"extra\":" + "{\"a\":".repeat(30) + "1" + "}".repeat(30) + "}")
                        .patch(path())
                        .statusCode())
                .isEqualTo(422);
        assertThat(editor().contentType("text/plain").body("x").patch(path()).statusCode())
                .isEqualTo(415);
    }

    @Test
    void refusesAnIdThatIsTheAddressOfAnotherPage() {
        Response answer = editor().body(body("counts", 1)).post(ATTACKS);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/id");
    }

    @Test
    void returnsAsDataWhatItsTextNames() {
        Response answer = editor().body(body(id, 1).replace("}", ",\"attack_types\":[\"bombing-explosio\"]}"))
                .post("/v1/attacks");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].message")).contains("near: bombing-explosion");
        assertThat(answer.jsonPath().getList("errors[0].did_you_mean")).contains("bombing-explosion");
    }

    private static String members(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"x" + i + "\":0").collect(Collectors.joining(","));
    }

    @Test
    void letsEveryPollerSeeEveryRevisionOnceAndInOrder() throws InterruptedException, ExecutionException {
        int writers = 8;
        int writes = 25;
        long begun = registerRevision();
        String cursor = Api.endOfFeed();
        AtomicInteger writing = new AtomicInteger(writers);
        List<Callable<List<Long>>> all = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            String name = id + "-" + w + "-";
            all.add(() -> {
                try {
                    for (int i = 0; i < writes; i++) {
                        assertThat(editor().body(body(name + i, i))
                                        .post(ATTACKS)
                                        .statusCode())
                                .isEqualTo(201);
                    }
                    return List.of();
                } finally {
                    writing.decrementAndGet();
                }
            });
        }
        for (int p = 0; p < 4; p++) {
            all.add(() -> {
                List<Long> seen = new ArrayList<>();
                String after = cursor;
                boolean ended = false;
                while (!ended) {
                    boolean last = writing.get() == 0;
                    JsonPath page = Api.get("/v1/changes?limit=7&wait_seconds=1&after=" + after);
                    page.getList("items.revision", Long.class).forEach(seen::add);
                    after = page.getString("page.next");
                    ended = last && page.getBoolean("page.up_to_date");
                }
                return seen;
            });
        }

        List<List<Long>> seen = together(all);

        List<Long> expected = LongStream.rangeClosed(begun + 1, begun + (long) writers * writes)
                .boxed()
                .toList();
        assertThat(seen.subList(writers, writers + 4))
                .allSatisfy(s -> assertThat(s).containsExactlyElementsOf(expected));
        assertThat(registerRevision()).isEqualTo(begun + (long) writers * writes);
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
