package org.attackregister.snapshot.filter;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.attackregister.model.record.RecordKind;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.column.ListColumn;
import org.attackregister.snapshot.column.TextIndex;
import org.attackregister.snapshot.reference.References;

/**
 * Finds the versions that a word occurs in: in their text, or in a name of a group on either side, of their country or
 * of their region, as these were called at one revision.
 */
public final class WordSearch {
    private final AttackColumns columns;
    private final TextIndex text;
    private final References references;
    private final int size;
    private final Map<String, IntPredicate> found = new HashMap<>();

    /** A search among the ordinals below a size. */
    public WordSearch(AttackColumns columns, TextIndex text, References references, int size) {
        this.columns = columns;
        this.text = text;
        this.references = references;
        this.size = size;
    }

    /** The ordinals that a word occurs in. */
    IntPredicate having(String word) {
        return found.computeIfAbsent(word, this::search);
    }

    private IntPredicate search(String word) {
        Bits inText = text.having(word, size);
        boolean[] groups = named(RecordKind.GROUP, columns.groups, word);
        boolean[] countries = named(RecordKind.COUNTRY, columns.countries, word);
        boolean[] regions = named(RecordKind.REGION, columns.regions, word);
        int[] country = columns.country;
        int[] region = columns.region;
        return i -> inText.get(i)
                || among(countries, country[i])
                || among(regions, region[i])
                || anyAmong(groups, columns.perpetrators, AttackColumns.PERPETRATOR, i)
                || anyAmong(groups, columns.targets, AttackColumns.TARGET_GROUP, i);
    }

    /** Which words of a column are ids of records that have a word in their names. */
    private boolean[] named(RecordKind kind, Dictionary dictionary, String word) {
        boolean[] named = new boolean[dictionary.size()];
        for (String id : references.names(kind).having(word)) {
            int code = dictionary.code(id);
            if (code >= 0 && code < named.length) {
                named[code] = true;
            }
        }
        return named;
    }

    private static boolean anyAmong(boolean[] named, ListColumn list, int part, int ordinal) {
        for (int entry = list.start(ordinal); entry < list.end(ordinal); entry++) {
            if (among(named, list.code(part, entry))) {
                return true;
            }
        }
        return false;
    }

    private static boolean among(boolean[] named, int code) {
        return code < named.length && named[code];
    }
}
