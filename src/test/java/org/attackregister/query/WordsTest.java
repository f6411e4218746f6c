package org.attackregister.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kabul                | kabul",
                "' ḨIṢĀR '            | hisar",
                "Jalālābād            | jalalabad",
                "İstanbul             | istanbul",
                "N'Djaména            | ndjamena",
                "Diyarbakır           | diyarbakir",
                "ŁÓDŹ                 | lodz",
                "Tønsberg             | tonsberg",
                "STRAẞE               | strasse",
                "Straße               | strasse",
                "Đà Nẵng              | da nang",
                "Ærø, Œuf, Þing, Ħal  | aero, oeuf, thing, hal",
                "Ɗanƙo                | danko",
                "São Tomé             | sao tome",
                "ΟΔΟΣ                 | οδοσ",
                "οδός                 | οδοσ",
                "خُراسان               | خراسان"
            })
    void foldsCaseAndAccents(String text, String folded) {
        assertThat(Words.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "ISIS-K, isisk",
        "isis k, isisk",
        "IS‑KP, iskp",
        "'Khorasan Province', khorasanprovince",
        "Taliban (Afghanistan), talibanafghanistan",
        "---, ---",
        "'', ''"
    })
    void squeezesANameIntoOneWord(String text, String squeezed) {
        assertThat(Words.squeeze(text)).isEqualTo(squeezed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Qur'an", "Qur’an", "Qur‘an", "Qurʼan", "Qur`an", "Qur´an", "Qurʾān", "quran"})
    void takesNoApostropheForALetter(String name) {
        assertThat(Words.squeeze(name)).isEqualTo("quran");
        assertThat(Words.of(name)).containsExactly("quran");
    }

    @Test
    void findsATextByWhatIsBeforeAndAfterAnApostrophe() {
        assertThat(Words.places("Lord's Resistance 'Army'", null, "'", "Qur’an"))
                .containsExactly(
                        List.of("lords", "lord", "s"),
                        List.of("resistance"),
                        List.of("army"),
                        List.of(),
                        List.of(),
                        List.of("quran", "qur", "an"),
                        List.of());
    }

    @Test
    void givesEachWordOfATextAsOftenAsItHasIt() {
        assertThat(Words.each("NSCN-K-K")).containsExactly("nscn", "k", "k");
    }

    @Test
    void splitsTextsIntoTheirDifferentWords() {
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

    /** Marks in two orders, and letters that change with those around them: a second of each was once a few thousand. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0301\u0316", "Σ", "aΣ", "Σ'", "İ", "ς", "é", "각", " ", "-", "a", "ß", "'"})
    void whatATextCostsIsInProportionToItsLength(String piece) {
        String text = "a" + piece.repeat(1_000_000 / piece.length());
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();

        Words.fold(text);
        Words.squeeze(text);
        Words.of(text);
        Words.places(text);
        Words.lowerCase(text);

        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void foldsEveryLetterTogetherWithItsMarks() {
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            if (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE) {
                String text = "a" + Character.toString(letter) + "\u0301\u0316b";
                String unmarked =
                        Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
                assertThat(Words.fold(text)).isEqualTo(Letters.plain(Words.lowerCase(unmarked), ""));
            }
        }
    }
}
