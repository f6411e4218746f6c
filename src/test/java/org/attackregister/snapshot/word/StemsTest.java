package org.attackregister.snapshot.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {
    private final Stems stems = new Stems();

    @ParameterizedTest
    @CsvSource({
        "mosques, mosque",
        "bombings, bomb",
        "bombed, bomb",
        "churches, church",
        "bodies, body",
        "families, family",
        "kidnapped, kidnap",
        "beheading, behead",
        "buses, bus",
        "dying, die",
        "militias, militia",
        "kalashnikovs, kalashnikov",
        "jihadists, jihadist",
        "afghans, afghan",
        "iraqis, iraqi"
    })
    void takesTheFormsOfAWordForOne(String form, String stem) {
        assertThat(stems.of(form)).isEqualTo(stem);
        assertThat(stems.of(stem)).isEqualTo(stem);
    }

    /** Each beside a word that a stemmer of rules alone takes it for, or that is the name of something else. */
    @ParameterizedTest
    @CsvSource({
        "organization, organ",
        "generals, generic",
        "university, universe",
        "police, policy",
        "militants, military",
        "news, new",
        "isis, isi",
        "hamas, hama",
        "homs, hom",
        "islamic, islam",
        "afghan, afghanistan",
        "iraqi, iraq",
        "american, america",
        "british, britain",
        "united, unit"
    })
    void leavesApartWhatIsNotOneWord(String word, String other) {
        assertThat(stems.of(word)).isNotEqualTo(stems.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "40", "2021s", "𐐨s", "мечети", "العربية"})
    void takesAnyWord(String word) {
        assertThat(stems.of(word)).isIn(word, word.replaceAll("s$", ""));
    }
}
