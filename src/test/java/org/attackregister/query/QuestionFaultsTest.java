package org.attackregister.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attackregister.error.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault that a reader of questions can find, by the parameter, the code and the nearest legal word. */
class QuestionFaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yaer=2022                    | yaer                | year",
                "target_categroy=taliban      | target_categroy     | target_category",
                "not.yaer=2022                | not.yaer            | not.year",
                "primary.grup=iskp            | primary.grup        | primary.group",
                "Year=2022                    | Year                | year",
                "sort_by=date                 | sort_by             |",
                "group_by=year                | group_by            |",
                "primary.year=2022            | primary.year        |",
                "page=2                       | page                |"
            })
    void refusesAParameterThatIsNotThereAndNamesTheNearest(String text, String name, String near) {
        Fault fault = only(new Question(text).faultsOfList());

        assertThat(fault.name()).isEqualTo(name);
        assertThat(fault.code().code()).isEqualTo("unknown_parameter");
        assertThat(fault.allowed()).contains("year", "limit").doesNotContain("not.year");
        assertThat(fault.didYouMean().stream().limit(1)).isEqualTo(near == null ? List.of() : List.of(near));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target_category=talban            | target_category | talban             | taliban",
                "not.target_category=civilian      | not.target_category | civilian        | civilians",
                "attack_type=bombing-explosoin     | attack_type     | bombing-explosoin  | bombing-explosion",
                "weapon_type=firearm               | weapon_type     | firearm            | firearms",
                "group=iksp                        | group           | iksp               | iskp",
                "any.group=tpt                     | any.group       | tpt                | ttp",
                "kind=atack                        | kind            | atack              | attack",
                "attribution=claimd                | attribution     | claimd             | claimed",
                "suicide=yes                       | suicide         | yes                |",
                "success=flase                     | success         | flase              | false",
                "city=Jalalabat                    | city            | Jalalabat          | jalalabad",
                "admin1=Kabil                      | admin1          | Kabil              | kabul",
                "region=south_asia                 | region          | south_asia         | south-asia",
                "country=XX                        | country         | XX                 |",
                "dataset=other-sets                | dataset         | other-sets         | other-set",
                "sort=datee                        | sort            | datee              | date",
                "sort=-kiled                       | sort            | -kiled             | -killed",
                "fields=id,killled                 | fields          | killled            | killed",
                "fields=colour                     | fields          | colour             |",
                "target_category=police,talban     | target_category | police             |"
            })
    void refusesAWordThatIsNotKnownAndNamesTheNearest(String text, String name, String value, String near) {
        Fault fault = new Question(text).faultsOfList().get(0);

        assertThat(fault.name()).isEqualTo(name);
        assertThat(fault.code().code()).isEqualTo("unknown_value");
        assertThat(fault.value()).isEqualTo(value);
        assertThat(fault.allowed()).isNotEmpty();
        assertThat(fault.didYouMean().stream().limit(1)).isEqualTo(near == null ? List.of() : List.of(near));
    }

    @Test
    void refusesAnAmbiguousNameAndNamesBoth() {
        Fault fault = only(new Question("group=The Movement").faultsOfList());

        assertThat(fault.code().code()).isEqualTo("ambiguous_value");
        assertThat(fault.didYouMean()).containsExactly("taliban", "ttp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0                    | limit         | out_of_range",
                "limit=-1                   | limit         | out_of_range",
                "limit=1001                 | limit         | out_of_range",
                "limit=x                    | limit         | malformed",
                "limit=1e2                  | limit         | malformed",
                "limit=10.0                 | limit         | malformed",
                "limit=99999999999999999999 | limit         | out_of_range",
                "limit=                     | limit         | malformed",
                "limit=١                    | limit         | malformed",
                "from=2022-02-30            | from          | impossible_date",
                "from=2023-02-29            | from          | impossible_date",
                "to=2022-13                 | to            | impossible_date",
                "to=2022-00                 | to            | impossible_date",
                "not.to=2022-04-31          | not.to        | impossible_date",
                "month=2022-13              | month         | impossible_date",
                "quarter=2022-Q5            | quarter       | impossible_date",
                "quarter=2022-3             | quarter       | malformed",
                "week=2021-W53              | week          | impossible_date",
                "week=2022-31               | week          | malformed",
                "week=1899-W52              | week          | out_of_range",
                "day=2021-02-29             | day           | impossible_date",
                "day=2021-02                | day           | malformed",
                "grid=0                     | grid          | out_of_range",
                "grid=259201                | grid          | out_of_range",
                "grid=34.5                  | grid          | malformed",
                "verification=checked       | verification  | unknown_value",
                "from=2022-8-1              | from          | malformed",
                "from=15.08.2022            | from          | malformed",
                "from=2022-08-15T00:00:00Z  | from          | malformed",
                "month=2022                 | month         | malformed",
                "month=2022-08-15           | month         | malformed",
                "year=22                    | year          | malformed",
                "year=2022-08               | year          | malformed",
                "year=null                  | year          | malformed",
                "year=2022,x                | year          | malformed",
                "year=1800                  | year          | out_of_range",
                "from=0001                  | from          | out_of_range",
                "to=9999-12-31              | to            | out_of_range",
                "from=2022-08-15&to=2022-08-14 | from       | reversed",
                "to=2021&from=2022          | from          | reversed",
                "killed_min=5&killed_max=4.5 | killed_min   | reversed",
                "wounded_min=1&wounded_max=0 | wounded_min  | reversed",
                "killed_min=-1              | killed_min    | out_of_range",
                "killed_max=many            | killed_max    | malformed",
                "wounded_min=1e9            | wounded_min   | malformed",
                "wounded_max=NaN            | wounded_max   | malformed",
                "bbox=60,39,75,29           | bbox          | reversed",
                "bbox=29,60,39,175          | bbox          | out_of_range",
                "bbox=-181,29,75,39         | bbox          | out_of_range",
                "bbox=60,29,180.5,39        | bbox          | out_of_range",
                "bbox=60,-90.1,75,39        | bbox          | out_of_range",
                "bbox=60,29,75              | bbox          | malformed",
                "bbox=60,29,75,39,1         | bbox          | malformed",
                "bbox=60,29,75,             | bbox          | malformed",
                "bbox=a,b,c,d               | bbox          | malformed",
                "near=91,69,25              | near          | out_of_range",
                "near=34,181,25             | near          | out_of_range",
                "near=34,69,0               | near          | out_of_range",
                "near=34,69,-5              | near          | out_of_range",
                "near=34,69,50000           | near          | out_of_range",
                "near=34,69                 | near          | malformed",
                "near=Kabul                 | near          | malformed",
                "changed_since=2024         | changed_since | malformed",
                "changed_since=2024-01-12T00:00:00 | changed_since | malformed",
                "changed_since=yesterday    | changed_since | malformed",
                "q=                         | q             | malformed",
                "q=-- !!                    | q             | malformed",
                "group=                     | group         | malformed",
                "group=iskp,,ttp            | group         | malformed",
                "group=iskp&group=          | group         | malformed",
                "limit=5&limit=6            | limit         | repeated",
                "from=2021&from=2022        | from          | repeated",
                "sort=date&sort=date        | sort          | repeated",
                "q=mosque&q=friday          | q             | repeated",
                "bbox=60,29,75,39&bbox=60,29,75,39 | bbox   | repeated",
                "dataset=iskp&dataset=other-set | dataset   | repeated",
                "changed_since=2024-01-12T00:00:00Z&changed_since=2024-01-13T00:00:00Z | changed_since | repeated"
            })
    void refusesWhatCannotBeAskedOfAList(String text, String name, String code) {
        Fault fault = only(new Question(text == null ? "" : text).faultsOfList());

        assertThat(fault.name()).isEqualTo(name);
        assertThat(fault.code().code()).isEqualTo(code);
        assertThat(fault.message()).isNotBlank().endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group_by=year,country,group,suicide       | group_by   | too_many        |",
                "group_by=year&group_by=country,group&group_by=suicide | group_by | too_many |",
                "group_by=target_categroy                  | group_by   | unknown_value   | target_category",
                "group_by=wounded                          | group_by   | unknown_value   |",
                "group_by=year,year                        | group_by   | repeated        |",
                "group_by=                                 | group_by   | malformed       |",
                "measures=kiled                            | measures   | unknown_value   | killed",
                "counting=primry                           | counting   | unknown_value   | primary",
                "counting=any&counting=primary             | counting   | repeated        |",
                "group_by=year&share_of=country            | share_of   | unknown_value   |",
                "group_by=year&share_of=yaer               | share_of   | unknown_value   | year",
                "group_by=country&fill=yes                 | fill       | unknown_value   |",
                "group_by=country&fill=true                | fill       | conflicting     |",
                "fill=true                                 | fill       | conflicting     |",
                "group_by=country,year&top=3&fill=true     | fill       | conflicting     |",
                "top=5                                     | top        | conflicting     |",
                "having_min=2                              | having_min | conflicting     |",
                "share_of=all                              | share_of   | conflicting     |",
                "group_by=country&top=0                    | top        | out_of_range    |",
                "group_by=country&top=1001                 | top        | out_of_range    |",
                "group_by=country&top=many                 | top        | malformed       |",
                "group_by=country&having_min=0             | having_min | out_of_range    |",
                "group_by=country&having_min=-3            | having_min | out_of_range    |",
                "group_by=country&having_min=1.5           | having_min | malformed       |",
                "limit=10                                  | limit      | unknown_parameter |",
                "sort=attacks                              | sort       | conflicting     |",
                "group_by=country&sort=                    | sort       | malformed       |",
                "group_by=country&sort=-contry             | sort       | unknown_value   | -country",
                "group_by=country&sort=year                | sort       | unknown_value   |",
                "group_by=country&sort=-killed             | sort       | unknown_value   |",
                "group_by=country&sort=--attacks           | sort       | unknown_value   | -attacks",
                "group_by=country&sort=country,-country    | sort       | repeated        |",
                "group_by=country&sort=attacks,attacks     | sort       | repeated        |",
                "lethal_min=2                              | lethal_min | conflicting     |",
                "measures=killed&lethal_min=2              | lethal_min | conflicting     |",
                "measures=lethality&lethal_min=0           | lethal_min | out_of_range    |",
                "measures=lethality&lethal_min=1.5         | lethal_min | malformed       |",
                "measures=lethality&counting=fractional    | measures   | conflicting     |",
                "group_by=country&top_by=attacks           | top_by     | conflicting     |",
                "group_by=country&top=2&top_by=killed      | top_by     | unknown_value   |",
                "group_by=country&top=2&measures=killed&top_by=kiled | top_by | unknown_value | killed",
                "group_by=country&top=2&top_by=attacks&top_by=attacks | top_by | repeated |",
                "fields=id                                 | fields     | unknown_parameter |",
                "group_bye=year                            | group_bye  | unknown_parameter | group_by",
                "group=iskp&any.group=ttp&counting=any     | any.group  | conflicting     |",
                "any.group=ttp,null&counting=fractional    | any.group  | conflicting     |"
            })
    void refusesWhatCannotBeAskedOfCounts(String text, String name, String code, String near) {
        Fault fault = only(new Question(text).faultsOfCounts());

        assertThat(fault.name()).isEqualTo(name);
        assertThat(fault.code().code()).isEqualTo(code);
        assertThat(fault.didYouMean().stream().limit(1)).isEqualTo(near == null ? List.of() : List.of(near));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "basis=reportd                             | basis    | unknown_value",
                "measure=attack                            | measure  | unknown_value",
                "source=icct                               | source   | unknown_value",
                "country=AF                                | country  | conflicting",
                "basis=reported,computed&suicide=true      | suicide  | conflicting",
                "basis=computed&measure=attacks            | measure  | conflicting",
                "basis=computed&source=icct-2024-iskp      | source   | conflicting",
                "not.group=iskp                            | not.group | conflicting",
                "group=null                                | group    | unknown_value",
                "basis=computed&counting=any&any.target_group=null | any.target_group | conflicting",
                "basis=computed&counting=any&target_type=police&any.target_category=taliban"
                        + " | any.target_category | conflicting",
                "basis=computed&target_category=taliban,null | target_category | unknown_value",
                "year=22                                   | year     | malformed",
                "group_by=year                             | group_by | unknown_parameter"
            })
    void refusesWhatCannotBeAskedOfShares(String text, String name, String code) {
        assertThat(new Question(text).faultsOfShares())
                .extracting(Fault::name, f -> f.code().code())
                .containsExactly(tuple(name, code));
    }

    @Test
    void acceptsAThousandValuesAndNoMore() {
        assertThat(new Question("group=" + values(1000)).faultsOfList()).isEmpty();
        assertThat(only(new Question("group=" + values(1001)).faultsOfList())
                        .code()
                        .code())
                .isEqualTo("too_many");
        assertThat(only(new Question("group=" + values(600) + "&group=" + values(401)).faultsOfList())
                        .code()
                        .code())
                .isEqualTo("too_many");
    }

    private static String values(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> i % 2 == 0 ? "iskp" : "ttp")
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "group", "city", "from", "sort", "bbox", "limit"})
    void refusesSixHundredCharacters(String parameter) {
        Fault fault = only(new Question(parameter + "=" + "x".repeat(600)).faultsOfList());

        assertThat(fault.code().code()).isEqualTo("too_long");
        assertThat(fault.value()).hasSizeLessThanOrEqualTo(101);
        assertThat(fault.message()).contains("500").contains("600");
    }

    @Test
    void refusesMoreThanTwentyWords() {
        String words = IntStream.range(0, 21).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        assertThat(only(new Question("q=" + words).faultsOfList()).code().code())
                .isEqualTo("too_many");
    }

    @Test
    void shortensALongName() {
        Fault fault = only(new Question("x".repeat(9_000) + "=1").faultsOfList());

        assertThat(fault.name()).hasSizeLessThanOrEqualTo(101);
        assertThat(fault.message()).hasSizeLessThanOrEqualTo(140);
    }

    @Test
    void reportsEveryFaultOfAListAtOnce() {
        assertThat(new Question(
                                "yaer=2022&group=iksp,nobody&from=2022-02-30&bbox=1,2&sort=size&fields=x&limit=0&kind=a")
                        .faultsOfList())
                .extracting(Fault::name, f -> f.code().code())
                .containsExactlyInAnyOrder(
                        tuple("yaer", "unknown_parameter"),
                        tuple("group", "unknown_value"),
                        tuple("group", "unknown_value"),
                        tuple("from", "impossible_date"),
                        tuple("bbox", "malformed"),
                        tuple("sort", "unknown_value"),
                        tuple("fields", "unknown_value"),
                        tuple("limit", "out_of_range"),
                        tuple("kind", "unknown_value"));
    }

    @Test
    void reportsEveryFaultOfCountsAtOnce() {
        assertThat(new Question(
                                "group_by=a,year,b,country&measures=c&counting=d&top=0&having_min=x&fill=e&share_of=f&year=1")
                        .faultsOfCounts())
                .extracting(Fault::name, f -> f.code().code())
                .containsExactlyInAnyOrder(
                        tuple("group_by", "unknown_value"),
                        tuple("group_by", "unknown_value"),
                        tuple("group_by", "too_many"),
                        tuple("measures", "unknown_value"),
                        tuple("counting", "unknown_value"),
                        tuple("top", "out_of_range"),
                        tuple("having_min", "malformed"),
                        tuple("fill", "unknown_value"),
                        tuple("share_of", "unknown_value"),
                        tuple("year", "malformed"));
    }

    private static Fault only(List<Fault> faults) {
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }
}
