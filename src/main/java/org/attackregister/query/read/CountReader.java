package org.attackregister.query.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.query.Counting;
import org.attackregister.query.Lethality;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.jspecify.annotations.Nullable;

/** Reads a question for grouped counts, and notes every fault before any is reported. */
public final class CountReader {
    private static final Set<String> NAMES = Collections.unmodifiableSet(new LinkedHashSet<>(ParameterReader.names(
            Parameter.GROUP_BY,
            Parameter.MEASURES,
            Parameter.LETHAL_MIN,
            Parameter.COUNTING,
            Parameter.SHARE_OF,
            Parameter.FILL,
            Parameter.TOP,
            Parameter.TOP_BY,
            Parameter.HAVING_MIN,
            Parameter.ROW_SORT,
            Parameter.CUMULATIVE,
            Parameter.WIDE,
            Parameter.VINTAGES,
            Parameter.GRADES)));

    /** What cuts, compares or orders the rows of one answer. */
    private static final List<String> CUTS = Stream.of(
                    Parameter.LETHAL_MIN,
                    Parameter.SHARE_OF,
                    Parameter.TOP,
                    Parameter.TOP_BY,
                    Parameter.HAVING_MIN,
                    Parameter.ROW_SORT,
                    Parameter.CUMULATIVE,
                    Parameter.WIDE,
                    Parameter.VINTAGES,
                    Parameter.GRADES)
            .map(Parameter::wireName)
            .toList();

    private final ParameterReader parameters;

    /** Reads at one revision what a request asks for. */
    public CountReader(QuestionContext context, QueryParameters asked, Faults faults) {
        this.parameters = new ParameterReader(context, asked, faults);
    }

    /** The names that grouped counts take. */
    public static List<String> parameters() {
        return List.copyOf(NAMES);
    }

    /** The names that a question for why they changed takes, bounds of days among them. */
    public static List<String> changeParameters() {
        Set<String> names = new LinkedHashSet<>(NAMES);
        names.removeAll(CUTS);
        return List.copyOf(names);
    }

    /** Grouped counts. */
    public CountQuestion counts() {
        parameters.refuseUnknown(NAMES);
        Counting counting =
                parameters.coded(Parameter.COUNTING, Counting.values()).orElse(Counting.PRIMARY);
        AttackFilter filter = parameters.filter();
        Predicate<FilterField> freed = field -> counting != Counting.PRIMARY && field.listed();
        parameters.refuseAny(filter, freed);
        List<Dimension> groupBy = groupBy();
        boolean byTime = groupBy.stream().anyMatch(Dimension::isTime);
        boolean foldsTime = parameters.has(Parameter.TOP)
                && !groupBy.isEmpty()
                && groupBy.get(groupBy.size() - 1).isTime();
        List<Measure> asked = askedMeasures();
        List<Measure> measures = Stream.concat(Stream.of(Measure.ATTACKS), asked.stream())
                .distinct()
                .toList();
        RankReader ranks = new RankReader(parameters);
        LayoutReader layout = new LayoutReader(parameters, groupBy);
        CountQuestion question = new CountQuestion(
                filter.anyAsPlain(freed),
                groupBy,
                measures,
                counting,
                share(groupBy),
                parameters.bool(Parameter.FILL).orElse(byTime && !foldsTime),
                ranks.top(measures, asked.isEmpty() ? Measure.ATTACKS : asked.get(0)),
                parameters.number(Parameter.HAVING_MIN, Integer.MAX_VALUE).orElse(null),
                ranks.sort(groupBy, measures),
                lethalMin(measures, counting),
                layout.cumulative(measures),
                layout.wide());
        refuseIdle(question, byTime);
        if (foldsTime && question.fill()) {
            parameters.conflict(Parameter.FILL, "'fill' cannot be used with 'top' if a period of time is folded.");
        }
        return question;
    }

    /** What only makes sense with dimensions is refused without, so that it is not silently passed over. */
    private void refuseIdle(CountQuestion question, boolean byTime) {
        if (question.groupBy().isEmpty()) {
            for (Parameter idle : List.of(Parameter.TOP, Parameter.HAVING_MIN, Parameter.SHARE_OF)) {
                if (parameters.has(idle)) {
                    parameters.conflict(idle, "'" + idle.wireName() + "' needs a 'group_by'.");
                }
            }
        }
        if (!byTime && question.fill()) {
            parameters.conflict(Parameter.FILL, "'fill' needs one of " + times() + " among 'group_by'.");
        }
    }

    /** The dimensions of time, as a text. */
    static String times() {
        return Arrays.stream(Dimension.values())
                .filter(Dimension::isTime)
                .map(Dimension::code)
                .collect(Collectors.joining(", "));
    }

    private List<Dimension> groupBy() {
        List<String> texts = parameters.many(Parameter.GROUP_BY);
        List<Dimension> dimensions = new ArrayList<>();
        for (Dimension dimension : parameters.coded(Parameter.GROUP_BY, texts, Dimension.values())) {
            if (dimensions.contains(dimension)) {
                refuse(FaultCode.REPEATED, "'" + dimension.code() + "' is repeated.", dimension.code());
            } else {
                dimensions.add(dimension);
            }
        }
        if (texts.size() > CountQuestion.MAX_DIMENSIONS) {
            refuse(
                    FaultCode.TOO_MANY,
                    "'group_by' takes at most " + CountQuestion.MAX_DIMENSIONS + " dimensions, not " + texts.size()
                            + ".",
                    String.join(",", texts));
        }
        return dimensions;
    }

    private void refuse(FaultCode code, String message, String groupBy) {
        parameters.note(Fault.parameter(Parameter.GROUP_BY.wireName(), code, message, groupBy));
    }

    private @Nullable Integer lethalMin(List<Measure> measures, Counting counting) {
        Optional<Integer> least = parameters.number(Parameter.LETHAL_MIN, Integer.MAX_VALUE);
        if (!measures.contains(Measure.LETHALITY)) {
            if (parameters.has(Parameter.LETHAL_MIN)) {
                parameters.conflict(Parameter.LETHAL_MIN, "'lethal_min' needs 'lethality' among 'measures'.");
            }
            return null;
        }
        if (counting == Counting.FRACTIONAL) {
            parameters.conflict(
                    Parameter.MEASURES, "'lethality' cannot be used with counting=fractional: a part has no toll.");
        }
        return least.orElse(Lethality.LETHAL);
    }

    private List<Measure> askedMeasures() {
        return parameters.coded(
                Parameter.MEASURES, parameters.many(Parameter.MEASURES), Measure.ALL.toArray(new Measure[0]));
    }

    private CountQuestion.@Nullable Denominator share(List<Dimension> groupBy) {
        if (!parameters.has(Parameter.SHARE_OF)) {
            return null;
        }
        List<String> allowed = CountQuestion.Denominator.words(groupBy);
        return parameters
                .one(Parameter.SHARE_OF)
                .filter(text -> isAmong(text, allowed))
                .map(text -> new CountQuestion.Denominator(
                        text.equals(CountQuestion.Denominator.ALL) ? null : groupBy.get(allowed.indexOf(text) - 1)))
                .orElse(null);
    }

    private boolean isAmong(String text, List<String> allowed) {
        return parameters.isAmong(Parameter.SHARE_OF, text, allowed);
    }
}
