package org.attackregister.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.model.Coded;
import org.attackregister.model.RecordKind;
import org.attackregister.query.Condition.Scope;
import org.attackregister.query.ShareQuestion.Basis;

/** Reads whole questions about attacks, and notes every fault of a request before any is reported. */
public final class QuestionReader {
    private static final Set<Parameter> NEEDED_BY_ALL = Set.of(Parameter.DATASET, Parameter.AS_OF, Parameter.FORMAT);

    private static final List<String> MEASURES = List.of("attacks", "civilian_casualties");

    private final Standpoint standpoint;
    private final Faults faults;

    /**
     * The revision at which a question is read, and what it means there.
     *
     * @param vocabulary the words of that revision
     * @param pinned whether the caller asked for that revision
     * @param defaultDataset the dataset where none is asked for
     */
    public record Standpoint(Vocabulary vocabulary, boolean pinned, String defaultDataset) {}

    /** A reader that answers at one revision and notes what it refuses. */
    public QuestionReader(Standpoint standpoint, Faults faults) {
        this.standpoint = standpoint;
        this.faults = faults;
    }

    /** The names that a list of attacks takes. */
    public static List<String> listParameters() {
        return names(Parameter.SORT, Parameter.FIELDS, Parameter.LIMIT, Parameter.CURSOR);
    }

    /** The names that grouped counts take. */
    public static List<String> countParameters() {
        return names(
                Parameter.GROUP_BY,
                Parameter.MEASURES,
                Parameter.COUNTING,
                Parameter.SHARE_OF,
                Parameter.FILL,
                Parameter.TOP,
                Parameter.HAVING_MIN);
    }

    /** The names that annual shares take; those of filters go with computed ones only. */
    public static List<String> shareParameters() {
        return names(
                Parameter.BASIS,
                Parameter.COUNTING,
                Parameter.MEASURE,
                Parameter.SOURCE,
                Parameter.LIMIT,
                Parameter.CURSOR);
    }

    /** The names that a comparison takes: it has both bases. */
    public static List<String> comparisonParameters() {
        return shareParameters().stream()
                .filter(p -> !p.equals(Parameter.BASIS.wireName()))
                .toList();
    }

    private static List<String> names(Parameter... own) {
        List<String> names = new ArrayList<>();
        NEEDED_BY_ALL.stream().sorted().forEach(p -> names.add(p.wireName()));
        Arrays.stream(own).forEach(p -> names.add(p.wireName()));
        names.addAll(FilterReader.parameters());
        return names;
    }

    /** The filter of a request. */
    public AttackFilter filter(Asked asked) {
        List<Condition> conditions = new FilterReader(standpoint.vocabulary(), faults).conditions(asked);
        return new AttackFilter(dataset(asked), standpoint.vocabulary().revision(), standpoint.pinned(), conditions);
    }

    private String dataset(Asked asked) {
        String name = Parameter.DATASET.wireName();
        String text = asked.one(name, faults).orElse(standpoint.defaultDataset());
        Vocabulary.Reading reading = standpoint.vocabulary().read(RecordKind.DATASET, text);
        if (reading.matches().isEmpty() && standpoint.pinned() && !asked.has(name)) {
            faults.add(Fault.parameter(
                    Parameter.AS_OF.wireName(),
                    FaultCode.OUT_OF_RANGE,
                    "At revision " + standpoint.vocabulary().revision() + " the register did not hold the dataset '"
                            + text + "' yet. 'as_of' is when something was recorded, not when it happened.",
                    String.valueOf(standpoint.vocabulary().revision())));
            return text;
        }
        return new OperandReader(standpoint.vocabulary(), faults)
                .resolved(name, text, reading, false).stream().findFirst().orElse(text);
    }

    /**
     * A list of attacks; the cursor is not looked at.
     *
     * @param asked the parameters
     * @param format the form that was negotiated; forms other than JSON have no limit unless one is asked for
     */
    public AttackQuestion list(Asked asked, Format format) {
        asked.refuseUnknown(listParameters(), faults);
        AttackFilter filter = filter(asked);
        Sort sort =
                asked.one(Parameter.SORT.wireName(), faults).flatMap(this::sort).orElse(Sort.DEFAULT);
        return new AttackQuestion(filter, sort, fields(asked), new Page(0, limit(asked, format)), format);
    }

    /** The most items of a page; forms other than JSON have no limit unless one is asked for. */
    public int limit(Asked asked, Format format) {
        return asked.one(Parameter.LIMIT.wireName(), faults)
                .flatMap(t -> number(Parameter.LIMIT, t, Page.MAX_LIMIT))
                .orElse(format == Format.JSON ? Page.DEFAULT_LIMIT : Page.ALL);
    }

