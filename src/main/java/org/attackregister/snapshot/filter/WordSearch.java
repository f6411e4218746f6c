package org.attackregister.snapshot.filter;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.FilterField.EntryList;
import org.attackregister.query.filter.Phrase;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.column.ListColumn;
import org.attackregister.snapshot.column.NarrowCodes;
import org.attackregister.snapshot.reference.References;
import org.attackregister.snapshot.word.TextIndex;

/**
 * Finds the versions that a phrase occurs in: in their text, or in a name of a group on either side, of their country or
 * of their region, as these were called at one revision.
 */
public final class WordSearch {
    private final DatasetColumns columns;
    private final TextIndex text;
    private final References references;
    private final int versions;
    private final Map<Phrase, IntPredicate> found = new HashMap<>();

    /** A search among the rows of so many versions. */
    public WordSearch(DatasetColumns columns, TextIndex text, References references, int versions) {
        this.columns = columns;
        this.text = text;
        this.references = references;
        this.versions = versions;
    }

    /** The rows that a phrase occurs in. */
    IntPredicate having(Phrase phrase) {
        return found.computeIfAbsent(phrase, this::search);
    }

    private IntPredicate search(Phrase phrase) {
        Bits inText = text.having(phrase, versions);
        boolean[] groups = named(RecordKind.GROUP, FilterField.GROUP, phrase);
        boolean[] countries = named(RecordKind.COUNTRY, FilterField.COUNTRY, phrase);
        boolean[] regions = named(RecordKind.REGION, FilterField.REGION, phrase);
        NarrowCodes country = columns.codes(FilterField.COUNTRY).codes();
        NarrowCodes region = columns.codes(FilterField.REGION).codes();
        return row -> inText.get(columns.ordinal(row))
                || among(countries, country.at(row))
                || among(regions, region.at(row))
                || anyAmong(groups, FilterField.GROUP, columns.list(EntryList.PERPETRATORS), row)
                || anyAmong(groups, FilterField.TARGET_GROUP, columns.list(EntryList.TARGETS), row);
    }

    /** Which words of a column are ids of records that have a phrase in one of their names. */
    private boolean[] named(RecordKind kind, FilterField field, Phrase phrase) {
        Dictionary dictionary = columns.dictionaries().of(field);
        boolean[] named = new boolean[dictionary.size()];
        for (String id : references.spoken(kind).having(phrase)) {
            mark(dictionary.code(id), named);
            if (kind == RecordKind.GROUP) {
                references.merges().mergedInto(id).forEach(merged -> mark(dictionary.code(merged), named));
            }
        }
        return named;
    }

    private static void mark(int code, boolean[] named) {
        if (code >= 0 && code < named.length) {
            named[code] = true;
        }
    }

    private static boolean anyAmong(boolean[] named, FilterField field, ListColumn list, int row) {
        NarrowCodes entries = list.entries(list.part(field)).codes();
        for (int entry = list.start(row); entry < list.end(row); entry++) {
            if (among(named, entries.at(entry))) {
                return true;
            }
        }
        return false;
    }

    private static boolean among(boolean[] named, int code) {
        return code < named.length && named[code];
    }
}
