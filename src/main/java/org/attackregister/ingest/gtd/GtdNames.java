package org.attackregister.ingest.gtd;

import java.util.Set;
import java.util.TreeSet;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** The words in a column of names that mean there is no name. */
final class GtdNames {
    private final Set<String> noNames = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    GtdNames(CodeLists codes) {
        codes.mappings(GtdList.SCHEME, "name").stream().map(Mapping::code).forEach(noNames::add);
    }

    /** The cell's name; null where it is blank or says that there is none. */
    @Nullable
    String name(ProviderRow<GtdColumn> row, GtdColumn column) {
        String text = row.text(column);
        return text == null || noNames.contains(text) ? null : text;
    }
}