    /** The ids that a parameter of a list of reference data names; empty where it was not given. */
    public List<String> records(Asked asked, String parameter, RecordKind kind) {
        OperandReader operands = new OperandReader(standpoint.vocabulary(), faults);
        return asked.many(parameter, faults).stream()
                .flatMap(t ->
                        operands.resolved(parameter, t, standpoint.vocabulary().read(kind, t), false).stream())
                .toList();
    }

    /** The words that a parameter of a list of reference data names; empty where it was not given. */
    public List<String> words(Asked asked, Parameter parameter, List<String> allowed) {
        return asked.many(parameter.wireName(), faults).stream()
                .flatMap(t -> word(parameter, t, allowed).stream())
                .toList();
    }

    /** The word that a parameter names; nothing where it was not given or names none. */
    public <T extends Coded> Optional<T> word(Asked asked, Parameter parameter, T[] allowed) {
        return asked.one(parameter.wireName(), faults).flatMap(t -> coded(parameter, t, allowed));
    }

    /** The years that a parameter of a list of reference data names; empty where it was not given. */
    public List<Integer> years(Asked asked) {
        OperandReader operands = new OperandReader(standpoint.vocabulary(), faults);
        return operands.read(asked, FilterField.YEAR_OF.wireName(), FilterField.YEAR_OF)
                .map(o -> ((Operand.Years) o).years())
                .orElse(List.of());
    }

    private Optional<Sort> sort(String text) {
        List<Sort> all = Sort.all();
        Optional<Sort> sort = all.stream().filter(s -> s.text().equals(text)).findFirst();
        if (sort.isEmpty()) {
            refuse(Parameter.SORT, text, all.stream().map(Sort::text).toList());
        }
        return sort;
    }

