package org.attackregister.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attackregister.error.Faults;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.Question;
import org.attackregister.query.SmallVocabulary;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ListReaderTest {
    @Test
    void showsItsDefaults() {
        assertThat(new Question("").list().shown())
                .containsExactly(entry("dataset", "iskp"), entry("sort", "-date"), entry("limit", 100));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void limitsJsonAloneByItself(Format format) {
        QuestionContext context = new QuestionContext(new SmallVocabulary(), true, "iskp");
        ListReader reader = new ListReader(context, new QueryParameters(Map.of()), new Faults());

        assertThat(reader.list(format).page().limit()).isEqualTo(format == Format.JSON ? 100 : Page.ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group=ISIS-K                     | group=iskp",
                "group=ttp,ISKP,isis-k            | group=iskp,ttp",
                "group=ttp&group=iskp             | group=iskp,ttp",
                "group= ttp , iskp                | group=iskp,ttp",
                "group=null,ttp                   | group=null,ttp",
                "not.any.group=ttp                | not.any.group=ttp",
                "country=afg,PK,af                | country=AF,PK",
                "region=6                         | region=south-asia",
                "target_subtype=25                | target_subtype=police-patrol",
                "admin1=washington\\, d.c.,KABUL  | admin1=Kabul,Washington\\, D.C.",
                "city=JALALABAD                   | city=JALALABAD,Jalalabad",
                "year=2022,2020&year=2022         | year=2020,2022",
                "month=2022-08,null,2021-01       | month=2021-01,2022-08,null",
                "from=2022                        | from=2022-01-01",
                "to=2022                          | to=2022-12-31",
                "from=2020-02                     | from=2020-02-01",
                "to=2020-02                       | to=2020-02-29",
                "to=2023-02                       | to=2023-02-28",
                "not.from=2022-08-15              | not.from=2022-08-15",
                "from=2022-08-15&to=2022-08-15    | from=2022-08-15&to=2022-08-15",
                "kind=ATTACK                      | kind=attack",
                "suicide=False,true               | suicide=false,true",
                "killed_min=10.50                 | killed_min=10.5",
                "killed_min=0.0                   | killed_min=0",
                "killed_max=1200                  | killed_max=1200",
                "killed_min=5&killed_max=5        | killed_min=5&killed_max=5",
                "bbox= 60.50, 29 ,75,39           | bbox=60.5,29,75,39",
                "bbox=179,-20,-179,20             | bbox=179,-20,-179,20",
                "bbox=-180,-90,180,90             | bbox=-180,-90,180,90",
                "bbox=-0,-0.0,0.50,1              | bbox=0,0,0.5,1",
                "near=34.530,69.170,25.0          | near=34.53,69.17,25",
                "near=0.000001,-0.000001,0.000001 | near=0.000001,-0.000001,0.000001",
                "q=Friday  MOSQUÉE friday         | q=friday mosquee",
                "q=Al-Qaida (AQ)                  | q=al qaida aq",
                "q=“Friday  Prayer”  'mosq*'      | q=\"friday prayer\" mosq*",
                "q=Mosq*, Qur'*                   | q=mosq* qur*",
                "changed_since=2024-01-12T04:30:00+04:30 | changed_since=2024-01-12T00:00:00Z",
                "changed_since=2024-01-12T00:00:00.250Z  | changed_since=2024-01-12T00:00:00.250Z"
            })
    void bringsAFilterIntoItsNormalForm(String text, String normal) {
        AttackFilter filter = new Question(text).list().filter();

        assertThat(text(filter)).isEqualTo(normal);
        assertThat(new Question(normal).list().filter()).isEqualTo(filter);
    }

    @Test
    void asksTheSameInAnyOrder() {
        assertThat(new Question("to=2022&group=ttp,iskp&not.year=2021&from=2020").list())
                .isEqualTo(new Question("not.year=2021&from=2020&group=iskp&to=2022&group=ttp").list());
    }

    @Test
    void putsOneConditionInThePlaceOfAnOlderOnTheSameParameter() {
        AttackFilter filter = new Question("year=2021,2022&group=iskp").list().filter();

        AttackFilter narrowed = filter.and(List.of(
                new Condition(FilterField.YEAR_OF, Scope.PLAIN, false, new Operand.Years(List.of(2022))),
                new Condition(FilterField.GROUP, Scope.ANY, false, new Operand.Codes(List.of("ttp")))));

        assertThat(text(narrowed)).isEqualTo("group=iskp&any.group=ttp&year=2022");
        assertThat(text(filter)).isEqualTo("group=iskp&year=2021,2022");
    }

    @Test
    void keepsFieldsInTheOrderAskedForAndOnce() {
        assertThat(new Question("fields=killed,id&fields=killed,date").list().fields())
                .containsExactly("killed", "id", "date");
    }

    @ParameterizedTest
    @EnumSource(
            value = Parameter.class,
            names = {"SORT", "FIELDS", "LIMIT", "DATASET"})
    void readsTheExampleOfEachParameter(Parameter parameter) {
        new Question(parameter.wireName() + "=" + parameter.example()).list();
    }

    private static String text(AttackFilter filter) {
        List<String> parts = new ArrayList<>();
        filter.parameters().forEach((name, value) -> parts.add(name + "=" + value));
        assertThat(parts.remove(0)).isEqualTo("dataset=iskp");
        return String.join("&", parts);
    }
}
