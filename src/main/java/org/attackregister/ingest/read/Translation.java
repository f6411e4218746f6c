package org.attackregister.ingest.read;

import org.attackregister.ingest.kit.ProviderColumn;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.kit.Remembered;
import org.attackregister.ingest.report.Remark;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** What the codes of one of a provider's lists are in one of the register's fields; what was asked once is remembered. */
public final class Translation {
    private final Remembered<Mapping> mappings;

    /**
     * The mappings of one list to one field.
     *
     * @param scheme the crosswalk's, {@code acled}
     * @param vocabulary the provider's list
     * @param field the register's field
     */
    public Translation(CodeLists codes, String scheme, String vocabulary, String field) {
        this.mappings = new Remembered<>(code -> codes.mapping(scheme, vocabulary, code, field));
    }

    /** The mapping of a code (case-insensitive); null where the crosswalk does not have it, or there is no code. */
    public @Nullable Mapping find(@Nullable String code) {
        return mappings.of(code);
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

    /** The cell's text where the list does not have it: in a column of names, a word for nobody in particular. */
    public <C extends ProviderColumn> @Nullable String unlisted(ProviderRow<C> row, C column) {
        String text = row.text(column);
        return find(text) == null ? text : null;
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
