package org.attackregister.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.attackregister.query.Condition.Scope;
import org.attackregister.query.Operand;

/**
 * Conditions that one and the same entry of a list must satisfy. Entries that have no value where the conditions
 * look stand for no value together, and only where no entry has one; so does an empty list.
 */
final class EntryConditions {
    private final ListColumn list;
    private final boolean first;
    private boolean wantsNone = true;
    private final List<Integer> parts = new ArrayList<>();
    private final List<boolean[]> wanted = new ArrayList<>();

    /** No conditions yet, on the entries that a scope looks at. */
    EntryConditions(ListColumn list, Scope scope) {
        this.list = list;
        this.first = scope == Scope.PRIMARY;
    }

    /** Adds a condition on one part of the entry. */
    void add(int part, Operand operand) {
        parts.add(part);
        wanted.add(Matcher.wanted(list.dictionary(part), operand));
        wantsNone = wantsNone && wanted.get(wanted.size() - 1)[Dictionary.NONE];
    }

    /** Whether the conditions hold for a version. */
    boolean hold(int ordinal) {
        int start = list.start(ordinal);
        int end = first ? Math.min(start + 1, list.end(ordinal)) : list.end(ordinal);
        boolean valued = false;
        for (int entry = start; entry < end; entry++) {
            if (hasValue(entry)) {
                valued = true;
                if (holdsFor(entry)) {
                    return true;
                }
            }
        }
        return !valued && wantsNone;
    }

    private boolean hasValue(int entry) {
        for (int part : parts) {
            if (list.code(part, entry) != Dictionary.NONE) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsFor(int entry) {
        for (int i = 0; i < parts.size(); i++) {
            int code = list.code(parts.get(i), entry);
            boolean[] codes = wanted.get(i);
            if (code >= codes.length || !codes[code]) {
                return false;
            }
        }
        return true;
    }
}
