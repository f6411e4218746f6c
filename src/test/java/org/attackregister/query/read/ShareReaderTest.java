package org.attackregister.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.attackregister.model.record.ShareMeasure;
import org.attackregister.query.Counting;
import org.attackregister.query.Parameter;
import org.attackregister.query.Question;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.query.question.ShareQuestion.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShareReaderTest {
    @Test
    void asksForReportedSharesByItselfAndForAttacksAmongThem() {
        ShareQuestion question = new Question("group=ISIS-K&year=2022&target_category=taliban").shares();

        assertThat(question.bases()).containsExactly(Basis.REPORTED);
        assertThat(question.groups()).containsExactly("iskp");
        assertThat(question.years()).containsExactly(2022);
        assertThat(question.categories()).containsExactly("taliban");
        assertThat(question.measures()).containsExactly(ShareMeasure.ATTACKS);
        assertThat(question.filter().conditions()).isEmpty();
    }

    @Test
    void narrowsTheAttacksOfComputedSharesByEveryOtherFilter() {
        ShareQuestion question = new Question("basis=computed&group=iskp&country=AF&counting=any").shares();

        assertThat(question.filter().parameters()).containsExactly(entry("dataset", "iskp"), entry("country", "AF"));
        assertThat(question.counting()).isEqualTo(Counting.ANY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Parameter.class,
            names = {"BASIS", "MEASURE", "SOURCE"})
    void readsTheExampleOfEachParameter(Parameter parameter) {
        new Question(parameter.wireName() + "=" + parameter.example()).shares();
    }
}
