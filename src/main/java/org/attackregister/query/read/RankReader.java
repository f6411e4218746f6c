package org.attackregister.query.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.model.Coded;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.RowSort;
import org.attackregister.query.question.TopValues;
import org.jspecify.annotations.Nullable;

/** Reads which rows of a count are the first: by what they are sorted, and which of them {@code top} keeps. */
final class RankReader {
    private final ParameterReader parameters;

    RankReader(ParameterReader parameters) {
        this.parameters = parameters;
    }

    /**
     * Which values are kept; null for all.
     *
     * @param measures those of the question
     * @param first the one that was asked for first
     */
    @Nullable
    TopValues top(List<Measure> measures, Measure first) {
        Optional<Measure> by = parameters.coded(Parameter.TOP_BY, measures.toArray(new Measure[0]));
        if (!parameters.has(Parameter.TOP) && parameters.has(Parameter.TOP_BY)) {
            parameters.conflict(Parameter.TOP_BY, "'top_by' needs 'top'.");
        }
        return parameters
                .number(Parameter.TOP, CountQuestion.MAX_TOP)
                .map(most -> new TopValues(most, by.orElse(first)))
                .orElse(null);
    }

    /** The order of the rows. */
    List<RowSort> sort(List<Dimension> groupBy, List<Measure> measures) {
        List<String> texts = parameters.many(Parameter.ROW_SORT);
        if (parameters.has(Parameter.ROW_SORT) && groupBy.isEmpty()) {
            parameters.conflict(Parameter.ROW_SORT, "'sort' needs a 'group_by'.");
            return List.of();
        }
        List<RowSort> known = RowSort.all(groupBy, measures);
        List<String> allowed = known.stream().map(RowSort::text).toList();
        Set<Coded> keys = new HashSet<>();
        List<RowSort> sort = new ArrayList<>();
        for (String text : texts) {
            if (parameters.isAmong(Parameter.ROW_SORT, text, allowed)) {
                RowSort key = known.get(allowed.indexOf(text));
                sort.add(key);
                if (!keys.add(key.key())) {
                    parameters.note(Fault.parameter(
                            Parameter.ROW_SORT.wireName(),
                            FaultCode.REPEATED,
                            "'" + key.key().code() + "' is repeated.",
                            text));
                }
            }
        }
        return List.copyOf(sort);
    }
}
