package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attackregister.model.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Provinces and cities are those of the dataset that is asked, with the word for the kind of division or without. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesApiTest {
    private static final String ROW = "%s,2022-03-04,2022,Explosions/Remote violence,Remote explosive/landmine/IED,"
            + "Placed Front,Civilians (Afghanistan),4,Afghanistan,%s,%s,\n";

    private boolean loaded;

    @BeforeEach
    void loadOnce() {
        if (!loaded) {
            load();
            loaded = true;
        }
    }

    private static void load() {
        load("bare", ROW.formatted("PLA1", "Kabul", "Kabul") + ROW.formatted("PLA2", "Bamyan", "Yakawlang"));
        load(
                "worded",
                ROW.formatted("PLB1", "Kabul province", "Kabul city")
                        + ROW.formatted("PLB2", "Kabul Province", "Kabul city")
                        + ROW.formatted("PLB3", "Hilmand province", "Sangin")
                        + ROW.formatted("PLB4", "Kyiv Special Republican city", "Kyiv"));
    }

    private static void load(String dataset, String rows) {
        SentImport.as(Role.EDITOR).imported("format=acled&dataset=places-" + dataset, SentImport.ACLED_HEADER + rows);
    }

    @ParameterizedTest
    @CsvSource({
        "bare, Kabul, 1",
        "bare, kabul province, 1",
        "worded, Kabul, 2",
        "worded, Kabul Oblast, 2",
        "worded, 'Kabul,Hilmand', 3",
        "worded, !Kabul, 2"
    })
    void areFoundWithOrWithoutTheKindOfDivision(String dataset, String province, int attacks) {
        JsonPath answer = Api.get("/v1/attacks?dataset=places-" + dataset + "&admin1=" + escaped(province));

        assertThat(answer.getInt("page.total")).isEqualTo(attacks);
        assertThat(Api.get(answer.getString("links.permalink")).getInt("page.total"))
                .isEqualTo(attacks);
    }

    @ParameterizedTest
    @CsvSource({
        "worded, admin1=Bamyan, ",
        "worded, admin1=Kabol, Kabul province",
        "worded, not.admin1=Kabol, Kabul province",
        "worded, admin1=Kabul&where=not.admin1%3DKabol, Kabul province",
        "worded, admin1=!Helmand, Hilmand province",
        "bare, admin1=Hilmand, ",
        "bare, city=Sangin, ",
        "worded, city=Kabul, Kabul city",
        "worded, city=Kabull, Kabul city",
        "worded, admin1=Kyivv, Kyiv Special Republican city",
        "worded, not.city=Yakawlang, "
    })
    void areRefusedWhereTheDatasetHasNone(String dataset, String filter, String near) {
        for (String path : List.of("/v1/attacks", "/v1/attacks/counts", "/v1/changes", "/v1/digests")) {
            JsonPath problem = Api.problem(path + "?dataset=places-" + dataset + "&" + filter, 400);

            assertThat(problem.getList("errors.code")).containsExactly("unknown_value");
            assertThat(problem.getList("errors[0].did_you_mean"))
                    .isEqualTo(near == null ? problem.getList("errors[0].did_you_mean") : List.of(near));
            assertThat(problem.getList("errors[0].allowed")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin1=Kabul", "city=Kabul", "not.admin1=Kabul"})
    void areRefusedOfADatasetWithoutAttacks(String filter) {
        SentImport.as(Role.EDITOR).imported("format=acled&dataset=places-none", SentImport.ACLED_HEADER);

        assertThat(Api.problem("/v1/attacks?dataset=places-none&" + filter, 400).getList("errors.code"))
                .containsExactly("unknown_value");
    }

    @Test
    void areNotRefusedBesideADatasetThatIsNotThere() {
        assertThat(Api.problem("/v1/attacks?dataset=places-nowhere&admin1=Kabul", 400)
                        .getList("errors.parameter"))
                .containsExactly("dataset");
    }

    /** A place that was corrected is still one of the dataset: a link that was kept goes on to answer. */
    @Test
    void areKnownFromTheRevisionOnThatBroughtThem() {
        String dataset = "corrected";
        load(dataset, ROW.formatted("PLC1", "Kabull", "Kabul"));
        long before = Api.get("/v1/attacks?dataset=places-corrected").getLong("dataset.revision");
        load(dataset, ROW.formatted("PLC1", "Kabul", "Kabul"));

        assertThat(total("admin1=Kabull")).isZero();
        assertThat(total("admin1=Kabul")).isEqualTo(1);
        assertThat(total("admin1=Kabull&as_of=" + before)).isEqualTo(1);
        assertThat(Api.problem("/v1/attacks?dataset=places-corrected&admin1=Kabul&as_of=" + before, 400)
                        .getList("errors[0].did_you_mean"))
                .containsExactly("Kabull");
    }

    @Test
    void areListedByTheNamesThatTheDatasetHadFirst() {
        load(
                "listed",
                ROW.formatted("PLL1", "Kabul province", "Kabul city")
                        + ROW.formatted("PLL2", "Kabul", "Kabul city")
                        + ROW.formatted("PLL3", "Hilmand province", "Sangin")
                        + ROW.formatted("PLL4", "", "Sangin"));
        long before = Api.get("/v1/provinces?dataset=places-listed").getLong("dataset.revision");
        JsonPath list = Api.get("/v1/provinces?dataset=places-listed&country=AFG&as_of=" + before);

        assertThat(list.getList("items.admin1")).containsExactly("Hilmand province", "Kabul province");
        assertThat(list.getList("items.country")).containsExactly("AF", "AF");
        assertThat(list.getList("items.attacks")).containsExactly(1, 2);
        assertThat(list.getInt("method.attacks_without")).isEqualTo(1);
        for (int i = 0; i < 2; i++) {
            String row = "items[" + i + "].";
            assertThat(Api.get(list.getString(row + "attacks_url")).getInt("page.total"))
                    .isEqualTo(list.getInt(row + "attacks"));
            assertThat(Api.get(list.getString(row + "counts_url")).getInt("items.find { it.year == 2022 }.attacks"))
                    .isEqualTo(list.getInt(row + "attacks"));
        }
        JsonPath page = Api.get("/v1/provinces?dataset=places-listed&limit=1");
        assertThat(page.getBoolean("page.complete")).isFalse();
        assertThat(Api.get(page.getString("links.next")).getList("items.admin1"))
                .containsExactly("Kabul province");
        assertThat(Api.text(list.getString("links.csv")).lines())
                .startsWith("country,admin1,attacks,attacks_url,counts_url")
                .hasSize(3);
        assertThat(Api.text(list.getString("links.ndjson")).lines()).hasSize(2);
        assertThat(Api.get("/v1/provinces?dataset=places-listed&country=US").getList("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dataset=places-nowhere, dataset", "country=XX, country", "admin1=Kabul, admin1", "limit=0, limit"})
    void areNotListedOfWhatIsNotThere(String question, String parameter) {
        assertThat(Api.problem("/v1/provinces?" + question, 400).getList("errors.parameter"))
                .containsExactly(parameter);
    }

    private static int total(String filter) {
        return Api.get("/v1/attacks?dataset=places-corrected&" + filter).getInt("page.total");
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
