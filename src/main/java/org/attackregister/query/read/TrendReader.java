package org.attackregister.query.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.query.Counting;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.filter.AskedDays;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.PartialDate;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.TrendQuestion;

/** Reads a question for trends: that of counts, with a period and the length of its baseline in place of days. */
public final class TrendReader {
    private final QuestionContext context;
    private final QueryParameters asked;
    private final Faults faults;
    private final ParameterReader parameters;

    /** Reads at one revision what a request asks for. */
    public TrendReader(QuestionContext context, QueryParameters asked, Faults faults) {
        this.context = context;
        this.asked = asked;
        this.faults = faults;
        this.parameters = new ParameterReader(context, asked, faults);
    }

    /** The names that trends take. */
    public static List<String> parameters() {
        return ParameterReader.names(Parameter.GROUP_BY, Parameter.COUNTING, Parameter.PERIOD, Parameter.N);
    }

    /**
     * Trends.
     *
     * @param newest gives the number of the period that is meant where none is asked for, of a dataset and in a unit
     * @throws org.attackregister.error.RegisterException if there is a fault
     */
    public TrendQuestion trends(BiFunction<String, CalendarUnit, OptionalInt> newest) {
        parameters.refuseUnknown(parameters());
        CountQuestion counts = counts();
        List<Dimension> times =
                counts.groupBy().stream().filter(Dimension::isTime).toList();
        if (times.size() != 1 || !TrendQuestion.UNITS.contains(times.get(0))) {
            conflict(
                    Parameter.GROUP_BY.wireName(),
                    "'group_by' takes exactly one of " + units() + " here, and no other period.");
        }
        if (counts.counting() == Counting.FRACTIONAL) {
            conflict(
                    Parameter.COUNTING.wireName(),
                    "'counting=fractional' cannot be used here: the rules are about whole attacks.");
        }
        for (Condition condition : counts.filter().conditions()) {
            if (AskedDays.isOfDays(condition)) {
                conflict(
                        condition.parameter(),
                        "'" + condition.parameter()
                                + "' cannot be used here: 'period' and 'n' say which days are compared.");
            }
        }
        int n = parameters
                .number(Parameter.N, new Numbers.Range(TrendQuestion.LEAST_N, TrendQuestion.MOST_N))
                .orElse(TrendQuestion.DEFAULT_N);
        faults.throwIfAny();
        CalendarUnit unit = times.get(0).unit();
        OptionalInt period = period(unit, newest.apply(counts.filter().dataset(), unit));
        faults.throwIfAny();
        TrendQuestion question =
                new TrendQuestion(counts.filter(), counts.groupBy(), counts.counting(), period.orElseThrow(), n);
        if (unit.first(question.period() - question.periods() + 1).getYear() < PartialDate.FIRST_YEAR) {
            parameters.note(Fault.parameter(
                    Parameter.PERIOD.wireName(),
                    FaultCode.OUT_OF_RANGE,
                    "The periods before '" + unit.text(question.period()) + "' reach back beyond "
                            + PartialDate.FIRST_YEAR + ".",
                    unit.text(question.period())));
            faults.throwIfAny();
        }
        return question;
    }

    private void conflict(String name, String message) {
        parameters.note(Fault.parameter(name, FaultCode.CONFLICTING, message, null));
    }

    private static String units() {
        return TrendQuestion.UNITS.stream().map(Dimension::code).collect(Collectors.joining(", "));
    }

    /** The filter and the groups, as counts have them. */
    private CountQuestion counts() {
        List<String> others = List.of(Parameter.PERIOD.wireName(), Parameter.N.wireName());
        List<String> known = new ArrayList<>(CountReader.parameters());
        known.retainAll(parameters());
        Map<String, List<String>> counts = new LinkedHashMap<>();
        for (String name : asked.names()) {
            if (known.contains(name) && !others.contains(name)) {
                counts.put(name, asked.values(name));
            }
        }
        return new CountReader(context, new QueryParameters(counts), faults).counts();
    }

    private OptionalInt period(CalendarUnit unit, OptionalInt newest) {
        String name = Parameter.PERIOD.wireName();
        if (parameters.has(Parameter.PERIOD)) {
            return parameters
                    .one(Parameter.PERIOD)
                    .flatMap(text -> new CalendarReader(new Refusals(faults)).period(unit, name, text))
                    .map(text -> OptionalInt.of(unit.read(text).orElseThrow()))
                    .orElse(OptionalInt.empty());
        }
        if (newest.isEmpty()) {
            parameters.note(Fault.parameter(
                    name,
                    FaultCode.MALFORMED,
                    "'period' must be given: the dataset has no attack, and does not state what it covers.",
                    null));
        }
        return newest;
    }
}
