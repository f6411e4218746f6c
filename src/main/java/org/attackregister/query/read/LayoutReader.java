package org.attackregister.query.read;

import java.util.Arrays;
import java.util.List;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.question.Dimension;
import org.jspecify.annotations.Nullable;

/** Reads how the cells of a count are laid out: whether they run up over time, and whose values are columns. */
final class LayoutReader {
    private static final String CUMULATIVE = "' cannot be used with 'cumulative': ";
    private static final String WIDE = "' cannot be used with 'wide': ";

    private final ParameterReader parameters;
    private final List<Dimension> groupBy;
    private final long times;

    LayoutReader(ParameterReader parameters, List<Dimension> groupBy) {
        this.parameters = parameters;
        this.groupBy = groupBy;
        this.times = groupBy.stream().filter(Dimension::isTime).count();
    }

    /** Whether figures run up over time. */
    boolean cumulative(List<Measure> measures) {
        if (!parameters.bool(Parameter.CUMULATIVE).orElse(false)) {
            return false;
        }
        if (times != 1) {
            parameters.conflict(
                    Parameter.CUMULATIVE,
                    "'cumulative' needs exactly one of " + CountReader.times() + " among 'group_by', not " + times
                            + ".");
        }
        refuse(Parameter.SHARE_OF, CUMULATIVE, "a share of what is counted so far has no one whole.");
        refuse(Parameter.HAVING_MIN, CUMULATIVE, "the rows that it leaves out are counted in those that follow.");
        if (measures.contains(Measure.LETHALITY)) {
            parameters.conflict(
                    Parameter.MEASURES, "'lethality" + CUMULATIVE + "medians and percentiles cannot be added up.");
        }
        if (parameters.has(Parameter.TOP) && isTime(last())) {
            parameters.conflict(
                    Parameter.TOP,
                    "'top" + CUMULATIVE + "it would fold periods, and the others have no order of time.");
        }
        return true;
    }

    /** The dimension whose values are columns; null where none is asked for. */
    @Nullable
    Dimension wide() {
        if (!parameters.has(Parameter.WIDE)) {
            return null;
        }
        if (groupBy.size() < 2) {
            parameters.conflict(
                    Parameter.WIDE, "'wide' needs two dimensions or three in 'group_by', one for its rows.");
            return null;
        }
        Dimension wide = parameters
                .coded(Parameter.WIDE, groupBy.toArray(new Dimension[0]))
                .orElse(null);
        if (times > 1) {
            parameters.conflict(
                    Parameter.WIDE,
                    "'wide' cannot be used with several dimensions of time: most of their periods have no day in common.");
        }
        refuse(Parameter.HAVING_MIN, WIDE, "a cell that is left out would look like one that is not known.");
        if (wide != null && parameters.many(Parameter.ROW_SORT).stream().anyMatch(key -> isBy(wide, key))) {
            parameters.conflict(
                    Parameter.ROW_SORT,
                    "'wide' cannot be used with 'sort' by '" + wide.code() + "': its values are columns, not rows.");
        }
        return wide;
    }

    private static boolean isBy(Dimension dimension, String key) {
        return Arrays.asList(dimension.code(), "-" + dimension.code()).contains(key);
    }

    private @Nullable Dimension last() {
        return groupBy.isEmpty() ? null : groupBy.get(groupBy.size() - 1);
    }

    private static boolean isTime(@Nullable Dimension dimension) {
        return dimension != null && dimension.isTime();
    }

    private void refuse(Parameter other, String beside, String why) {
        if (parameters.has(other)) {
            parameters.conflict(other, "'" + other.wireName() + beside + why);
        }
    }
}
