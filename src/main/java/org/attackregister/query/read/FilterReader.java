package org.attackregister.query.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.Grade;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.DateCertainty;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a request. */
public final class FilterReader {
    /** Every filter parameter by its name: plain, with a scope, and negated. */
    private static final Map<String, Named> NAMES = names();

    /** The names that {@code where} takes. */
    private static final List<String> PREFIXED =
            NAMES.keySet().stream().filter(name -> name.indexOf('.') > 0).toList();

    /** A name longer than this is near to none. */
    private static final int LONGEST_NAME = 60;

    private final Vocabulary vocabulary;
    private final Faults faults;

    /** A reader that knows the words of one revision and notes what it refuses. */
    public FilterReader(Vocabulary vocabulary, Faults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    /** Every name that is read as a filter. */
    public static List<String> parameters() {
        return List.copyOf(NAMES.keySet());
    }

    /** The filter of a name; null if there is none. */
    public static @Nullable FilterField field(String name) {
        Named named = NAMES.get(name);
        return named == null ? null : named.field();
    }

    /** The conditions that a request makes; faults are noted, and what they spoil is left out. */
    public List<Condition> conditions(QueryParameters request) {
        QueryParameters asked = request.has(Parameter.WHERE.wireName()) ? request.with(where(request)) : request;
        OperandReader operands = new OperandReader(vocabulary, faults);
        List<Condition> conditions = new ArrayList<>();
        for (String name : asked.names()) {
            Named named = NAMES.get(name);
            if (named != null) {
                operands.read(asked, name, named.field)
                        .ifPresent(o -> conditions.add(new Condition(named.field, named.scope, named.negated, o)));
            }
        }
        refuseReversed(conditions);
        Optional<DateCertainty> dates =
                plain(conditions, FilterField.DATES).map(windows -> ((Operand.Windows) windows).dates());
        Grade grade = plain(conditions, FilterField.GRADE_OF)
                .map(graded -> ((Operand.Graded) graded).grade())
                .orElse(Grade.DEFAULT);
        if (grade == Grade.INCLUSIVE
                && dates.filter(d -> d != DateCertainty.POSSIBLE).isPresent()) {
            faults.add(Fault.parameter(
                    FilterField.DATES.wireName(),
                    FaultCode.CONFLICTING,
                    "'grade=inclusive' takes all attacks that are possibly inside: leave 'dates' out.",
                    dates.get().code()));
        }
        return AttackFilter.graded(AttackFilter.under(conditions, dates.orElse(DateCertainty.CERTAIN)), grade);
    }

    /** What {@code where} says, by the names of the filters; such without a prefix are parameters of their own. */
    private Map<String, List<String>> where(QueryParameters asked) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (String text : asked.values(Parameter.WHERE.wireName())) {
            int end = Math.max(text.indexOf('='), 0);
            String name = text.substring(0, end);
            if (PREFIXED.contains(name)) {
                said.computeIfAbsent(name, n -> new ArrayList<>()).add(text.substring(end + 1));
            } else {
                refuse(text, name);
            }
        }
        return said;
    }

    private void refuse(String text, String name) {
        faults.add(Fault.parameter(
                        Parameter.WHERE.wireName(),
                        name.isEmpty() ? FaultCode.MALFORMED : FaultCode.UNKNOWN_VALUE,
                        "'where' takes a filter with a prefix and its value, as in 'not.group=iskp'.",
                        Fault.shortened(text))
                .near(name.length() > LONGEST_NAME ? List.of() : faults.near(() -> Nearest.to(name, PREFIXED))));
    }

    private void refuseReversed(List<Condition> conditions) {
        Optional<LocalDate> from = day(conditions, FilterField.FROM);
        Optional<LocalDate> to = day(conditions, FilterField.TO);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            faults.add(Fault.parameter(
                    FilterField.FROM.wireName(),
                    FaultCode.REVERSED,
                    "'from' (" + from.get() + ") is after 'to' (" + to.get() + ").",
                    from.get().toString()));
        }
        AttackField.TOLLS.forEach(
                toll -> refuseReversed(conditions, FilterField.atLeast(toll), FilterField.atMost(toll)));
    }

    private void refuseReversed(List<Condition> conditions, FilterField least, FilterField most) {
        Optional<BigDecimal> min = amount(conditions, least);
        Optional<BigDecimal> max = amount(conditions, most);
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            faults.add(Fault.parameter(
                    least.wireName(),
                    FaultCode.REVERSED,
                    "'" + least.wireName() + "' (" + min.get().toPlainString() + ") is more than '" + most.wireName()
                            + "' (" + max.get().toPlainString() + ").",
                    min.get().toPlainString()));
        }
    }

    private static Optional<LocalDate> day(List<Condition> conditions, FilterField field) {
        return plain(conditions, field).map(o -> ((Operand.Day) o).day());
    }

    private static Optional<BigDecimal> amount(List<Condition> conditions, FilterField field) {
        return plain(conditions, field).map(o -> ((Operand.Amount) o).amount());
    }

    private static Optional<Operand> plain(List<Condition> conditions, FilterField field) {
        for (Condition condition : conditions) {
            if (condition.field() == field && !condition.negated()) {
                return Optional.of(condition.operand());
            }
        }
        return Optional.empty();
    }

    private static Map<String, Named> names() {
        Map<String, Named> names = new LinkedHashMap<>();
        for (boolean negated : new boolean[] {false, true}) {
            for (FilterField field : FilterField.ALL) {
                if (negated && !field.isNegatable()) {
                    continue;
                }
                for (Scope scope : Scope.values()) {
                    if (scope == Scope.PLAIN || field.listed()) {
                        String name = (negated ? Condition.NOT : "") + scope.prefix() + field.wireName();
                        names.put(name, new Named(field, scope, negated));
                    }
                }
            }
        }
        return names;
    }

    private record Named(FilterField field, Scope scope, boolean negated) {}
}
