package org.attackregister.query.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.model.Coded;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.AskedDatasets;

/** Reads the single parameters of one request, and notes what is wrong with each. */
final class ParameterReader {
    private static final Set<Parameter> NEEDED_BY_ALL = Set.of(Parameter.DATASET, Parameter.AS_OF, Parameter.FORMAT);

    private final QuestionContext context;
    private final QueryParameters asked;
    private final Faults faults;
    private final OperandReader operands;

    ParameterReader(QuestionContext context, QueryParameters asked, Faults faults) {
        this.context = context;
        this.asked = asked;
        this.faults = faults;
        this.operands = new OperandReader(context.vocabulary(), faults);
    }

    /** The names that a question about attacks takes: what all need, its own, and the filters. */
    static List<String> names(Parameter... own) {
        Stream<Parameter> parameters = Stream.concat(NEEDED_BY_ALL.stream().sorted(), Arrays.stream(own));
        List<String> names = new ArrayList<>(parameters.map(Parameter::wireName).toList());
        names.addAll(FilterReader.parameters());
        names.add(Parameter.WHERE.wireName());
        return names;
    }

    void refuseUnknown(Collection<String> known) {
        asked.refuseUnknown(known, faults);
    }

    boolean has(Parameter parameter) {
        return asked.has(parameter.wireName());
    }

    Optional<String> one(Parameter parameter) {
        return asked.one(parameter.wireName(), faults);
    }

    List<String> many(Parameter parameter) {
        return asked.many(parameter.wireName(), faults);
    }

    /** Which attacks are asked for. */
    AttackFilter filter() {
        String dataset = dataset();
        Vocabulary vocabulary = context.vocabulary().ofDataset(dataset);
        List<Condition> conditions = new FilterReader(vocabulary, faults).conditions(asked);
        return new AttackFilter(dataset, context.revision(), context.pinned(), conditions);
    }

    private String dataset() {
        String text = one(Parameter.DATASET).orElse(context.defaultDataset());
        Vocabulary.Meaning meaning = context.vocabulary().read(RecordKind.DATASET, text);
        if (meaning.matches().isEmpty() && (text.equals(AskedDatasets.ALL) || text.indexOf(',') >= 0)) {
            conflict(Parameter.DATASET, "'dataset' takes one dataset here, not several.");
            return text;
        }
        if (meaning.matches().isEmpty() && context.pinned() && !has(Parameter.DATASET)) {
            faults.add(Fault.parameter(
                    Parameter.AS_OF.wireName(),
                    FaultCode.OUT_OF_RANGE,
                    "At revision " + context.revision() + " the register did not have the dataset '" + text
                            + "' yet. 'as_of' is when something was recorded, not when it happened.",
                    String.valueOf(context.revision())));
            return text;
        }
        if (meaning.matches().isEmpty() && !has(Parameter.DATASET)) {
            faults.add(Fault.parameter(
                            Parameter.DATASET.wireName(),
                            FaultCode.UNKNOWN_VALUE,
                            "The default dataset, '" + text + "', is not in the register; ask for another.",
                            null)
                    .allowing(meaning.allowed()));
            return text;
        }
        return operands.resolved(Parameter.DATASET.wireName(), text, meaning, RecordKind.DATASET).stream()
                .findFirst()
                .orElse(text);
    }

    /** The most items of a page; forms other than JSON have no limit unless one is asked for. */
    int limit(Format format) {
        return number(Parameter.LIMIT, Page.MAX_LIMIT).orElse(format == Format.JSON ? Page.DEFAULT_LIMIT : Page.ALL);
    }

    /** The ids that a parameter names; empty where it was not given. */
    List<String> records(String parameter, RecordKind kind) {
        return asked.many(parameter, faults).stream()
                .flatMap(t ->
                        operands.resolved(parameter, t, context.vocabulary().read(kind, t), kind).stream())
                .toList();
    }

