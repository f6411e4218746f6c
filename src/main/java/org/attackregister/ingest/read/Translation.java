package org.attackregister.ingest.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** What the codes of one of a provider's lists are in one of the register's fields; what was asked once is remembered. */
public final class Translation {
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
        return code == null
                ? null
                : met.computeIfAbsent(code, c -> codes.mapping(scheme, vocabulary, c, field))
                        .orElse(null);
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
