package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several datasets side by side: what each answers when it is asked alone, and nothing of two together. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralDatasetsApiTest {
    private static final String ROW = "%s,%s,%s,Explosions/Remote violence,Remote explosive/landmine/IED,"
            + "Placed Front,Civilians (Afghanistan),4,Afghanistan,%s,%s,\n";
    private static final String BOTH = "dataset=side-b,side-a";

    private boolean loaded;

    @BeforeEach
    void loadOnce() {
        if (!loaded) {
            load(
                    "side-a",
                    ROW.formatted("SDA1", "2021-03-04", "2021", "Kabul", "Kabul")
                            + ROW.formatted("SDA2", "2022-03-04", "2022", "Kabul", "Kabul"));
            load(
                    "side-b",
                    ROW.formatted("SDB1", "2022-03-04", "2022", "Kabul province", "Kabul city")
                            + ROW.formatted("SDB2", "2022-05-06", "2022", "Hilmand province", "Sangin")
                            + ROW.formatted("SDB3", "2022-05-07", "2022", "Hilmand province", "Sangin"));
            loaded = true;
        }
    }

    private static void load(String dataset, String rows) {
        SentImport.as(Role.EDITOR).imported("format=acled&dataset=" + dataset, SentImport.ACLED_HEADER + rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "group_by=year&measures=killed",
                "group_by=year,admin1&fill=false&share_of=year",
                "group_by=admin1&top=1&measures=killed&sort=-killed",
                "group_by=month,city,target_category&from=2022-03&to=2022-05&counting=any&having_min=1",
                "admin1=Kabul&group_by=year,quarter&measures=lethality&lethal_min=2",
                "killed_min=1000&group_by=country&share_of=all",
                "group_by=year,admin1&cumulative=true&measures=killed"
            })
    void countEachAsWhenItIsAskedAlone(String question) {
        String counts = "/v1/attacks/counts?" + question + (question.isEmpty() ? "" : "&");
        JsonPath both = Api.get(counts + BOTH);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String dataset = List.of("side-a", "side-b").get(i);
            JsonPath alone = Api.get(counts + "dataset=" + dataset);
            alone.<Map<String, Object>>getList("items").forEach(row -> {
                row.put("dataset", dataset);
                rows.add(row);
            });
            assertThat(both.getMap("datasets[" + i + "].totals")).isEqualTo(alone.getMap("totals"));
            assertThat(both.getMap("datasets[" + i + "].method")).isEqualTo(alone.getMap("method"));
            assertThat(both.getMap("datasets[" + i + "].dataset")).isEqualTo(alone.getMap("dataset"));
        }

        assertThat(both.<Map<String, Object>>getList("items")).isEqualTo(rows);
        assertThat(both.getString("totals")).isNull();
        assertThat(both.getString("method")).isNull();
        assertThat(both.getString("dataset.id")).isNull();
        assertThat(both.getList("query.dataset")).containsExactly("side-a", "side-b");
        assertThat(both.getList("query.group_by")).first().isEqualTo("dataset");
        JsonPath pinned = Api.get(both.getString("links.permalink"));
        assertThat(pinned.getList("items.attacks")).isEqualTo(both.getList("items.attacks"));
        assertThat(pinned.getString("links.permalink")).isEqualTo(both.getString("links.permalink"));
        for (Map<String, Object> row : rows) {
            assertThat(Api.get(row.get("attacks_url") + "&limit=1").getInt("page.total"))
                    .isEqualTo(row.get("attacks") == null ? 0 : (int) row.get("attacks"));
        }
    }

    @Test
    void countTheSameHoweverTheDatasetIsWritten() {
        String asked = "/v1/attacks/counts?measures=killed&fill=false&sort=";
        String items = Api.get(asked + "-killed&group_by=year&share_of=all&" + BOTH)
                .getList("items")
                .toString();

        for (String other : List.of(
                "dataset,-killed&group_by=dataset,year&share_of=dataset&" + BOTH,
                "-killed&group_by=year&share_of=all&dataset=side-a&dataset=side-b,side-a")) {
            assertThat(Api.get(asked + other).getList("items").toString()).isEqualTo(items);
        }
    }

    @Test
    void areATableToo() {
        String question = "/v1/attacks/counts?fill=false&group_by=year&" + BOTH + "&format=";

        assertThat(Api.text(question + "csv").lines())
                .containsExactly(
                        "dataset,year,attacks,coverage,attacks_url",
                        "side-a,2021,1,partial,/v1/attacks?dataset=side-a&year=2021",
                        "side-a,2022,1,partial,/v1/attacks?dataset=side-a&year=2022",
                        "side-b,2022,3,partial,/v1/attacks?dataset=side-b&year=2022");
        assertThat(Api.text(question + "ndjson").lines()).hasSize(3).allMatch(row -> row.startsWith("{\"dataset\":\""));
        assertThat(Api.checked().get(question + "csv").header("Total-Attacks")).isEqualTo("side-a=2, side-b=3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sort=killed", "from=2022&to=2022-05-06&sort=-date", "admin1=Kabul&fields=id,dataset,date"})
    void areListedOneAfterAnother(String question) {
        String list = "/v1/attacks?" + question + (question.isEmpty() ? "" : "&");
        List<Object> items = new ArrayList<>();
        List<Integer> totals = new ArrayList<>();
        for (String dataset : List.of("side-a", "side-b")) {
            JsonPath alone = Api.get(list + "dataset=" + dataset);
            items.addAll(alone.getList("items"));
            totals.add(alone.getInt("page.total"));
        }
        JsonPath both = Api.get(list + BOTH);
        List<Object> paged = new ArrayList<>();
        String next = list + BOTH + "&limit=1";
        while (next != null) {
            JsonPath page = Api.get(next);
            paged.addAll(page.getList("items"));
            next = page.getString("links.next");
        }

        assertThat(both.getList("items")).isEqualTo(items);
        assertThat(paged).isEqualTo(items);
        assertThat(both.getList("datasets.total")).isEqualTo(totals);
        assertThat(both.getInt("page.total")).isEqualTo(items.size());
        assertThat(Api.text(list + BOTH + "&format=ndjson").lines()).hasSameSizeAs(items);
        assertThat(Api.text(list + BOTH + "&format=csv").lines()).hasSize(1 + items.size());
        assertThat(Api.get(list + BOTH + "&format=geojson").getList("features")).hasSameSizeAs(items);
        assertThat(Api.checked().get(list + BOTH + "&format=csv&limit=1").header("Total-Attacks"))
                .isEqualTo("side-a=" + totals.get(0) + ", side-b=" + totals.get(1));
    }

    @ParameterizedTest
    @CsvSource({"'',computed", "/shifts,computed", "'','reported,computed'", "/shifts,'reported,computed'"})
    void haveSharesOfTheirOwn(String path, String basis) {
        String shares = "/v1/annual-shares" + path + "?limit=1000&basis=" + basis;
        List<Object> rows = new ArrayList<>();
        if (basis.startsWith("reported")) {
            rows.addAll(Api.get("/v1/annual-shares" + path + "?limit=1000&basis=reported")
                    .getList("items"));
        }
        for (String dataset : List.of("iskp", "side-a")) {
            rows.addAll(Api.get("/v1/annual-shares" + path + "?limit=1000&basis=computed&dataset=" + dataset)
                    .getList("items"));
        }
        JsonPath both = Api.get(shares + "&dataset=side-a,iskp");

        assertThat(both.getList("items")).isEqualTo(rows);
        assertThat(both.getList("datasets.dataset.id")).containsExactly("iskp", "side-a");
        assertThat(both.getString("dataset.id")).isNull();
        assertThat(Api.text(shares + "&dataset=side-a,iskp&format=csv").lines()).hasSize(1 + rows.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/annual-shares/comparison?dataset=",
                "/v1/attacks/counts/changes?from=890&to=895&dataset=",
                "/v1/changes?dataset=",
                "/v1/snapshot?dataset=",
                "/v1/digests?dataset="
            })
    void areRefusedWhereOneIsMeant(String path) {
        for (String datasets : List.of("side-a,side-b", "all")) {
            JsonPath problem = Api.problem(path + datasets, 400);

            assertThat(problem.getList("errors.parameter")).contains("dataset");
            assertThat(problem.getList("errors.message").toString()).contains("takes one dataset here, not several");
        }
    }

    @Test
    void areThoseOfTheRevisionWhereAllAreAsked() {
        long revision = Api.get("/v1/datasets").getLong("dataset.revision");
        String pinned = "/v1/attacks/counts?dataset=all&as_of=" + revision;
        List<String> ids = Api.get("/v1/datasets?limit=1000&as_of=" + revision).getList("items.id");
        JsonPath all = Api.get(pinned);
        String bytes = Api.text(pinned);
        load("side-later", ROW.formatted("SDL1", "2021-03-04", "2021", "Kabul", "Kabul"));

        assertThat(all.getList("datasets.dataset.id"))
                .containsExactlyElementsOf(ids.stream().sorted().toList());
        assertThat(Api.text(pinned)).isEqualTo(bytes);
        assertThat(Api.get("/v1/attacks/counts?dataset=all").getList("datasets.dataset.id"))
                .contains("side-later");
        assertThat(Api.get("/v1/attacks/counts?dataset=all").getString("links.self"))
                .contains("dataset=all");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "dataset=side-a,side-bb | dataset | unknown_value | 'side-bb' is not a known dataset.",
                "dataset=side-a,side-b&group_by=year,dataset | group_by | conflicting | only the first.",
                "dataset=side-a,side-b&group_by=year,yaer | group_by | unknown_value | 'group_by' does not take 'yaer'.",
                "dataset=side-a,side-b&group_by=year,country&wide=country&format=csv | wide | conflicting | 'wide' takes one dataset.",
                "dataset=side-a,side-b&vintages=1 | vintages | conflicting | 'vintages' takes one dataset.",
                "dataset=side-a,side-b&group_by=year&sort=-dataset | sort | unknown_value | does not take '-dataset'.",
                "dataset=side-a,side-b&city=Sangin | city | unknown_value | In the dataset 'side-a': 'Sangin' is not a known",
                "dataset=side-a,,side-b | dataset | malformed | 'dataset' is empty"
            })
    void areRefusedWithTheReason(String question, String parameter, String code, String message) {
        JsonPath problem = Api.problem("/v1/attacks/counts?" + question, 400);

        assertThat(problem.getList("errors.parameter")).containsExactly(parameter);
        assertThat(problem.getString("errors[0].code")).isEqualTo(code);
        assertThat(problem.getString("errors[0].message")).contains(message);
    }

    @Test
    void areNotCitedTogether() {
        String link = "/v1/attacks/counts?" + BOTH + "&as_of="
                + Api.get("/v1/datasets").getLong("dataset.revision");

        assertThat(Api.problem("/v1/citations?of=" + link.replace("&", "%26"), 400)
                        .getString("errors[0].message"))
                .contains("cite each alone");
    }
}
