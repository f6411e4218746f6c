package org.attackregister.snapshot.filter;

import java.util.ArrayList;
import java.util.List;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.Operand;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.column.ListColumn;

/**
 * Conditions that one and the same entry of a list must satisfy. An empty list is one entry of which nothing is known.
 * No value under a plain name means that no entry has one, so that each further condition finds less.
 */
final class EntryConditions {
    private final ListColumn list;
    private final Scope scope;
    private boolean wantsNone = true;
    private final List<Integer> parts = new ArrayList<>();
    private final List<boolean[]> wanted = new ArrayList<>();

    /** No conditions yet, on the entries that a scope looks at. */
    EntryConditions(ListColumn list, Scope scope) {
        this.list = list;
        this.scope = scope;
    }

    /** Adds a condition on one part of the entry. */
    void add(int part, Operand operand) {
        parts.add(part);
        wanted.add(Matcher.wanted(list.dictionary(part), operand));
        wantsNone = wantsNone && wanted.get(wanted.size() - 1)[Dictionary.NONE];
    }

    /** Whether a version satisfies the conditions. */
    boolean match(int ordinal) {
        int start = list.start(ordinal);
        int end = list.end(ordinal);
        if (start == end) {
            return wantsNone;
        }
        int last = scope == Scope.PRIMARY ? start : end - 1;
        for (int entry = start; entry <= last; entry++) {
            if (holdsFor(entry, ordinal)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsFor(int entry, int ordinal) {
        for (int i = 0; i < parts.size(); i++) {
            int code = list.code(parts.get(i), entry);
            boolean[] codes = wanted.get(i);
            if (code >= codes.length || !codes[code]) {
                return false;
            }
            if (code == Dictionary.NONE && scope == Scope.PLAIN && hasValue(parts.get(i), ordinal)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasValue(int part, int ordinal) {
        for (int entry = list.start(ordinal); entry < list.end(ordinal); entry++) {
            if (list.code(part, entry) != Dictionary.NONE) {
                return true;
            }
        }
        return false;
    }
}
