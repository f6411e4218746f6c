package org.attackregister.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.query.filter.Operand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is searched for, in its normal form, and what is refused rather than looked for as something else. */
class SearchReaderTest {
    private final Faults faults = new Faults();
    private final SearchReader reader = new SearchReader(faults);

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                "Mosques of Kabul > mosques of kabul",
                "mosque, mosque; MOSQUE > mosque",
                "\"Friday  Prayer\" > \"friday prayer\"",
                "“Friday prayer” > \"friday prayer\"",
                "\"mosque\" > mosque",
                "a\"b c\"d > a \"b c\" d",
                "shia | shiite > shia | shiite",
                "shia|shiite|sunni mosque > shia | shiite | sunni mosque",
                "\"car bomb\" | vbied > \"car bomb\" | vbied",
                "al-shabaab | daesh > \"al shabaab\" | daesh",
                "shia | Shia > shia",
                "mosq* > mosq*",
                "al-Qa* > al qa*",
                "\"suicide bomb*\" > \"suicide bomb*\"",
                "bomb* | blast > bomb* | blast",
                "N'Djamena > ndjamena",
                "Kurdistan Workers' Party (PKK) > kurdistan workers party pkk",
                "and or not > and or not",
                "\"AND\" > and",
                "road - side > road side"
            })
    void readsWhatIsAsked(String text, String normal) {
        Operand.Search search = reader.read("q", text).orElseThrow();

        assertThat(search.text()).isEqualTo(normal);
        assertThat(reader.read("q", normal)).contains(search);
        assertThat(faults.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                "\"friday prayer > at character 1 a quote that is not closed",
                "friday \"prayer\" \" > at character 17 a quote that is not closed",
                "friday \"\" > at character 8 quotes without a word",
                "friday \" - \" > at character 8 quotes without a word",
                "| > '|' without a word or phrase on either side",
                "shia | > '|' without a word or phrase on either side",
                "| shiite > '|' without a word or phrase on either side",
                "shia || shiite > '|' without a word or phrase on either side",
                "shia | - | shiite > '|' without a word or phrase on either side",
                "(shia mosque) | church > at character 1 a bracket beside '|'",
                "* > at character 1 '*' where",
                "m* > at character 2 '*' where",
                "*que > at character 1 '*' where",
                "mo*que > at character 3 '*' where",
                "mosq** > at character 5 '*' where",
                "mosq *ue > at character 6 '*' where",
                "friday mosq- * > at character 14 '*' where",
                "shia OR shiite > at character 6 the word OR",
                "shia AND sunni > at character 6 the word AND",
                "NOT sunni > at character 1 the word NOT",
                "mosque -friday > at character 8 '-' before a word",
                "-- !! > at least one word, not '-- !!'"
            })
    void refusesWhatItWouldNotDo(String text, String reason) {
        assertThat(reader.read("q", text)).isEmpty();

        assertThat(faults.list()).singleElement().satisfies(fault -> {
            assertThat(fault.name()).isEqualTo("q");
            assertThat(fault.code()).isEqualTo(FaultCode.MALFORMED);
            assertThat(fault.message()).startsWith("'q' ").contains(reason).endsWith(".");
        });
    }

    @ParameterizedTest
    @CsvSource({"' w'", "' \"w w\" |'", "' ww* |'"})
    void takesTwentyWordsAtMost(String more) {
        String text = ("w" + more).repeat(12) + "w".repeat(2) + " b".repeat(12);

        reader.read("q", text);

        assertThat(faults.list()).extracting(Fault::code).containsExactly(FaultCode.TOO_MANY);
    }
}
