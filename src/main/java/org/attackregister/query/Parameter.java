package org.attackregister.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attackregister.model.Coded;
import org.attackregister.model.code.Crosswalk.MappingRelation;
import org.attackregister.model.record.CountMetric;
import org.attackregister.model.record.GroupStatus;
import org.attackregister.model.record.GroupType;
import org.attackregister.model.record.ShareMeasure;

/** The query parameters that are not filters, a row each for name, meaning and example. */
public enum Parameter {
    DATASET(
            "id of the dataset; lists and counts of attacks and computed annual shares take several, or `all`, and give each apart:"
                    + " datasets overlap, so they are never summed",
            "iskp"),
    AS_OF("answer as of a revision number or an RFC 3339 instant; not in the future", "895"),
    SORT("of a list: " + keys() + ", with `-` for descending; the id breaks ties", "-date"),
    FIELDS("the fields to give, separated by commas", "id,date,killed"),
    LIMIT("1 to 1000", "100"),
    CURSOR("where the previous page ended: its `page.next`, unchanged", ""),
    FORMAT(oneOf(Format.values()) + "; overrides the Accept header", "csv"),
    GROUP_BY(
            "up to three dimensions, separated by commas; with several datasets, `dataset` is ahead of them",
            "year,target_category"),
    MEASURES(several(Measure.ALL.toArray(new Coded[0])), "attacks,killed"),
    LETHAL_MIN("the fewest dead of an attack that is counted in `lethal_attacks`; 1 if not given", "10"),
    COUNTING(
            "how an attack with several values is counted: `primary` under that of its first-listed entry, `any` once"
                    + " under each, `fractional` 1/k under each of k",
            "primary"),
    SHARE_OF("`all`, or one of the dimensions: the whole of which each row's `share` is a part", "year"),
    FILL("whether rows are given for empty cells of the range of time that is grouped by", "true"),
    TOP("keep the n largest values of the last dimension and fold the others into a row of which `rest` is true", "5"),
    TOP_BY("the measure whose n largest `top` keeps; the first of `measures` if not given", "killed"),
    ROW_SORT(
            "sort",
            "of counts: dimensions and measures of the question, separated by commas, with `-` for descending; the dimensions' own"
                    + " order breaks ties, and what has no value comes last",
            "-killed,country"),
    HAVING_MIN("leave out rows under n attacks, and say how many", "2"),
    CUMULATIVE(
            "whether each row counts all periods up to its own, beside the same other values; needs exactly one dimension of time",
            "true"),
    WIDE("the dimension whose values are columns, as `attacks.AF`; of CSV only", "country"),
    VINTAGES(
            "up to twelve revisions or RFC 3339 instants, separated by commas: what `as_of` answers at each of them, beside the"
                    + " answer",
            "895,1115"),
    GRADES(
            "`true`: the counts of all grades side by side, and what each rule of evidence moved from one to the next",
            "true"),
    FROM_REVISION("from", "the earlier revision, or an RFC 3339 instant", "895"),
    TO_REVISION("to", "the later revision, or an RFC 3339 instant; the newest if not given", "1115"),
    DATE_FROM("the filter `from`, where `from` is a revision", "2022-08"),
    DATE_TO("the filter `to`, where `to` is a revision", "2022-08-15"),
    PART("which parts of the difference: " + several(ChangePart.values()), "added"),
    CELL("the cell: a value for each dimension, in their order; `null` for none", "2022"),
    PERIOD(
            "of trends: the week or month that is compared with those before; if not given, the last that ends within what the"
                    + " dataset covers, or else has an attack",
            "2022-07"),
    N("of trends: how many periods before it are the baseline, 2 to 120; 12 if not given", "12"),
    BASIS("`reported` by a publication, `computed` by the register, or both", "reported"),
    MEASURE("what was shared: " + oneOf(ShareMeasure.values()) + "; `attacks` if not given", "attacks"),
    METRIC("what was counted: " + oneOf(CountMetric.values()), "attacks"),
    SOURCE("id of a source", "icct-2024-iskp"),
    TYPE("type of the group: " + oneOf(GroupType.values()), "named"),
    STATUS("status of the group: " + oneOf(GroupStatus.values()), "curated"),
    FORMER("whether the state is a former one", "false"),
    LEVEL("`category`, `type` or `subtype`, where a code means several; the highest by default", "type"),
    VOCABULARY("the provider's list of codes: `targtype` of GTD, `event_type` of ACLED", "event_type"),
    RECORD_TYPE(
            "whose changes are given: `attack` and types of reference record (`group`, `source`, `annual_share`, …);"
                    + " all, or `attack` alone where attacks are filtered",
            "attack"),
    AFTER("where the last page ended: its `page.next`, unchanged; the beginning if not given", ""),
    WAIT_SECONDS("how many seconds to wait, 0 to 60, if there is no change yet", "30"),
    WHERE(
            "a filter with a prefix, as `name=value`; may be repeated. `not.` turns a filter round, `primary.` looks at"
                    + " the first-listed entry only, `any.` goes beside the plain filter, and `not.` goes before"
                    + " either. The same can be said by a parameter of that name: `not.group=iskp`",
            "not.group=iskp"),
    BY("how to partition: `year`, `month`, `country`, `region`; one part by default", "year,country"),
    OF("the link to cite, percent-encoded: the `permalink` of an answer", ""),
    SHA256(
            "a digest that was cited, as 64 hexadecimal digits: the answer says whether it is still that of the link",
            ""),
    RELATION("how the register's code relates to the provider's: " + oneOf(MappingRelation.values()), "broader");

    private final String wireName;
    private final String meaning;
    private final String example;

    Parameter(String meaning, String example) {
        this.wireName = name().toLowerCase(Locale.ROOT);
        this.meaning = meaning;
        this.example = example;
    }

    /** A parameter whose name means something else elsewhere. */
    Parameter(String wireName, String meaning, String example) {
        this.wireName = wireName;
        this.meaning = meaning;
        this.example = example;
    }

    private static String several(Coded[] words) {
        return joined(Arrays.stream(words).map(Coded::code).toList());
    }

    private static String keys() {
        return joined(Sort.SortKey.ALL.stream().map(Sort.SortKey::code).toList())
                .replaceFirst(", (?=[^,]*$)", " or ");
    }

    private static String joined(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static String oneOf(Coded[] words) {
        return several(words).replaceFirst(", (?=[^,]*$)", " or ");
    }

    /** The parameter's name. */
    public String wireName() {
        return wireName;
    }

    /** What it asks for, in Markdown. */
    public String meaning() {
        return meaning;
    }

    /** A value that can be tried; empty where there is none. */
    public String example() {
        return example;
    }
}
