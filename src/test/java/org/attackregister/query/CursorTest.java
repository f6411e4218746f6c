package org.attackregister.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Map<String, String> QUESTION = Map.of("dataset", "iskp", "sort", "-date");
    private static final Cursor CURSOR = new Cursor(700, 100, Cursor.fingerprint("a", "/v1/attacks", QUESTION));

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "700, 100, -1", "9223372036854775807, 9223372036854775807, -9223372036854775808"})
    void comesBackAsItWasGiven(long revision, long offset, long fingerprint) {
        Cursor cursor = new Cursor(revision, offset, fingerprint);

        assertThat(Cursor.decode(cursor.encode())).contains(cursor);
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+").hasSizeLessThanOrEqualTo(Cursor.MAX_LENGTH);
    }

    @Test
    void isNotReadWhenItWasCut() {
        String text = CURSOR.encode();
        for (int length = 0; length < text.length(); length++) {
            assertThat(Cursor.decode(text.substring(0, length)))
                    .as("%d characters", length)
                    .isEmpty();
            assertThat(Cursor.decode(text.substring(text.length() - length))).isEmpty();
        }
    }

    @Test
    void isNotReadWhenOneCharacterWasAltered() {
        String text = CURSOR.encode();
        for (int i = 0; i < text.length(); i++) {
            for (char c : new char[] {'A', 'z', '0', '_', '-'}) {
                String altered = text.substring(0, i) + c + text.substring(i + 1);
                assertThat(Cursor.decode(altered).filter(read -> !read.equals(CURSOR)))
                        .as("%s for %s", altered, text)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "%00", "next", "../../etc", "AAAA", "ﬃ", "👻"})
    void isNotReadFromAnythingElse(String text) {
        assertThat(Cursor.decode(text)).isEmpty();
        assertThat(Cursor.decode(text.repeat(1_000))).isEmpty();
        assertThat(Cursor.decode(CURSOR.encode() + text + "A")).isEmpty();
    }

    @Test
    void isNotReadWithANumberBelowZero() {
        assertThat(Cursor.decode(new Cursor(-1, 0, 0).encode())).isEmpty();
        assertThat(Cursor.decode(new Cursor(0, -1, 0).encode())).isEmpty();
    }

    @Test
    void distinguishesQuestionsPathsAndRegisters() {
        Map<String, String> other = new LinkedHashMap<>(QUESTION);
        other.put("year", "2022");

        assertThat(Cursor.fingerprint("a", "/v1/attacks", QUESTION))
                .isEqualTo(CURSOR.fingerprint())
                .isNotEqualTo(Cursor.fingerprint("b", "/v1/attacks", QUESTION))
                .isNotEqualTo(Cursor.fingerprint("a", "/v1/groups", QUESTION))
                .isNotEqualTo(Cursor.fingerprint("a", "/v1/attacks", other));
    }

    @Test
    void distinguishesQuestionsWhoseValuesLookLikeSeparators() {
        assertThat(Cursor.fingerprint("a", "/v1/attacks", Map.of("q", "a, year=2022")))
                .isNotEqualTo(Cursor.fingerprint("a", "/v1/attacks", ordered("q", "a", "year", "2022")));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
