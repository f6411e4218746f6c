package org.attackregister.query.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.attackregister.query.Question;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.question.AttackQuestion;
import org.attackregister.query.read.FilterReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Goes through the table of filters, row by row. */
class FilterFieldTest {
    @ParameterizedTest
    @FieldSource("org.attackregister.query.filter.FilterField#ALL")
    void readsTheExampleOfEachRow(FilterField field) {
        AttackQuestion question = new Question(field.wireName() + "=" + field.example()).list();

        assertThat(question.filter().conditions())
                .singleElement()
                .satisfies(c -> assertThat(c.field()).isEqualTo(field))
                .satisfies(c -> assertThat(c.scope()).isEqualTo(Scope.PLAIN))
                .satisfies(c -> assertThat(c.negated()).isFalse());
    }

    static Stream<String> parameters() {
        return FilterReader.parameters().stream();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void readsTheExampleUnderEachNameAndItsNormalFormAsTheSame(String parameter) {
        FilterField field = FilterField.ALL.stream()
                .filter(f -> parameter.endsWith(f.wireName()))
                .max((a, b) ->
                        Integer.compare(a.wireName().length(), b.wireName().length()))
                .orElseThrow();

        AttackFilter filter =
                new Question(parameter + "=" + field.example()).list().filter();

        assertThat(filter.parameters()).containsKeys("dataset", parameter).hasSize(2);
        assertThat(new Question(parameter + "=" + filter.parameters().get(parameter))
                        .list()
                        .filter())
                .isEqualTo(filter);
    }

    @Test
    void namesEachFilterPlainAndNegatedAndThoseOnListsByTheirScope() {
        long listed = FilterField.ALL.stream().filter(FilterField::listed).count();
        long single = FilterField.ALL.size() - listed;

        assertThat(FilterReader.parameters())
                .hasSize((int) (2 * single + 6 * listed) - 2)
                .doesNotHaveDuplicates()
                .contains("group", "any.group", "primary.group", "not.group", "not.any.group", "not.primary.group")
                .contains("bbox", "not.bbox")
                .doesNotContain("any.bbox", "primary.year", "not.dates", "not.grade");
    }

    @ParameterizedTest
    @FieldSource("org.attackregister.query.filter.FilterField#ALL")
    void saysWhatItMeans(FilterField field) {
        assertThat(field.meaning()).isNotBlank().doesNotEndWith(".");
    }
}
