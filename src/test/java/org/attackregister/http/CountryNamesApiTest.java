package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attackregister.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries by the names that people and files have for them, and those that GTD's codebook does not list. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class CountryNamesApiTest {
    private static final String GTD = """
            eventid,iyear,imonth,iday,country,country_txt,region,attacktype1,targtype1
            198703040001,1987,3,4,77,Gibraltar,8,3,14
            198703040002,1987,3,4,40,Cayman Islands,2,3,14
            198703040003,1987,3,4,233,Northern Ireland,8,3,14
            198703040004,1987,3,4,216,Great Britain,8,3,14
            198703040005,1987,3,4,238,Corsica,8,3,14
            """;
    private static final String ACLED_HEADER =
            "event_id_cnty,event_date,year,event_type,sub_event_type,actor1,actor2,country,admin1,location\n";

    @ParameterizedTest
    @CsvSource({
        "UK, GB",
        "Türkiye, TR",
        "turkiye, TR",
        "Burma, MM",
        "Czechia, CZ",
        "Swaziland, SZ",
        "Holland, NL",
        "Cote d'Ivoire, CI",
        "Côte d’Ivoire, CI",
        "U.S.A., US",
        "Russian Federation, RU",
        "Viet Nam, VN",
        "DR Congo, CD",
        "Timor Leste, TL",
        "West Bank and Gaza Strip, PS",
        "Great Britain, XB"
    })
    void areFoundByEverydayNames(String name, String code) {
        assertThat(Api.get("/v1/attacks?limit=1&country=" + encoded(name)).getList("query.country"))
                .isEqualTo(List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"Congo, 'CD, CG'", "Korea, 'KP, KR'"})
    void ofOneNameAreNamedAll(String name, String codes) {
        JsonPath problem = Api.problem("/v1/attacks?country=" + name, 400);

        assertThat(problem.getString("errors[0].code")).isEqualTo("ambiguous_value");
        assertThat(String.join(
                        ", ",
                        problem.<String>getList("errors[0].allowed").stream()
                                .sorted()
                                .toList()))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"Swazilnd, Swaziland", "Afganistan, Afghanistan", "Germ, Germany", "Turkie, Turkey"})
    void areSuggestedByNameAsWellAsByCode(String asked, String suggested) {
        assertThat(Api.problem("/v1/attacks?country=x" + asked + "&country=" + asked, 400)
                        .getList("errors.findAll { it.value == '" + asked + "' }.did_you_mean.flatten()"))
                .contains(suggested);
    }

    @Test
    void ofGtdAreReadWithTheirRegionAndState() {
        JsonPath job = SentImport.as(Role.EDITOR).imported("format=gtd&dataset=gtd-parts", GTD);

        assertThat(job.getInt("created") + job.getInt("unchanged")).isEqualTo(5);
        assertThat(job.getList("findings.code")).containsExactly("gtd_subset");
        assertThat(Api.get("/v1/attacks?dataset=gtd-parts&region=western-europe")
                        .getList("items.country"))
                .containsExactlyInAnyOrder("GI", "XN", "XB", "XC");
        assertThat(Api.get("/v1/attacks?dataset=gtd-parts&region=central-america-caribbean")
                        .getList("items.country"))
                .containsExactly("KY");
        JsonPath countries = Api.get("/v1/countries?limit=1000");
        assertThat(countries.getString("items.find { it.code == 'XN' }.state")).isEqualTo("GB");
        assertThat(countries.getString("items.find { it.code == 'XB' }.state")).isEqualTo("GB");
        assertThat(countries.getString("items.find { it.code == 'XC' }.state")).isEqualTo("FR");
        assertThat(countries.getString("items.find { it.code == 'GI' }.gtd")).isEqualTo("77");
    }

    @ParameterizedTest
    @CsvSource({"Ivory Coast, CI", "Côte d'Ivoire, CI", "Türkiye, TR", "Burma, MM", "UK, GB", "Czechia, CZ"})
    void ofAcledAreReadByNameWhereThereIsNoNumber(String name, String code) {
        String row =
                "ABC%s,2022-03-04,2022,Violence against civilians,Attack,Invented Front,Civilians,%s,Somewhere,Some\n";
        String id = Integer.toHexString(name.hashCode());
        SentImport.as(Role.EDITOR).imported("format=acled&dataset=acled-lands", ACLED_HEADER + row.formatted(id, name));

        assertThat(Api.get("/v1/attacks/acled-lands-abc" + id).getString("country"))
                .isEqualTo(code);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
