package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.attackregister.model.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four attacks of which a day, a month, a year and a day are known, in GTD's layout. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class DatesApiTest {
    private static final String ROWS = """
            eventid,iyear,imonth,iday,country,country_txt,success,attacktype1,targtype1,gname,nkill,nwound
            202003040001,2020,3,4,4,Afghanistan,1,3,14,Taliban,3,5
            202003000002,2020,3,0,4,Afghanistan,1,3,14,Taliban,4,5
            202000000003,2020,0,0,4,Afghanistan,1,3,14,Taliban,5,5
            201912310004,2019,12,31,4,Afghanistan,1,3,14,Taliban,,5
            """;

    @BeforeEach
    void load() {
        SentImport.as(Role.EDITOR).imported("format=gtd&dataset=windows", ROWS);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2020-03-01&to=2020-03-31, 2, 1, 5",
        "from=2020-03-04&to=2020-03-04, 1, 2, 9",
        "from=2020-03-04&to=2020-03-04&dates=possible, 3, 2, 9",
        "from=2020-03-04&to=2020-03-04&dates=certain, 1, 2, 9",
        "from=2020, 3, 0, 0",
        "to=2020-03-03, 1, 2, 9",
        "where=not.from%3D2020-03-04, 1, 2, 9"
    })
    void countsWhatIsCertainlyInsideAndSaysWhatLiesAcross(String asked, int taken, int across, int dead) {
        String taking = asked.contains("possible") ? "possible" : "certain";
        JsonPath counts = Api.get("/v1/attacks/counts?dataset=windows&" + asked);
        JsonPath list = Api.get("/v1/attacks?dataset=windows&" + asked);

        assertThat(counts.getInt("totals.attacks")).isEqualTo(taken);
        assertThat(list.getInt("page.total")).isEqualTo(taken);
        for (JsonPath answer : List.of(counts, list)) {
            assertThat(answer.getString("method.dates.taken")).isEqualTo(taking);
            assertThat(answer.getInt("method.dates.attacks_across")).isEqualTo(across);
            assertThat(answer.getInt("method.dates.killed_across")).isEqualTo(dead);
        }
    }

    @Test
    void saysItAheadOfATable() {
        Response table =
                Api.checked().get("/v1/attacks?dataset=windows&format=csv&fields=id,date,date_latest&to=2020-03-03");

        assertThat(table.header("Dates-Taken")).isEqualTo("certain");
        assertThat(table.header("Attacks-Across")).isEqualTo("2");
        assertThat(table.asString()).isEqualTo("id,date,date_latest\r\nwindows-201912310004,2019-12-31,2019-12-31\r\n");
    }

    @Test
    void saysNothingWhereNoBorderIsSet() {
        JsonPath list = Api.get("/v1/attacks?dataset=windows&year=2020");

        assertThat(list.getMap("")).doesNotContainKey("method");
        assertThat(Api.checked()
                        .get("/v1/attacks?dataset=windows&year=2020&format=csv")
                        .header("Attacks-Across"))
                .isNull();
    }

    @Test
    void hasTheFirstAndTheLastDayOfEachWindow() {
        JsonPath list = Api.get("/v1/attacks?dataset=windows&sort=date");

        assertThat(list.getList("items.date", String.class))
                .containsExactly("2019-12-31", "2020-01-01", "2020-03-01", "2020-03-04");
        assertThat(list.getList("items.date_latest", String.class))
                .containsExactly("2019-12-31", "2020-12-31", "2020-03-31", "2020-03-04");
        assertThat(list.getList("items.date_precision", String.class)).containsExactly("day", "year", "month", "day");
    }

    @Test
    void countsAWindowOfSeveralMonthsUnderNone() {
        JsonPath counts = Api.get("/v1/attacks/counts?dataset=windows&group_by=month&fill=false");

        assertThat(counts.getList("items.month", String.class)).containsExactly("2019-12", "2020-03", null);
        assertThat(counts.getList("items.attacks", Integer.class)).containsExactly(1, 2, 1);
    }

    @Test
    void saysItOfComputedShares() {
        JsonPath shares = Api.get("/v1/annual-shares?dataset=windows&basis=computed&to=2020-03-03");

        assertThat(shares.getInt("method.dates.attacks_across")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"dates=sure, unknown_value", "where=not.dates%3Dpossible, unknown_value"})
    void refusesOtherWords(String asked, String code) {
        JsonPath refused = Api.problem("/v1/attacks?dataset=windows&" + asked, 400);

        assertThat(refused.getString("errors[0].code")).isEqualTo(code);
    }
}
