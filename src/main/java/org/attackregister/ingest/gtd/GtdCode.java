package org.attackregister.ingest.gtd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A code of GTD's, as a cell names it.
 *
 * @param text the code in its shortest form ({@code 3} of {@code 3.0})
 * @param json what is kept of it in extra
 * @param mapping the register's code for it; null where GTD's list does not have it
 * @param unknown whether it says that nothing is known (-9, -99)
 */
record GtdCode(String text, JsonNode json, @Nullable Mapping mapping, boolean unknown) {
    /** What a blank cell names. */
    static final GtdCode NONE = new GtdCode("", NullNode.getInstance(), null, true);

    /** The register's code; null where it has none, or where nothing is known. */
    @Nullable
    String target() {
        return mapping == null ? null : mapping.target();
    }

    /** Whether it is in GTD's list, or says that nothing is known. */
    boolean isListed() {
        return mapping != null || unknown;
    }
}
