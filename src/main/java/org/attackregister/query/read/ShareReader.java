package org.attackregister.query.read;

import java.util.List;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.model.record.RecordKind;
import org.attackregister.model.record.ShareMeasure;
import org.attackregister.query.Counting;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.query.question.ShareQuestion.Basis;

/** Reads a question for annual shares, and notes every fault before any is reported. */
public final class ShareReader {
    private final ParameterReader parameters;

    /** Reads at one revision what a request asks for. */
    public ShareReader(QuestionContext context, QueryParameters asked, Faults faults) {
        this.parameters = new ParameterReader(context, asked, faults);
    }

    /** The names that annual shares take; those of filters go with computed ones only. */
    public static List<String> parameters() {
        return ParameterReader.names(
                Parameter.BASIS,
                Parameter.COUNTING,
                Parameter.MEASURE,
                Parameter.SOURCE,
                Parameter.LIMIT,
                Parameter.CURSOR);
    }

    /** The names that a comparison takes: it has both bases. */
    public static List<String> comparisonParameters() {
        return parameters().stream()
                .filter(p -> !p.equals(Parameter.BASIS.wireName()))
                .toList();
    }

    /**
     * Annual shares. Group, year and target category pick rows; every other filter narrows the attacks that computed
     * shares rest on, and is a fault where reported ones are asked for.
     *
     * @param defaultBasis the basis where none is asked for
     */
    public ShareQuestion shares(List<Basis> defaultBasis) {
        parameters.refuseUnknown(parameters());
        ShareQuestion question = read(defaultBasis);
        refuseMisplaced(question);
        return question;
    }

    /** Annual shares of both bases, to be put side by side; filters narrow the computed ones. */
    public ShareQuestion comparison() {
        parameters.refuseUnknown(comparisonParameters());
        return read(List.of(Basis.REPORTED, Basis.COMPUTED));
    }

    private ShareQuestion read(List<Basis> defaultBasis) {
        AttackFilter all = parameters.filter();
        List<Basis> asked = parameters.coded(Parameter.BASIS, parameters.many(Parameter.BASIS), Basis.values()).stream()
                .distinct()
                .toList();
        List<Basis> bases = asked.isEmpty() ? defaultBasis : asked;
        refuseNothing(all);
        List<Condition> narrowing =
                all.conditions().stream().filter(c -> !picks(c)).toList();
        AttackFilter filter = new AttackFilter(all.dataset(), all.revision(), all.pinned(), narrowing);
        Counting counting =
                parameters.coded(Parameter.COUNTING, Counting.values()).orElse(Counting.PRIMARY);
        parameters.refuseAny(filter, field -> ShareQuestion.freesAny(counting, field));
        return new ShareQuestion(
                filter,
                codes(all, FilterField.GROUP),
                years(all),
                codes(all, FilterField.TARGET_CATEGORY),
                bases,
                counting,
                measures(bases),
                parameters.records(Parameter.SOURCE.wireName(), RecordKind.SOURCE));
    }

    /** Whether a condition picks rows, and does not narrow the attacks that they count. */
    private static boolean picks(Condition condition) {
        return condition.scope() == Scope.PLAIN
                && !condition.negated()
                && !(condition.operand() instanceof Operand.Codes codes && codes.except())
                && !(condition.operand() instanceof Operand.Years years && years.except())
                && (condition.field() == FilterField.GROUP
                        || condition.field() == FilterField.YEAR_OF
                        || condition.field() == FilterField.TARGET_CATEGORY);
    }

    private void refuseNothing(AttackFilter filter) {
        for (Condition condition : filter.conditions()) {
            if (picks(condition)
                    && condition.operand() instanceof Operand.Codes picked
                    && picked.codes().contains(Operand.NONE)) {
                parameters.note(Fault.parameter(
                        condition.parameter(),
                        FaultCode.UNKNOWN_VALUE,
                        "'" + condition.parameter() + "' selects annual shares by subject; '" + Operand.NONE
                                + "' is nothing.",
                        Operand.NONE));
            }
        }
    }

    private static List<String> codes(AttackFilter filter, FilterField field) {
        return filter.conditions().stream()
                .filter(c -> c.field() == field && picks(c))
                .flatMap(c -> ((Operand.Codes) c.operand()).codes().stream())
                .filter(c -> !c.equals(Operand.NONE))
                .toList();
    }

    private static List<Integer> years(AttackFilter filter) {
        return filter.conditions().stream()
                .filter(c -> c.field() == FilterField.YEAR_OF && picks(c))
                .flatMap(c -> ((Operand.Years) c.operand()).years().stream())
                .toList();
    }

    /** The measures of reported shares; attacks unless another is asked for, so that no two are taken for one. */
    private List<ShareMeasure> measures(List<Basis> bases) {
        List<ShareMeasure> measures =
                parameters.coded(Parameter.MEASURE, parameters.many(Parameter.MEASURE), ShareMeasure.values());
        return measures.isEmpty() && bases.contains(Basis.REPORTED) ? List.of(ShareMeasure.ATTACKS) : measures;
    }

    private void refuseMisplaced(ShareQuestion question) {
        if (question.bases().contains(Basis.REPORTED)) {
            for (Condition condition : question.filter().conditions()) {
                parameters.note(Fault.parameter(
                        condition.parameter(),
                        FaultCode.CONFLICTING,
                        "'" + condition.parameter() + "' filters attacks; it needs basis=computed.",
                        condition.operand().text()));
            }
        } else {
            refuse(
                    List.of(Parameter.MEASURE, Parameter.SOURCE),
                    "is about publications; it cannot be used with basis=computed.");
        }
        if (!question.computes()) {
            refuse(List.of(Parameter.COUNTING, Parameter.DATASET), "is about computing; it needs basis=computed.");
        }
    }

    private void refuse(List<Parameter> misplaced, String why) {
        for (Parameter parameter : misplaced) {
            if (parameters.has(parameter)) {
                parameters.conflict(parameter, "'" + parameter.wireName() + "' " + why);
            }
        }
    }
}
