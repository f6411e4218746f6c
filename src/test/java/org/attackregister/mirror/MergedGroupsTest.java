package org.attackregister.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.attackregister.http.Api;
import org.attackregister.http.WrittenRegister;
import org.attackregister.http.security.MadeTokens;
import org.attackregister.model.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two groups that become one, and two again; every copy has at each time what the register answers. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class MergedGroupsTest {
    private static final String SEVERAL = "&counting=any";

    @TestHTTPResource("/")
    URI here;

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String first = "front-" + own;
    private final String second = "army-" + own;
    private final List<String> attacks = new ArrayList<>();

    @BeforeEach
    void makeGroupsAndAttacks() {
        group(first, "Front of " + own);
        group(second, "Army of " + own);
        attack("2022-03-01", first);
        attack("2022-03-02", first);
        attack("2022-03-03", second);
        attack("2023-03-04", first, second);
    }

    /** Other tests count the attacks of the seed. */
    @AfterEach
    void removeThem() {
        attacks.forEach(id -> editor().delete("/v1/attacks/" + id));
        restore(first);
        List.of(first, second).forEach(id -> editor().delete("/v1/groups/" + id));
    }

    private static RequestSpecification editor() {
        return Api.checked()
                .header("Authorization", "Bearer " + MadeTokens.of(Role.EDITOR))
                .contentType("application/json");
    }

    private static void group(String id, String name) {
        editor().body("{\"name\":\"%s\",\"type\":\"named\",\"status\":\"curated\"}".formatted(name))
                .put("/v1/groups/" + id)
                .then()
                .statusCode(201);
    }

    private void attack(String date, String... groups) {
        String perpetrators = String.join("\"},{\"group\":\"", groups);
        String body = """
                {"dataset":"iskp","kind":"attack","date":"%s","date_precision":"day","country":"AF","killed":3,
                 "perpetrators":[{"group":"%s"}],"targets":[{"type":"police","group":"%s"}]}
                """.formatted(date, perpetrators, groups[0]);
        Response made = editor().body(body).post("/v1/attacks");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        attacks.add(made.jsonPath().getString("id"));
    }

    private static Response merge(String id, String into) {
        return editor().post("/v1/groups/%s/merge?into=%s&reason=One%%20and%%20the%%20same".formatted(id, into));
    }

    private static Response restore(String id) {
        return editor().post("/v1/groups/" + id + "/restore");
    }

    private static int total(String filter) {
        return Api.get("/v1/attacks?limit=1&" + filter).getInt("page.total");
    }

    private static long revision() {
        return Api.get("/v1/attacks?limit=1").getLong("dataset.revision");
    }

    @Test
    void areCountedListedAndFoundAsOneUntilOneIsRestored() {
        String counts = "/v1/attacks/counts?group_by=group&fill=false&group=%s,%s".formatted(first, second);
        String before = Api.checked().get(counts + "&as_of=" + revision()).asString();
        long revision = revision();

        assertThat(merge(first, second).statusCode()).isEqualTo(204);

        assertThat(Api.get("/v1/attacks?group=" + first).getList("query.group")).containsExactly(second);
        assertThat(Api.get("/v1/attacks?group=Front%20of%20" + own).getList("query.group"))
                .containsExactly(second);
        assertThat(total("group=" + second)).isEqualTo(4);
        assertThat(total("target_group=" + second)).isEqualTo(4);
        assertThat(total("q=" + first.replace('-', '+'))).isEqualTo(4);
        assertThat(total("not.group=" + second)).isEqualTo(total("any.group=!" + second) + total("group=null"));
        assertThat(Api.get(counts).getList("items.group")).containsExactly(second);
        assertThat(Api.get(counts).getList("items.attacks").toString()).isEqualTo("[4]");
        assertThat(Api.get(counts + SEVERAL).getList("items.attacks").toString())
                .isEqualTo("[4]");
        assertThat(Api.get(counts).getInt("method.attacks_with_several")).isZero();
        assertThat(Api.get(Api.get(counts).getString("items[0].attacks_url")).getInt("page.total"))
                .isEqualTo(4);
        assertThat(Api.get("/v1/attacks/" + attacks.get(0)).getInt("version")).isEqualTo(1);
        assertThat(Api.checked().get(counts + "&as_of=" + revision).asString()).isEqualTo(before);

        assertThat(restore(first).statusCode()).isEqualTo(200);

        assertThat(total("group=" + first)).isEqualTo(3);
        assertThat(Api.get(counts).getList("items.attacks").toString()).isEqualTo("[1, 3]");
        assertThat(Api.get(counts + "&as_of=" + (revision + 1)).getList("items.group"))
                .containsExactly(second);
    }

    @Test
    void areSentInTheFeedAndByTheOldPage() {
        String end = Api.checked().get("/v1/changes?format=ndjson").header("Changes-Cursor");
        merge(first, second);

        JsonPath sent = Api.get("/v1/changes?after=" + end);
        assertThat(sent.getList("items.operation")).containsExactly("merged");
        assertThat(sent.getString("items[0].record_type")).isEqualTo("group");
        assertThat(sent.getString("items[0].superseded_by")).isEqualTo(second);
        assertThat(sent.getString("items[0].reason")).isEqualTo("One and the same");
        JsonPath gone = Api.checked()
                .get("/v1/groups/" + first)
                .then()
                .statusCode(410)
                .extract()
                .jsonPath();
        assertThat(gone.getString("errors[0].code")).isEqualTo("superseded");
        assertThat(gone.getList("errors[0].did_you_mean")).containsExactly(second);
    }

    @Test
    void areExactInEveryCopyAtEachStep() {
        List<Mirror> mirrors = new ArrayList<>();
        List<String> filters = List.of(
                "",
                "group=" + first,
                "group=" + second,
                "group=Front%20of%20" + own,
                "any.group=" + second + "&year=2022",
                "primary.group=" + first,
                "not.group=" + first,
                "target_group=" + second,
                "q=front+" + own,
                "q=army+" + own);
        filters.forEach(filter -> mirrors.add(new Mirror(here, filter).begin()));

        merge(first, second);
        filters.forEach(filter -> mirrors.add(new Mirror(here, filter).begin()));
        compare(mirrors);
        editor().header("If-Match", "*")
                .body("{\"summary\":\"Edited while the group is merged\"}")
                .patch("/v1/attacks/" + attacks.get(0))
                .then()
                .statusCode(200);
        compare(mirrors);
        restore(first);
        compare(mirrors);
        merge(second, first);
        compare(mirrors);
        restore(second);
        compare(mirrors);
    }

    /** In pages of one change: what one merge does is many. */
    private static void compare(List<Mirror> mirrors) {
        for (Mirror mirror : mirrors) {
            mirror.follow(1);
            mirror.follow(2);
            mirror.catchUp();
            assertThat(mirror.attacks()).isEqualTo(mirror.asked());
            assertThat(mirror.differing(List.of())).isEmpty();
        }
    }

    @Test
    void leadOnThroughAnother() {
        group("third-" + own, "Third of " + own);
        merge(first, second);
        merge(second, "third-" + own);

        assertThat(Api.get("/v1/attacks?group=" + first).getList("query.group")).containsExactly("third-" + own);
        assertThat(total("group=third-" + own)).isEqualTo(4);
        assertThat(editor().delete("/v1/groups/third-" + own).statusCode()).isEqualTo(409);

        restore(second);
        assertThat(total("group=" + second)).isEqualTo(4);
        assertThat(editor().delete("/v1/groups/third-" + own).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "into=nobody-at-all&reason=x, 404",
        "into=iskp, 400",
        "reason=x, 400",
        "into=iskp&reason=x&more=1, 400",
        "into=SELF&reason=x, 409"
    })
    void areNotMadeOfWhatIsNoPair(String parameters, int status) {
        Response answer = editor().post("/v1/groups/%s/merge?%s".formatted(first, parameters.replace("SELF", first)));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(total("group=" + first)).isEqualTo(3);
    }

    @Test
    void areMadeByEditorsOnly() {
        String path = "/v1/groups/%s/merge?into=%s&reason=x".formatted(first, second);

        assertThat(Api.checked().post(path).statusCode()).isEqualTo(401);
        assertThat(Api.checked()
                        .header("Authorization", "Bearer " + MadeTokens.of(Role.PARTNER, "iskp"))
                        .post(path)
                        .statusCode())
                .isEqualTo(403);
    }
}
