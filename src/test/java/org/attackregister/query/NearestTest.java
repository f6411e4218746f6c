package org.attackregister.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attackregister.error.Nearest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> WORDS = List.of(
            "taliban", "civilians", "military", "police", "year", "month", "iskp", "target_category", "AF", "AR");

    @ParameterizedTest
    @CsvSource({
        "talban, taliban",
        "Taliban, taliban",
        "tailban, taliban",
        "yaer, year",
        "years, year",
        "polcie, police",
        "target_categroy, target_category",
        "targetcategory, target_category",
        "iksp, iskp"
    })
    void findsTheWordThatWasMeant(String word, String meant) {
        assertThat(Nearest.to(word, WORDS).get(0)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "xyz", "''", "taliban-and-civilians", "po", "25"})
    void findsNothingWhereNothingIsNear(String word) {
        assertThat(Nearest.to(word, WORDS)).isEmpty();
    }

    @Test
    void putsTheBestFirstAndSuggestsThreeAtMost() {
        assertThat(Nearest.to("abcd", List.of("abxy", "abcx", "abce", "abcd", "bacd")))
                .containsExactly("abcd", "abce", "abcx");
    }

    @Test
    void findsTheWordsThatContainAWordTheShortestFirst() {
        assertThat(Nearest.to(
                        "Province", List.of("Khorasan Province", "Pakistan Province of it", "police", "province of")))
                .containsExactly("province of", "Khorasan Province", "Pakistan Province of it");
    }

    @ParameterizedTest
    @CsvSource({
        "Kabull, Kabul city",
        "kyivv, Kyiv Special Republican city",
        "democratic repulic, 'Democratic Republic of the Congo, the'",
        "Bosina, Bosnia and Herzegovina",
        "armd, armed-assault"
    })
    void findsWhatBeginsNearlyLikeAWordWhereNothingElseIsNear(String word, String meant) {
        List<String> names = List.of(
                "Sangin",
                "Kabul city",
                "Kyiv Special Republican city",
                "Democratic Republic of the Congo, the",
                "Bosnia and Herzegovina",
                "armed-assault");

        assertThat(Nearest.to(word, names)).containsExactly(meant);
    }

    @Test
    void suggestsNothingForANumber() {
        assertThat(Nearest.to("24", List.of("25", "2", "year24"))).isEmpty();
        assertThat(Nearest.to("ab", List.of("25", "aa"))).containsExactly("aa");
    }

    @Test
    void comparesNoWordsOfAnyLength() {
        String endless = "x".repeat(100_000);

        assertThat(Nearest.to(endless, List.of(endless))).isEmpty();
        assertThat(Nearest.to("x", List.of(endless))).isEmpty();
    }
}
