package org.attackregister.snapshot.filter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.attack.Grade;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.FilterField.EntryList;
import org.attackregister.query.filter.FilterField.Shape;
import org.attackregister.query.filter.Operand;

/**
 * Conditions of a filter that are looked at as one: those on parts of targets, or of perpetrators, apply to one and the
 * same entry; all others are alone.
 *
 * @param conditions one or more
 */
record Clause(List<Condition> conditions) {
    /** The clauses of a filter's conditions; all must be satisfied. */
    static List<Clause> of(List<Condition> conditions) {
        List<Clause> clauses = new ArrayList<>();
        Map<EntryList, Map<Scope, List<Condition>>> together = new EnumMap<>(EntryList.class);
        for (Condition condition : conditions) {
            EntryList list = condition.field().list();
            if (condition.field().shape() == Shape.WINDOWS || isOfAllGrades(condition.operand())) {
                // says how bounds are meant, which say it themselves
                continue;
            }
            if (list == null || condition.negated() || !list.hasParts()) {
                clauses.add(new Clause(List.of(condition)));
            } else {
                together.computeIfAbsent(list, l -> new EnumMap<>(Scope.class))
                        .computeIfAbsent(condition.scope(), scope -> new ArrayList<>())
                        .add(condition);
            }
        }
        together.values().forEach(scopes -> scopes.values().forEach(c -> clauses.add(new Clause(List.copyOf(c)))));
        return clauses;
    }

    /** Whether it takes every attack, whatever the rules of evidence make of it. */
    private static boolean isOfAllGrades(Operand operand) {
        return operand instanceof Operand.Graded graded && graded.grade() != Grade.STRICT;
    }

    /** One of the conditions; where there are several, they are on the same list, in the same scope and not negated. */
    Condition first() {
        return conditions.get(0);
    }

    /** Whether it means the same at every revision, which words do not: names change. */
    boolean lasts() {
        return first().field().shape() != Shape.WORDS;
    }

    /** Whether it is quickly looked at for all rows. */
    boolean isQuick() {
        return first().isQuick();
    }
}
