package org.attackregister.ingest.acled;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** What the codes of one of ACLED's lists are in one of the register's fields. */
final class Translation {
    private final CodeLists codes;
    private final String vocabulary;
    private final String field;
    private final Map<String, Optional<Mapping>> met = new HashMap<>();

    Translation(CodeLists codes, String vocabulary, String field) {
        this.codes = codes;
        this.vocabulary = vocabulary;
        this.field = field;
    }

    /** The mapping of a code (case-insensitive); null where the crosswalk does not have it, or there is no code. */
    @Nullable
    Mapping find(@Nullable String code) {
        return code == null
                ? null
                : met.computeIfAbsent(code, c -> codes.mapping(AcledFormat.CODE, vocabulary, c, field))
                        .orElse(null);
    }

    /** The register's code; null where it has none. */
    @Nullable
    String target(@Nullable String code) {
        Mapping mapping = find(code);
        return mapping == null ? null : mapping.target();
    }

    /** ACLED's own word for a code, which may be a number; null where the crosswalk does not have it. */
    @Nullable
    String word(@Nullable String code) {
        Mapping mapping = find(code);
        if (mapping == null) {
            return null;
        }
        return mapping.label() == null ? mapping.code() : mapping.label();
    }
}
