package org.attackregister.snapshot.filter;

import java.util.ArrayList;
import java.util.List;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.column.ListColumn;
import org.attackregister.snapshot.column.NarrowCodes;
import org.attackregister.snapshot.column.RowCondition;

/**
 * Conditions that one and the same entry of a list must satisfy. An empty list is one entry of which nothing is known.
 * No value under a plain name means that no entry has one, so that each further condition finds less.
 */
final class EntryConditions implements RowCondition {
    private final ListColumn list;
    private final Scope scope;
    private boolean meansNone = true;
    private final List<AskedPart> parts = new ArrayList<>();

    /** What is asked of one part of an entry. */
    private static final class AskedPart {
        private final NarrowCodes first;
        private final NarrowCodes entries;
        private final byte[] wanted;

        AskedPart(NarrowCodes first, NarrowCodes entries, byte[] wanted) {
            this.first = first;
            this.entries = entries;
            this.wanted = wanted;
        }

        boolean means(int code) {
            return wanted[code] != 0;
        }
    }

    /** No conditions yet, on the entries that a scope looks at. */
    EntryConditions(ListColumn list, Scope scope) {
        this.list = list;
        this.scope = scope;
    }

    /** Adds a condition on one part of the entry: 1 for each code that is meant. */
    void add(int part, byte[] wanted) {
        parts.add(new AskedPart(list.first(part).codes(), list.entries(part).codes(), wanted));
        meansNone = meansNone && wanted[Dictionary.NONE] != 0;
    }

    @Override
    public boolean test(int row) {
        int start = list.start(row);
        int end = list.end(row);
        if (start == end) {
            return meansNone;
        }
        int last = scope == Scope.PRIMARY ? start : end - 1;
        for (int entry = start; entry <= last; entry++) {
            if (satisfied(entry, row)) {
                return true;
            }
        }
        return false;
    }

    /** Most rows have one entry at most: these are looked at by their first alone. */
    @Override
    public void mark(int first, int end, long[] words) {
        long[] each = parts.size() > 1 ? new long[words.length] : words;
        for (int i = 0; i < parts.size(); i++) {
            AskedPart part = parts.get(i);
            part.first.mark(part.wanted, first, end, i == 0 ? words : each);
            for (int w = first >>> 6; i > 0 && w < Bits.words(end); w++) {
                words[w] &= each[w];
            }
        }
        if (scope != Scope.PRIMARY) {
            list.several(end).forEach(first, row -> {
                long bit = 1L << row;
                words[row >>> 6] = test(row) ? words[row >>> 6] | bit : words[row >>> 6] & ~bit;
            });
        }
    }

    private boolean satisfied(int entry, int row) {
        for (AskedPart part : parts) {
            int code = part.entries.at(entry);
            if (!part.means(code) || (code == Dictionary.NONE && scope == Scope.PLAIN && hasValue(part, row))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasValue(AskedPart part, int row) {
        for (int entry = list.start(row); entry < list.end(row); entry++) {
            if (part.entries.at(entry) != Dictionary.NONE) {
                return true;
            }
        }
        return false;
    }
}