    /** The years that are asked for; empty where none are named. */
    List<Integer> years() {
        return operands.read(asked, FilterField.YEAR_OF.wireName(), FilterField.YEAR_OF)
                .map(o -> ((Operand.Years) o).years())
                .orElse(List.of());
    }

    /** The words that a parameter names, each as often as it was given. */
    List<String> words(Parameter parameter, List<String> allowed) {
        return many(parameter).stream()
                .filter(text -> isAmong(parameter, text, allowed))
                .toList();
    }

    /** Whether a text is one of the words that a parameter takes; a fault where it is not. */
    boolean isAmong(Parameter parameter, String text, List<String> allowed) {
        boolean among = allowed.contains(text);
        if (!among) {
            refuse(parameter, text, allowed);
        }
        return among;
    }

    private void refuse(Parameter parameter, String text, List<String> allowed) {
        faults.add(Fault.parameter(
                        parameter.wireName(),
                        FaultCode.UNKNOWN_VALUE,
                        "'" + parameter.wireName() + "' does not take '" + Fault.shortened(text) + "'.",
                        text)
                .allowing(allowed)
                .near(faults.near(() -> Nearest.to(text, allowed))));
    }

    /** The word that a parameter names; nothing where it was not given or names none. */
    <T extends Coded> Optional<T> coded(Parameter parameter, T[] values) {
        return one(parameter).flatMap(text -> coded(parameter, text, values));
    }

    /** The words that some values of a parameter name, each as often as it was given. */
    <T extends Coded> List<T> coded(Parameter parameter, List<String> texts, T[] values) {
        List<T> named = new ArrayList<>();
        for (String text : texts) {
            coded(parameter, text, values).ifPresent(named::add);
        }
        return List.copyOf(named);
    }

    private <T extends Coded> Optional<T> coded(Parameter parameter, String text, T[] values) {
        for (T value : values) {
            if (value.code().equals(text)) {
                return Optional.of(value);
            }
        }
        refuse(parameter, text, Arrays.stream(values).map(Coded::code).toList());
        return Optional.empty();
    }

    Optional<Boolean> bool(Parameter parameter) {
        return one(parameter)
                .filter(text -> isAmong(parameter, text, List.of("true", "false")))
                .map(Boolean::valueOf);
    }

    Optional<Integer> number(Parameter parameter, int most) {
        return number(parameter, new Numbers.Range(1, most));
    }

    Optional<Integer> number(Parameter parameter, Numbers.Range range) {
        return one(parameter).flatMap(text -> Numbers.read(parameter, text, range, faults));
    }

    /** Refuses what {@link AttackFilter#anyAsPlain} would change: beside a plain filter on the same list, and no value. */
    void refuseAny(AttackFilter filter, Predicate<FilterField> freed) {
        for (Condition condition : filter.conditions()) {
            if (condition.isAny() && freed.test(condition.field())) {
                if (isGiven(filter, condition.field())) {
                    conflict(condition, "a plain filter on the same list");
                } else if (condition.operand() instanceof Operand.Codes codes && codes.means(Operand.NONE)) {
                    conflict(condition, "'null'");
                }
            }
        }
    }

    /** Whether there is a plain, positive condition on the list of a field. */
    private static boolean isGiven(AttackFilter filter, FilterField field) {
        return filter.conditions().stream()
                .anyMatch(c -> c.scope() == Condition.Scope.PLAIN && c.field().list() == field.list() && !c.negated());
    }

    private void conflict(Condition condition, String with) {
        note(Fault.parameter(
                condition.parameter(),
                FaultCode.CONFLICTING,
                "'" + condition.parameter() + "' cannot be used with " + with + " unless 'counting' is primary.",
                condition.operand().text()));
    }

    /** Notes that a parameter does not go with the others. */
    void conflict(Parameter parameter, String message) {
        note(Fault.parameter(parameter.wireName(), FaultCode.CONFLICTING, message, null));
    }

    void note(Fault fault) {
        faults.add(fault);
    }
}
