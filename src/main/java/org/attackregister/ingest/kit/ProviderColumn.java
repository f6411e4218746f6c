package org.attackregister.ingest.kit;

import org.attackregister.query.Words;

/** A column of a provider's files; mostly a constant with the column's name. */
public interface ProviderColumn {
    /** Its name, in any case. */
    String name();

    /** Its name in a file. */
    default String header() {
        return Words.lowerCase(name());
    }
}
