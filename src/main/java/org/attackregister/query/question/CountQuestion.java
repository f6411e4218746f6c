package org.attackregister.query.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.query.Counting;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.Shown;
import org.attackregister.query.filter.AttackFilter;
import org.jspecify.annotations.Nullable;

/**
 * Grouped counts, asked for.
 *
 * @param filter which attacks
 * @param groupBy the dimensions, none to three; ahead of them the dataset, where several are shown side by side
 * @param measures what is counted and summed
 * @param counting how an attack with several values is counted
 * @param share the whole of which each row is a share; null where no shares are asked for
 * @param fill whether empty cells of the range of time get rows
 * @param top which values of the last dimension are kept; null for all
 * @param havingMin the fewest attacks of a row that is given; null for all
 * @param sort the order of the rows; where it leaves two equal, and where it is empty, that of the dimensions
 * @param lethalMin the fewest dead of a lethal attack; null where lethality is not measured
 * @param cumulative whether figures run up over the one dimension of time
 * @param wide the dimension whose values are columns of a table; null where all of them are in rows
 */
public record CountQuestion(
        AttackFilter filter,
        List<Dimension> groupBy,
        List<Measure> measures,
        Counting counting,
        @Nullable Denominator share,
        boolean fill,
        @Nullable TopValues top,
        @Nullable Integer havingMin,
        List<RowSort> sort,
        @Nullable Integer lethalMin,
        boolean cumulative,
        @Nullable Dimension wide) {

    /** The most dimensions that can be asked for. */
    public static final int MAX_DIMENSIONS = 3;

    /** The most values that {@code top} keeps. */
    public static final int MAX_TOP = 100;

    /** The most values that are columns of a table. */
    public static final int MAX_WIDE = 1_000;

    /** The most cells of a table that has values as columns. */
    public static final int MAX_CELLS = 100_000;

    /**
     * The whole of which a row is a share.
     *
     * @param dimension the attacks that have the row's value of this dimension; null for all attacks
     */
    public record Denominator(@Nullable Dimension dimension) {
        /** The parameter's word for all attacks. */
        public static final String ALL = "all";

        /** The parameter's words where attacks are grouped by some dimensions. */
        public static List<String> words(List<Dimension> groupBy) {
            return Stream.concat(Stream.of(ALL), groupBy.stream().map(Dimension::code))
                    .toList();
        }

        /** The share as a parameter. */
        public String text() {
            return dimension == null ? ALL : dimension.code();
        }
    }

    /** Counts that do not run up, of which each value has a row. */
    public CountQuestion(
            AttackFilter filter,
            List<Dimension> groupBy,
            List<Measure> measures,
            Counting counting,
            @Nullable Denominator share,
            boolean fill,
            @Nullable TopValues top,
            @Nullable Integer havingMin,
            List<RowSort> sort,
            @Nullable Integer lethalMin) {
        this(filter, groupBy, measures, counting, share, fill, top, havingMin, sort, lethalMin, false, null);
    }

    /** The place of the last dimension of time; -1 where there is none. */
    public int time() {
        int at = groupBy.size() - 1;
        while (at >= 0 && !groupBy.get(at).isTime()) {
            at--;
        }
        return at;
    }

    /** The same attacks in one row, each counted once. */
    public CountQuestion ofAll() {
        return new CountQuestion(
                filter, List.of(), measures, Counting.PRIMARY, null, false, null, null, List.of(), null);
    }

    /** The same with the dataset as the first dimension, as one of several that are shown side by side. */
    public CountQuestion byDataset() {
        List<Dimension> byDataset = new ArrayList<>(List.of(Dimension.DATASET));
        byDataset.addAll(groupBy);
        return new CountQuestion(
                filter, byDataset, measures, counting, share, fill, top, havingMin, sort, lethalMin, cumulative, wide);
    }

    /** The same of other attacks. */
    CountQuestion of(AttackFilter others) {
        return new CountQuestion(others, groupBy, measures, counting, share, fill, top, havingMin, sort, lethalMin);
    }

    /** The same without shares. */
    public CountQuestion unshared() {
        return new CountQuestion(filter, groupBy, measures, counting, null, fill, top, havingMin, sort, lethalMin);
    }

    /** The question as query parameters in normal form, without form and revision. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
        parameters.putAll(Shown.parameters(shape()));
        return parameters;
    }

    /** The question as the answer's {@code query} shows it. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>(filter.shown());
        shown.putAll(shape());
        return shown;
    }

    private Map<String, Object> shape() {
        Map<String, Object> shape = new LinkedHashMap<>();
        if (!groupBy.isEmpty()) {
            shape.put(Parameter.GROUP_BY.wireName(), groupBy);
        }
        shape.put(Parameter.MEASURES.wireName(), measures);
        shape.put(Parameter.COUNTING.wireName(), counting);
        if (share != null) {
            shape.put(Parameter.SHARE_OF.wireName(), share.text());
        }
        shape.put(Parameter.FILL.wireName(), fill);
        if (top != null) {
            shape.put(Parameter.TOP.wireName(), top.most());
            shape.put(Parameter.TOP_BY.wireName(), top.by());
        }
        if (havingMin != null) {
            shape.put(Parameter.HAVING_MIN.wireName(), havingMin);
        }
        if (lethalMin != null) {
            shape.put(Parameter.LETHAL_MIN.wireName(), lethalMin);
        }
        if (cumulative) {
            shape.put(Parameter.CUMULATIVE.wireName(), true);
        }
        if (wide != null) {
            shape.put(Parameter.WIDE.wireName(), wide);
        }
        if (!sort.isEmpty()) {
            shape.put(
                    Parameter.ROW_SORT.wireName(),
                    sort.stream().map(RowSort::text).toList());
        }
        return shape;
    }
}
