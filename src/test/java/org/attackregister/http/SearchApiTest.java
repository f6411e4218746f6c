package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attackregister.model.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words, phrases, either of two and beginnings, in texts and in names. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchApiTest {
    private static final List<String> NOTES = List.of(
            "A bomb at a mosque before Friday prayers",
            "Two mosques were bombed",
            "Gunmen at a Shia mosque",
            "A Shiite shrine; a car with a bomb in it",
            "A car bomb at the house of Hamas",
            "An organ; a market in Hama");

    private boolean loaded;

    @BeforeEach
    void loadOnce() {
        if (!loaded) {
            load();
            loaded = true;
        }
    }

    private static void load() {
        String rows = IntStream.range(0, NOTES.size())
                .mapToObj(i -> ("SEA%d,2022-03-04,2022,Explosions/Remote violence,Remote explosive/landmine/IED,"
                                + "Searched Workers' Front,Civilians (Somalia),706,Somalia,Bay,Baidoa,%s\n")
                        .formatted(i, NOTES.get(i)))
                .collect(Collectors.joining());
        SentImport.as(Role.EDITOR).imported("format=acled&dataset=searched", SentImport.ACLED_HEADER + rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "mosque > 3",
                "mosques > 3",
                "bombings > 4",
                "\"friday prayer\" > 1",
                "\"prayer friday\" > 0",
                "\"car bomb\" > 1",
                "car bomb > 2",
                "\"bombs Baidoa\" > 0",
                "shia | shiite > 2",
                "shia | shiite mosque > 1",
                "\"car bomb\" | market > 2",
                "mosq* > 3",
                "shi* > 2",
                "\"two mosq* were bomb*\" > 1",
                "hama > 1",
                "hamas > 1",
                "organization > 0",
                "\"searched worker\" > 6",
                "\"workers front\" bombings > 4",
                "SOMALIA > 6",
                "somali > 0"
            })
    void findsWhatIsMeant(String search, int attacks) {
        JsonPath answer = Api.get("/v1/attacks?dataset=searched&limit=1&q=" + escaped(search));

        assertThat(answer.getInt("page.total")).isEqualTo(attacks);
        assertThat(Api.get(answer.getString("links.self")).getInt("page.total")).isEqualTo(attacks);
    }

    @Test
    void leavesOutWhatIsNegated() {
        assertThat(Api.get("/v1/attacks?dataset=searched&not.q=" + escaped("mosque | \"car bomb\""))
                        .getInt("page.total"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"searched worker, 1", "'\"workers front\" | nobody', 1", "searched wo*, 1", "'\"front workers\"', 0"})
    void findsGroupsByTheSame(String search, int groups) {
        assertThat(Api.get("/v1/groups?q=" + escaped(search)).getInt("page.total"))
                .isEqualTo(groups);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                "\"friday > 'q' has at character 1 a quote that is not closed.",
                "| mosque > 'q' has '|' without a word or phrase on either side.",
                "mosque m* > 'q' has at character 9 '*' where it is not behind the first letters of a word, at least 2 of them, as in"
                        + " 'mosq*'."
            })
    void refusesWhatItDoesNotRead(String search, String message) {
        for (String path : List.of("/v1/attacks", "/v1/attacks/counts", "/v1/changes", "/v1/groups")) {
            JsonPath problem = Api.problem(path + "?q=" + escaped(search), 400);

            assertThat(problem.getList("errors")).hasSize(1);
            assertThat(problem.getString("errors[0].parameter")).isEqualTo("q");
            assertThat(problem.getString("errors[0].message")).isEqualTo(message);
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
