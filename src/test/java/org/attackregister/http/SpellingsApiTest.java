package org.attackregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attackregister.model.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places in many spellings, each found by the others: with accents and without, with any apostrophe, hyphen or bracket. */
@QuarkusTest
@TestProfile(WrittenRegister.class)
class SpellingsApiTest {
    private static final String HEADER =
            "event_id_cnty,event_date,year,event_type,sub_event_type,actor1,actor2,iso,country,admin1,location,notes\n";
    private static final List<String> PLACES = List.of(
            "São Paulo",
            "Sao Paulo",
            "İstanbul",
            "Istanbul",
            "ISTANBUL",
            "Diyarbakır",
            "Diyarbakir",
            "Łódź",
            "Lodz",
            "Zürich",
            "Zurich",
            "Straße",
            "Strasse",
            "Đà Nẵng",
            "Da Nang",
            "Qur'an Academy",
            "Qur’an Academy",
            "Quran Academy",
            "Ma‘rib",
            "Ma'rib",
            "Marib",
            "Tønsberg",
            "Tonsberg",
            "Kandahār",
            "Kandahar",
            "Грозный",
            "ГРОЗНЫЙ",
            "مدرسة الفَلاح",
            "مدرسة الفلاح",
            "Port-au-Prince",
            "Port au Prince",
            "Al Hasakeh (town)",
            "Al-Hasakeh Town");

    @BeforeEach
    void load() {
        String rows = IntStream.range(0, PLACES.size())
                .mapToObj(i -> ("SOM%d,2022-03-04,2022,Explosions/Remote violence,Remote explosive/landmine/IED,"
                                + "Invented Front,Civilians (Somalia),706,Somalia,%s,%s,Event at %s\n")
                        .formatted(i, PLACES.get(i), PLACES.get(i), PLACES.get(i)))
                .collect(Collectors.joining());
        SentImport.as(Role.EDITOR).imported("format=acled&dataset=spellings", HEADER + rows);
    }

    @ParameterizedTest
    @CsvSource({
        "sao paulo, 2",
        "istanbul, 3",
        "diyarbakir, 2",
        "DİYARBAKIR, 2",
        "lodz, 2",
        "zürich, 2",
        "strasse, 2",
        "STRAẞE, 2",
        "da nang, 2",
        "quran academy, 3",
        "marib, 3",
        "Maʼrib, 3",
        "tonsberg, 2",
        "kandahar, 2",
        "грозный, 2",
        "مدرسة الفلاح, 2",
        "port au prince, 2",
        "al hasakeh town, 2"
    })
    void findEachOther(String asked, int attacks) {
        assertThat(total("city", asked)).isEqualTo(attacks);
        assertThat(total("admin1", asked)).isEqualTo(attacks);
        assertThat(total("q", asked)).isEqualTo(attacks);
    }

    @ParameterizedTest
    @CsvSource({"qur, 2", "an, 2", "quran, 3"})
    void areFoundByWhatIsBeforeAndAfterAnApostrophe(String word, int attacks) {
        assertThat(total("q", word)).isEqualTo(attacks);
    }

    private static int total(String filter, String text) {
        return Api.get("/v1/attacks?dataset=spellings&limit=1&" + filter + "="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .getInt("page.total");
    }
}
