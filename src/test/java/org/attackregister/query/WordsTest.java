package org.attackregister.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kabul                | kabul",
                "' ḨIṢĀR '            | hisar",
                "Jalālābād            | jalalabad",
                "İstanbul             | istanbul",
                "N'Djaména            | n'djamena",
                "São Tomé             | sao tome",
                "خُراسان               | خراسان"
            })
    void foldsCaseAndAccents(String text, String folded) {
        assertThat(Words.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"ISIS-K, isisk", "isis k, isisk", "IS‑KP, iskp", "'Khorasan Province', khorasanprovince", "---, ''"})
    void squeezesANameIntoOneWord(String text, String squeezed) {
        assertThat(Words.squeeze(text)).isEqualTo(squeezed);
    }

    @Test
    void takesTextsApartIntoTheirDifferentWords() {
        assertThat(Words.of("The Friday-mosque, the mosque (2)", null, "  ", "MOSQUÉE 2; x½"))
                .containsExactly("the", "friday", "mosque", "2", "mosquee", "x½");
    }

    @Test
    void keepsLettersBeyondTheBasicPlaneTogether() {
        assertThat(Words.of("𝔎𝔞𝔟𝔲𝔩 𐐀 💣bomb")).containsExactly("𝔎𝔞𝔟𝔲𝔩", "𐐨", "bomb");
    }

    @Test
    void doesNotGoByTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Words.of("ISKP INDIA")).isEqualTo(List.of("iskp", "india"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void findsNoWordWhereThereIsNone() {
        assertThat(Words.of("", "…", "💣", "́")).isEmpty();
    }
}
