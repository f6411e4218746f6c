package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attackregister.model.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One group under the names of three providers, whose files are invented. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class GroupSpellingsApiTest {
    private static final String GTD = """
            eventid,iyear,imonth,iday,country,attacktype1,targtype1,gname
            202003040001,2020,3,4,209,3,14,Kurdistan Workers' Party (PKK)
            202003040002,2020,3,5,209,3,14,Kurdistan Workers’ Party (PKK)
            202003040003,2020,3,4,153,3,14,Tehrik-i-Taliban Pakistan (TTP)
            202003040004,2020,3,4,153,3,14,Pakistan Province of the Islamic State
            202003040005,2020,3,4,4,3,14,Al-Qaida in the Indian Subcontinent
            202003040007,2020,3,4,4,3,14,Haqqani Network
            202003040008,2020,3,4,4,3,14,unknown
            202003040009,2020,3,4,4,3,14,Unknown\s
            """;
    private static final String GED = """
            id,type_of_violence,side_a,side_b,where_prec,latitude,longitude,country,country_id,date_prec,date_start,date_end,best,low,high
            900001,1,Government of Turkey,PKK,1,37.9,40.2,Turkey,640,1,2022-03-04,2022-03-04,2,2,3
            900002,3,PKK,Civilians,1,37.9,40.2,Turkey,640,1,2022-05-06,2022-05-06,5,5,5
            900003,1,Government of India,NSCN-K-K,1,26,94,India,750,1,2022-05-07,2022-05-07,1,1,1
            900004,1,Government of India,NSCN-K,1,26,94,India,750,1,2022-05-08,2022-05-08,1,1,1
            """;
    private static final String ACLED = """
            event_id_cnty,event_date,year,event_type,sub_event_type,actor1,actor2,iso,country,admin1,location,notes
            TUR1,2022-03-04,2022,Violence against civilians,Attack,PKK: Kurdistan Workers Party,Civilians (Turkey),792,Turkey,Van,Van,An event
            PAK1,2022-03-04,2022,Violence against civilians,Attack,Islamic State (Pakistan),Civilians (Pakistan),586,Pakistan,Sindh,Karachi,An event
            AFG7,2022-03-04,2022,Violence against civilians,Attack,Taliban,Civilians (Afghanistan),4,Afghanistan,Kabul,Kabul,An event
            """;

    @BeforeEach
    void load() {
        SentImport editor = SentImport.as(Role.EDITOR);
        editor.imported("format=gtd&dataset=spelled-gtd", GTD);
        editor.imported("format=ucdp-ged&dataset=spelled-ged", GED);
        editor.imported("format=acled&dataset=spelled-acled", ACLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkk",
                "PKK",
                "Kurdistan Workers' Party (PKK)",
                "PKK: Kurdistan Workers Party",
                "kurdistan workers’ party",
                "Partiya Karkeren Kurdistane"
            })
    void areOneInTheFilesOfAllProviders(String name) {
        assertThat(ids(name, "spelled-gtd"))
                .containsExactlyInAnyOrder("spelled-gtd-202003040001", "spelled-gtd-202003040002");
        assertThat(ids(name, "spelled-ged")).containsExactlyInAnyOrder("spelled-ged-900001", "spelled-ged-900002");
        assertThat(ids(name, "spelled-acled")).containsExactly("spelled-acled-tur1");
    }

    @ParameterizedTest
    @CsvSource({
        "Islamic State (Pakistan), is-pakistan-province",
        "Pakistan Province of the Islamic State, is-pakistan-province",
        "Islamic State Pakistan Province (ISPP), is-pakistan-province",
        "TTP: Tehreek-i-Taliban Pakistan, ttp",
        "Tehrik-i-Taliban Pakistan (TTP), ttp",
        "Islamic State of Iraq and the Levant (ISIL), islamic-state",
        "Al-Qaida in the Indian Subcontinent, aqis",
        "Al Shabaab, al-shabaab",
        "HQN: Haqqani Network, haqqani-network",
        "NSCN-K-K, nscn-k-k",
        "NSCN-K, nscn-k",
        "Military Forces of Afghanistan (2021-), taliban"
    })
    void areKnownToAQuestionWhereAnImporterKnowsThem(String name, String id) {
        assertThat(Api.get("/v1/attacks?limit=1&group=" + encoded(name)).getList("query.group"))
                .isEqualTo(List.of(id));
    }

    @Test
    void makeNoGroupOfWhatIsKnown() {
        Set<String> groups = new TreeSet<>();
        for (String dataset : List.of("spelled-gtd", "spelled-ged", "spelled-acled")) {
            groups.addAll(Api.get("/v1/attacks?dataset=" + dataset).getList("items.perpetrators.group.flatten()"));
        }

        assertThat(groups)
                .containsExactly(
                        "aqis",
                        "haqqani-network",
                        "is-pakistan-province",
                        "nscn-k",
                        "nscn-k-k",
                        "pkk",
                        "taliban",
                        "ttp");
    }

    @Test
    void ofAMergedGroupAreReadAsBefore() {
        SentImport editor = SentImport.as(Role.EDITOR);
        String file =
                ACLED.lines().findFirst().orElseThrow() + "\n" + row(1, "Spelled League") + row(2, "Spelled Union");
        editor.imported("format=acled&dataset=merged-acled", file);
        String page = "/v1/groups/spelled-league";
        editor.request()
                .post(page + "/merge?into=spelled-union&reason=One")
                .then()
                .statusCode(204);

        JsonPath job = editor.imported("format=acled&dataset=merged-acled", file + row(3, "Spelled league"));

        assertThat(job.getInt("unchanged")).isEqualTo(2);
        assertThat(job.getInt("created")).isEqualTo(1);
        assertThat(ids("spelled-union", "merged-acled")).hasSize(3);
        assertThat(ids("Spelled League", "merged-acled")).hasSize(3);
        JsonPath listed = Api.get("/v1/groups?q=spelled");
        assertThat(listed.getList("items.id")).containsExactly("spelled-union");
        assertThat(listed.getInt("items[0].attacks.merged-acled")).isEqualTo(3);
        editor.request().post(page + "/restore").then().statusCode(200);
        assertThat(ids("spelled-league", "merged-acled")).hasSize(2);
        assertThat(Api.get("/v1/groups?q=spelled").getList("items.attacks.merged-acled"))
                .containsExactly(1, 2);
    }

    private static String row(int number, String actor) {
        return "MER%d,2022-03-04,2022,Violence against civilians,Attack,%s,Civilians (Somalia),706,Somalia,Bay,Baidoa,An event\n"
                .formatted(number, actor);
    }

    private static List<String> ids(String group, String dataset) {
        return Api.get("/v1/attacks?dataset=" + dataset + "&group=" + encoded(group))
                .getList("items.id");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
