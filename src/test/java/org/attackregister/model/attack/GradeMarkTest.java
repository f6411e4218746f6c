package org.attackregister.model.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.record.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which rule an attack is held apart. */
class GradeMarkTest {
    private static final List<Citation> TWO = List.of(new Citation("a", null), new Citation("b", null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "{'doubtterr': 0, 'guncertain1': 0, 'specificity': 1}                                        | none",
                "{'doubtterr': 0, 'guncertain1': 0, 'guncertain2': 0, 'specificity': 3}                      | none",
                "{'doubtterr': 1, 'alternative': 1, 'guncertain1': 0, 'specificity': 1}                      | ALTERNATIVE",
                "{'doubtterr': 1, 'guncertain1': 1, 'specificity': 5}                                        | DOUBTTERR",
                "{'doubtterr': 0, 'guncertain1': 0, 'guncertain3': 1, 'specificity': 5}                      | GUNCERTAIN",
                "{'doubtterr': 0, 'guncertain1': 0, 'specificity': 4}                                        | SPECIFICITY",
                "{'doubtterr': 'unknown', 'guncertain1': 0, 'specificity': 4}                                | SPECIFICITY",
                "{'doubtterr': 'unknown', 'guncertain1': 0, 'specificity': 1}                                | UNKNOWN",
                "{'guncertain1': 0, 'specificity': 1}                                                        | UNKNOWN",
                "{'doubtterr': 0, 'guncertain2': 0, 'specificity': 1}                                        | UNKNOWN",
                "{'specificity': 9}                                                                          | UNKNOWN",
                "{'event_clarity': 1, 'date_prec': 3, 'where_prec': 3}                                       | none",
                "{'event_clarity': 2, 'date_prec': 5, 'where_prec': 6}                                       | EVENT_CLARITY",
                "{'event_clarity': 1, 'date_prec': 4, 'where_prec': 6}                                       | DATE_PREC",
                "{'event_clarity': 1, 'date_prec': 1, 'where_prec': 7}                                       | WHERE_PREC",
                "{'event_clarity': 1, 'date_prec': 0, 'where_prec': 1}                                       | UNKNOWN"
            })
    void readsTheProvidersCodes(String extra, GradeRule rule) throws IOException {
        assertThat(GradeMark.of(new Evidence(null, List.of(), List.of(), extra(extra)))
                        .rule())
                .isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "VERIFIED, CLAIMED, 2, none",
                "VERIFIED, ATTRIBUTED, 2, none",
                "VERIFIED, CLAIMED, 1, SOURCES",
                "VERIFIED, SUSPECTED, 1, ATTRIBUTION",
                "VERIFIED, DISPUTED, 2, ATTRIBUTION",
                "PARTLY_VERIFIED, DISPUTED, 2, VERIFICATION",
                "VERIFIED, none, 2, UNKNOWN",
                "none, SUSPECTED, 1, UNKNOWN"
            })
    void readsTheRegistersOwnFields(Verification verification, Attribution attribution, int sources, GradeRule rule) {
        List<Perpetrator> perpetrators = List.of(new Perpetrator("g", attribution, null));

        assertThat(GradeMark.of(new Evidence(verification, perpetrators, TWO.subList(0, sources), Map.of())))
                .isEqualTo(new GradeMark(GradeLayout.NATIVE, rule));
    }

    @Test
    void doesNotCountOnePublicationTwice() {
        List<Perpetrator> perpetrators = List.of(new Perpetrator("g", Attribution.CLAIMED, null));
        List<Citation> same = List.of(new Citation("a", null), new Citation("a", "https://example.org/2"));

        assertThat(GradeMark.of(new Evidence(Verification.VERIFIED, perpetrators, same, Map.of()))
                        .rule())
                .isEqualTo(GradeRule.SOURCES);
    }

    @Test
    void hasANumberOfItsOwnInOneByte() {
        List<GradeMark> all = new ArrayList<>();
        for (int number = 1; number <= GradeMark.count(); number++) {
            all.add(GradeMark.of(number));
            assertThat(GradeMark.of(number).number()).isEqualTo(number);
        }

        assertThat(all).doesNotHaveDuplicates().hasSizeLessThan(Byte.MAX_VALUE);
        assertThat(all.stream().flatMap(mark -> Stream.ofNullable(mark.rule())).distinct())
                .hasSize(GradeRule.values().length - 1)
                .doesNotContain(GradeRule.DATES);
    }

    private static Map<String, JsonNode> extra(String text) throws IOException {
        Map<String, JsonNode> extra = new HashMap<>();
        RegisterJson.MAPPER
                .readTree(text.replace('\'', '"'))
                .properties()
                .forEach(member -> extra.put(member.getKey(), member.getValue()));
        return extra;
    }
}
