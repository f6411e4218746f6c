package org.attackregister.ingest.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.attackregister.ingest.kit.ProviderColumn;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.report.Remark;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** What the codes of one of a provider's lists are in one of the register's fields; what was asked once is remembered. */
public final class Translation {
    /** Codes that are remembered; a broken file can have any number of different ones. */
    private static final int MOST_KNOWN = 10_000;

    private final CodeLists codes;
    private final String scheme;
    private final String vocabulary;
    private final String field;
    private final Map<String, Optional<Mapping>> met = new HashMap<>();

    /**
     * The mappings of one list to one field.
     *
     * @param scheme the crosswalk's, {@code acled}
     * @param vocabulary the provider's list
     * @param field the register's field
     */
    public Translation(CodeLists codes, String scheme, String vocabulary, String field) {
        this.codes = codes;
        this.scheme = scheme;
        this.vocabulary = vocabulary;
        this.field = field;
    }

    /** The mapping of a code (case-insensitive); null where the crosswalk does not have it, or there is no code. */
    public @Nullable Mapping find(@Nullable String code) {
        if (code == null) {
            return null;
        }
        Optional<Mapping> known = met.get(code);
        if (known == null) {
            known = codes.mapping(scheme, vocabulary, code, field);
            if (met.size() < MOST_KNOWN) {
                met.put(code, known);
            }
        }
        return known.orElse(null);
    }

    /** The mapping of a cell's code; null where there is none. A code that the crosswalk does not have is reported and kept. */
    public <C extends ProviderColumn> @Nullable Mapping read(
            ProviderRow<C> row, C column, Remark unknown, String reason) {
        Mapping mapping = find(row.text(column));
        if (mapping == null && row.text(column) != null) {
            row.refuse(unknown, column, reason);
        }
        return mapping;
    }

    /** The register's code; null where it has none. */
    public @Nullable String target(@Nullable String code) {
        Mapping mapping = find(code);
        return mapping == null ? null : mapping.target();
    }

    /** The provider's own word for a code, which may be a number; null where the crosswalk does not have it. */
    public @Nullable String word(@Nullable String code) {
        Mapping mapping = find(code);
        if (mapping == null) {
            return null;
        }
        return mapping.label() == null ? mapping.code() : mapping.label();
    }
}