    private List<String> fields(Asked asked) {
        List<String> fields = new ArrayList<>();
        for (String field : asked.many(Parameter.FIELDS.wireName(), faults)) {
            if (!AttackFields.NAMES.contains(field)) {
                refuse(Parameter.FIELDS, field, AttackFields.NAMES);
            } else if (!fields.contains(field)) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** Grouped counts. */
    public CountQuestion counts(Asked asked) {
        asked.refuseUnknown(countParameters(), faults);
        AttackFilter filter = plainScopes(filter(asked));
        List<Dimension> groupBy = groupBy(asked);
        boolean byTime = groupBy.stream().anyMatch(Dimension::isTime);
        boolean foldsTime = asked.has(Parameter.TOP.wireName())
                && !groupBy.isEmpty()
                && groupBy.get(groupBy.size() - 1).isTime();
        CountQuestion question = new CountQuestion(
                filter,
                groupBy,
                measures(asked),
                asked.one(Parameter.COUNTING.wireName(), faults)
                        .flatMap(t -> coded(Parameter.COUNTING, t, Counting.values()))
                        .orElse(Counting.PRIMARY),
                asked.one(Parameter.SHARE_OF.wireName(), faults)
                        .flatMap(t -> share(t, groupBy))
                        .orElse(null),
                asked.one(Parameter.FILL.wireName(), faults)
                        .flatMap(t -> truth(Parameter.FILL, t))
                        .orElse(byTime && !foldsTime),
                asked.one(Parameter.TOP.wireName(), faults)
                        .flatMap(t -> number(Parameter.TOP, t, CountQuestion.MAX_TOP))
                        .orElse(null),
                asked.one(Parameter.HAVING_MIN.wireName(), faults)
                        .flatMap(t -> number(Parameter.HAVING_MIN, t, Integer.MAX_VALUE))
                        .orElse(null));
        refuseIdle(asked, groupBy, byTime);
        if (foldsTime && question.fill()) {
            conflict(Parameter.FILL, "'fill' does not go with 'top' where a year or month is folded.");
        }
        return question;
    }

    /**
     * Annual shares. Group, year and target category pick rows; every other filter narrows the attacks that computed
     * shares rest on, and is a fault where reported ones are asked for.
     *
     * @param asked the parameters
     * @param defaultBasis the basis where none is asked for
     */
    public ShareQuestion shares(Asked asked, List<Basis> defaultBasis) {
        asked.refuseUnknown(shareParameters(), faults);
        ShareQuestion question = readShares(asked, defaultBasis);
        refuseMisplaced(asked, question.bases(), question.filter().conditions());
        return question;
    }

    private ShareQuestion readShares(Asked asked, List<Basis> defaultBasis) {
        AttackFilter all = filter(asked);
        List<Basis> bases = new ArrayList<>();
        for (String text : asked.many(Parameter.BASIS.wireName(), faults)) {
            coded(Parameter.BASIS, text, Basis.values())
                    .filter(b -> !bases.contains(b))
                    .ifPresent(bases::add);
        }
        if (bases.isEmpty()) {
            bases.addAll(defaultBasis);
        }
        List<Condition> narrowing = new ArrayList<>();
        for (Condition condition : all.conditions()) {
            if (!picksShares(condition)) {
                narrowing.add(condition);
            } else if (condition.operand() instanceof Operand.Codes picked
                    && picked.codes().contains(Operand.NONE)) {
                faults.add(Fault.parameter(
                        condition.parameter(),
                        FaultCode.UNKNOWN_VALUE,
                        "'" + condition.parameter() + "' picks annual shares by what they are about; '" + Operand.NONE
                                + "' is nothing.",
                        Operand.NONE));
            }
        }
        AttackFilter filter = new AttackFilter(all.dataset(), all.revision(), all.pinned(), narrowing);
        return new ShareQuestion(
                filter,
                codes(all, FilterField.GROUP),
                years(all),
                codes(all, FilterField.TARGET_CATEGORY),
                bases,
                asked.one(Parameter.COUNTING.wireName(), faults)
                        .flatMap(t -> coded(Parameter.COUNTING, t, Counting.values()))
                        .orElse(Counting.PRIMARY),
                measures(asked, bases),
                records(asked, Parameter.SOURCE.wireName(), RecordKind.SOURCE));
    }

    /** Annual shares of both bases, to be put side by side; filters narrow the computed ones. */
    public ShareQuestion comparison(Asked asked) {
        asked.refuseUnknown(comparisonParameters(), faults);
        return readShares(asked, List.of(Basis.REPORTED, Basis.COMPUTED));
    }

    /** The measures of reported shares; attacks unless another is asked for, so that no two are taken for one. */
    private List<String> measures(Asked asked, List<Basis> bases) {
        List<String> measures = words(asked, Parameter.MEASURE, MEASURES);
        return measures.isEmpty() && bases.contains(Basis.REPORTED) ? List.of(MEASURES.get(0)) : measures;
    }

    private static boolean picksShares(Condition condition) {
        return condition.scope() == Scope.PLAIN
                && !condition.negated()
                && !(condition.operand() instanceof Operand.Codes codes && codes.except())
                && !(condition.operand() instanceof Operand.Years years && years.except())
                && (condition.field() == FilterField.GROUP
                        || condition.field() == FilterField.YEAR_OF
                        || condition.field() == FilterField.TARGET_CATEGORY);
    }

    private void refuseMisplaced(Asked asked, List<Basis> bases, List<Condition> narrowing) {
        if (bases.contains(Basis.REPORTED)) {
            for (Condition condition : narrowing) {
                faults.add(Fault.parameter(
                        condition.parameter(),
                        FaultCode.CONFLICTING,
                        "'" + condition.parameter() + "' narrows attacks; it goes with basis=computed only.",
                        condition.operand().text()));
            }
        }
        List<Parameter> idle =
                bases.contains(Basis.COMPUTED) ? List.of() : List.of(Parameter.COUNTING, Parameter.DATASET);
        for (Parameter parameter : idle) {
            if (asked.has(parameter.wireName())) {
                conflict(
                        parameter,
                        "'" + parameter.wireName() + "' is about computing; it goes with basis=computed only.");
            }
        }
        if (bases.contains(Basis.REPORTED)) {
            return;
        }
        for (Parameter parameter : List.of(Parameter.MEASURE, Parameter.SOURCE)) {
            if (asked.has(parameter.wireName())) {
                conflict(
                        parameter,
                        "'" + parameter.wireName() + "' is about publications; it does not go with basis=computed.");
            }
        }
    }

    private static List<String> codes(AttackFilter filter, FilterField field) {
        return filter.conditions().stream()
                .filter(c -> c.field() == field && picksShares(c))
                .flatMap(c -> ((Operand.Codes) c.operand()).codes().stream())
                .filter(c -> !c.equals(Operand.NONE))
                .toList();
    }

    private static List<Integer> years(AttackFilter filter) {
        return filter.conditions().stream()
                .filter(c -> c.field() == FilterField.YEAR_OF && picksShares(c))
                .flatMap(c -> ((Operand.Years) c.operand()).years().stream())
                .toList();
    }

    private Optional<String> word(Parameter parameter, String text, List<String> allowed) {
        if (allowed.contains(text)) {
            return Optional.of(text);
        }
        refuse(parameter, text, allowed);
        return Optional.empty();
    }

    /** What only makes sense with dimensions is refused without, so that it is not silently passed over. */
    private void refuseIdle(Asked asked, List<Dimension> groupBy, boolean byTime) {
        if (groupBy.isEmpty()) {
            for (Parameter idle : List.of(Parameter.TOP, Parameter.HAVING_MIN, Parameter.SHARE_OF)) {
                if (asked.has(idle.wireName())) {
                    conflict(idle, "'" + idle.wireName() + "' needs a 'group_by'.");
                }
            }
        }
        if (!byTime
                && asked.one(Parameter.FILL.wireName(), new Faults())
                        .filter("true"::equals)
                        .isPresent()) {
            conflict(Parameter.FILL, "'fill' needs 'year' or 'month' among 'group_by'.");
        }
    }

    /**
     * Takes {@code any.} conditions that must hold as plain ones, so that the links of the rows can add theirs under
     * {@code any.}; where a plain one stands on the same list already, that is a fault.
     */
    private AttackFilter plainScopes(AttackFilter filter) {
        List<Condition> plain = new ArrayList<>();
        for (Condition condition : filter.conditions()) {
            boolean taken = condition.scope() == Scope.ANY
                    && filter.conditions().stream()
                            .anyMatch(c -> c.scope() == Scope.PLAIN
                                    && c.field().list() == condition.field().list()
                                    && !c.negated());
            if (taken && !condition.negated()) {
                faults.add(Fault.parameter(
                        condition.parameter(),
                        FaultCode.CONFLICTING,
                        "'" + condition.parameter() + "' does not go with a plain filter on the same list in counts.",
                        condition.operand().text()));
            }
            plain.add(
                    condition.scope() == Scope.ANY && !condition.negated()
                            ? new Condition(condition.field(), Scope.PLAIN, false, condition.operand())
                            : condition);
        }
        return new AttackFilter(filter.dataset(), filter.revision(), filter.pinned(), plain);
    }

    private List<Dimension> groupBy(Asked asked) {
        List<String> texts = asked.many(Parameter.GROUP_BY.wireName(), faults);
        List<Dimension> dimensions = new ArrayList<>();
        for (String text : texts) {
            Optional<Dimension> dimension = coded(Parameter.GROUP_BY, text, Dimension.values());
            if (dimension.filter(dimensions::contains).isPresent()) {
                faults.add(Fault.parameter(
                        Parameter.GROUP_BY.wireName(), FaultCode.REPEATED, "'" + text + "' stands twice.", text));
            } else {
                dimension.ifPresent(dimensions::add);
            }
        }
        if (texts.size() > CountQuestion.MAX_DIMENSIONS) {
            faults.add(Fault.parameter(
                    Parameter.GROUP_BY.wireName(),
                    FaultCode.TOO_MANY,
                    "'group_by' takes at most " + CountQuestion.MAX_DIMENSIONS + " dimensions and was given "
                            + texts.size() + ".",
                    String.join(",", texts)));
        }
        return dimensions;
    }

    private List<Measure> measures(Asked asked) {
        List<Measure> measures = new ArrayList<>(List.of(Measure.ATTACKS));
        asked.many(Parameter.MEASURES.wireName(), faults).stream()
                .flatMap(t -> coded(Parameter.MEASURES, t, Measure.values()).stream())
                .filter(m -> m != Measure.ATTACKS)
                .distinct()
                .forEach(measures::add);
        return measures;
    }

    private Optional<CountQuestion.Share> share(String text, List<Dimension> groupBy) {
        if (text.equals(CountQuestion.Share.ALL)) {
            return Optional.of(new CountQuestion.Share(null));
        }
        List<String> allowed = new ArrayList<>(List.of(CountQuestion.Share.ALL));
        groupBy.forEach(d -> allowed.add(d.code()));
        if (!allowed.contains(text)) {
            refuse(Parameter.SHARE_OF, text, allowed);
            return Optional.empty();
        }
        return Optional.of(new CountQuestion.Share(groupBy.get(allowed.indexOf(text) - 1)));
    }

    private <T extends Coded> Optional<T> coded(Parameter parameter, String text, T[] values) {
        Optional<T> value =
                Arrays.stream(values).filter(v -> v.code().equals(text)).findFirst();
        if (value.isEmpty()) {
            refuse(parameter, text, Arrays.stream(values).map(Coded::code).toList());
        }
        return value;
    }

    private Optional<Boolean> truth(Parameter parameter, String text) {
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(Boolean.valueOf(text));
        }
        refuse(parameter, text, List.of("true", "false"));
        return Optional.empty();
    }

    private Optional<Integer> number(Parameter parameter, String text, int most) {
        return Numbers.read(parameter, text, most, faults);
    }

    private void refuse(Parameter parameter, String text, List<String> allowed) {
        faults.add(Fault.parameter(
                        parameter.wireName(),
                        FaultCode.UNKNOWN_VALUE,
                        "'" + parameter.wireName() + "' does not take '"
                                + (text.length() > Fault.MAX_VALUE ? text.substring(0, Fault.MAX_VALUE) + "…" : text)
                                + "'.",
                        text)
                .allowing(allowed)
                .near(Nearest.to(text, allowed)));
    }

    private void conflict(Parameter parameter, String message) {
        faults.add(Fault.parameter(parameter.wireName(), FaultCode.CONFLICTING, message, null));
    }
}
