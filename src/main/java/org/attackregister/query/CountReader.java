package org.attackregister.query;

import java.util.ArrayList;
import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.query.Condition.Scope;
import org.jspecify.annotations.Nullable;

/** Reads a question for grouped counts, and notes every fault before any is reported. */
public final class CountReader {
    private final ParameterReader parameters;

    /** Reads at one revision what a request asks for. */
    public CountReader(Standpoint standpoint, Asked asked, Faults faults) {
        this.parameters = new ParameterReader(standpoint, asked, faults);
    }

    /** The names that grouped counts take. */
    public static List<String> parameters() {
        return ParameterReader.names(
                Parameter.GROUP_BY,
                Parameter.MEASURES,
                Parameter.COUNTING,
                Parameter.SHARE_OF,
                Parameter.FILL,
                Parameter.TOP,
                Parameter.HAVING_MIN);
    }

    /** Grouped counts. */
    public CountQuestion counts() {
        parameters.refuseUnknown(parameters());
        Counting counting =
                parameters.coded(Parameter.COUNTING, Counting.values()).orElse(Counting.PRIMARY);
        AttackFilter filter = parameters.filter();
        List<Dimension> groupBy = groupBy();
        boolean byTime = groupBy.stream().anyMatch(Dimension::isTime);
        boolean foldsTime = parameters.has(Parameter.TOP)
                && !groupBy.isEmpty()
                && groupBy.get(groupBy.size() - 1).isTime();
        CountQuestion question = new CountQuestion(
                counting == Counting.PRIMARY ? filter : plainScopes(filter),
                groupBy,
                measures(),
                counting,
                share(groupBy),
                parameters.truth(Parameter.FILL).orElse(byTime && !foldsTime),
                parameters.number(Parameter.TOP, CountQuestion.MAX_TOP).orElse(null),
                parameters.number(Parameter.HAVING_MIN, Integer.MAX_VALUE).orElse(null));
        refuseIdle(question, byTime);
        if (foldsTime && question.fill()) {
            parameters.conflict(Parameter.FILL, "'fill' does not go with 'top' where a year or month is folded.");
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
            parameters.conflict(Parameter.FILL, "'fill' needs 'year' or 'month' among 'group_by'.");
        }
    }

    /**
     * Takes {@code any.} conditions that must hold as plain ones, so that the links of the rows can add theirs under
     * {@code any.}. Where that would change what is asked, it is a fault.
     */
    private AttackFilter plainScopes(AttackFilter filter) {
        List<Condition> plain = new ArrayList<>();
        for (Condition condition : filter.conditions()) {
            boolean any = condition.scope() == Scope.ANY && !condition.negated();
            if (any && isTaken(filter, condition.field())) {
                conflict(
                        condition, "does not go with a plain filter on the same list where 'counting' is not primary.");
            } else if (any && condition.operand() instanceof Operand.Codes codes && codes.means(Operand.NONE)) {
                conflict(condition, "does not go with 'null' where 'counting' is not primary.");
            }
            plain.add(any ? new Condition(condition.field(), Scope.PLAIN, false, condition.operand()) : condition);
        }
        return new AttackFilter(filter.dataset(), filter.revision(), filter.pinned(), plain);
    }

    private void conflict(Condition condition, String why) {
        parameters.note(Fault.parameter(
                condition.parameter(),
                FaultCode.CONFLICTING,
                "'" + condition.parameter() + "' " + why,
                condition.operand().text()));
    }

    /** Whether a plain condition that must hold stands on the list of a field. */
    private static boolean isTaken(AttackFilter filter, FilterField field) {
        return filter.conditions().stream()
                .anyMatch(c -> c.scope() == Scope.PLAIN && c.field().list() == field.list() && !c.negated());
    }

    private List<Dimension> groupBy() {
        List<String> texts = parameters.many(Parameter.GROUP_BY);
        List<Dimension> dimensions = new ArrayList<>();
        for (Dimension dimension : parameters.coded(Parameter.GROUP_BY, texts, Dimension.values())) {
            if (dimensions.contains(dimension)) {
                refuse(FaultCode.REPEATED, "'" + dimension.code() + "' stands twice.", dimension.code());
            } else {
                dimensions.add(dimension);
            }
        }
        if (texts.size() > CountQuestion.MAX_DIMENSIONS) {
            refuse(
                    FaultCode.TOO_MANY,
                    "'group_by' takes at most " + CountQuestion.MAX_DIMENSIONS + " dimensions and was given "
                            + texts.size() + ".",
                    String.join(",", texts));
        }
        return dimensions;
    }

    private void refuse(FaultCode code, String message, String groupBy) {
        parameters.note(Fault.parameter(Parameter.GROUP_BY.wireName(), code, message, groupBy));
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(List.of(Measure.ATTACKS));
        parameters.coded(Parameter.MEASURES, parameters.many(Parameter.MEASURES), Measure.values()).stream()
                .filter(m -> m != Measure.ATTACKS)
                .distinct()
                .forEach(measures::add);
        return measures;
    }

    private CountQuestion.@Nullable Share share(List<Dimension> groupBy) {
        List<String> allowed = new ArrayList<>(List.of(CountQuestion.Share.ALL));
        groupBy.forEach(d -> allowed.add(d.code()));
        return parameters
                .one(Parameter.SHARE_OF)
                .filter(text -> isAmong(text, allowed))
                .map(text -> new CountQuestion.Share(
                        text.equals(CountQuestion.Share.ALL) ? null : groupBy.get(allowed.indexOf(text) - 1)))
                .orElse(null);
    }

    private boolean isAmong(String text, List<String> allowed) {
        return parameters.isAmong(Parameter.SHARE_OF, text, allowed);
    }
}
