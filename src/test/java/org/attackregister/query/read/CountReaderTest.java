package org.attackregister.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.attackregister.model.attack.AttackField;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.Question;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.RowSort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CountReaderTest {
    @Test
    void showsItsDefaults() {
        assertThat(new Question("group_by=year,country").counts().parameters())
                .containsExactly(
                        entry("dataset", "iskp"),
                        entry("group_by", "year,country"),
                        entry("measures", "attacks"),
                        entry("counting", "primary"),
                        entry("fill", "true"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group_by=year                    | true",
                "group_by=country,month           | true",
                "group_by=week                    | true",
                "group_by=country,quarter,day     | true",
                "group_by=country                 | false",
                "group_by=year&fill=false         | false",
                "group_by=country,year&top=3      | false",
                "group_by=year,country&top=3      | true"
            })
    void fillsByItselfWhereTimeIsGroupedAndNotFolded(String text, boolean fill) {
        assertThat(new Question(text).counts().fill()).isEqualTo(fill);
    }

    @Test
    void measuresAttacksWhateverElseIsMeasured() {
        assertThat(new Question("measures=wounded,killed,wounded").counts().measures())
                .containsExactly(Measure.ATTACKS, new Measure(AttackField.WOUNDED), new Measure(AttackField.KILLED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "top=5                                  | attacks",
                "top=5&measures=killed                  | killed",
                "top=5&measures=wounded,killed          | wounded",
                "top=5&measures=attacks,killed          | attacks",
                "top=5&measures=wounded&top_by=attacks  | attacks"
            })
    void keepsTheLargestByTheFirstMeasureOrTheOneThatIsNamed(String text, String by) {
        assertThat(new Question("group_by=country&" + text).counts().parameters())
                .contains(entry("top", "5"), entry("top_by", by));
    }

    @Test
    void sortsByDimensionsAndMeasures() {
        CountQuestion question = new Question("group_by=year,country&measures=killed&sort=-killed,country").counts();

        assertThat(question.sort())
                .containsExactly(
                        new RowSort(new Measure(AttackField.KILLED), true), new RowSort(Dimension.COUNTRY, false));
        assertThat(question.parameters()).containsEntry("sort", "-killed,country");
    }

    @Test
    void readsThePlainNameAsAnyWhereTheRowsNeedIt() {
        assertThat(new Question("counting=any&any.group=ttp&target_category=other").counts())
                .isEqualTo(new Question("counting=any&group=ttp&target_category=other").counts());
    }

    @Test
    void leavesAnyWhereTheRowsDoNotNeedIt() {
        AttackFilter filter =
                new Question("group=iskp&any.group=ttp,null").counts().filter();

        assertThat(filter.parameters()).containsEntry("group", "iskp").containsEntry("any.group", "null,ttp");
    }

    @Test
    void keepsTwoRefusalsOnOneListApart() {
        AttackFilter filter =
                new Question("not.group=ttp&not.any.group=iskp").counts().filter();

        assertThat(filter.parameters()).containsEntry("not.group", "ttp").containsEntry("not.any.group", "iskp");
    }

    @Test
    void runsUpAndHasValuesAsColumnsBesideWhatCanBe() {
        CountQuestion question = new Question(
                        "group_by=month,country&cumulative=true&wide=country&top=3&sort=-month&counting=fractional")
                .counts();

        assertThat(question.cumulative()).isTrue();
        assertThat(question.wide()).isEqualTo(Dimension.COUNTRY);
        assertThat(question.parameters()).containsEntry("cumulative", "true").containsEntry("wide", "country");
        assertThat(new Question("group_by=month&cumulative=false").counts().parameters())
                .doesNotContainKey("cumulative");
    }

    @ParameterizedTest
    @EnumSource(
            value = Parameter.class,
            names = {
                "GROUP_BY",
                "MEASURES",
                "LETHAL_MIN",
                "COUNTING",
                "SHARE_OF",
                "FILL",
                "TOP",
                "TOP_BY",
                "HAVING_MIN",
                "ROW_SORT",
                "WIDE"
            })
    void readsTheExampleOfEachParameter(Parameter parameter) {
        String groupBy = parameter == Parameter.GROUP_BY ? "" : "&group_by=year,country";
        String top = parameter == Parameter.TOP_BY ? "&top=5" : "";
        String measures = parameter == Parameter.MEASURES ? "" : "&measures=killed,lethality";
        new Question(parameter.wireName() + "=" + parameter.example() + groupBy + top + measures).counts();
    }
}
