package org.attackregister.ingest.gtd;

import org.jspecify.annotations.Nullable;

/**
 * One of GTD's columns, as a file has it.
 *
 * @param name GTD's name of it
 * @param position its column, from 0; -1 where the file does not have it
 */
record GtdColumn(String name, int position) {
    /** The text of its cell; null where there is none. */
    @Nullable
    String text(GtdRow row) {
        return row.at(position);
    }

    /** Whether the file has it. */
    boolean isThere() {
        return position >= 0;
    }
}
