package org.attackregister.store.database;

import org.jspecify.annotations.Nullable;

/** Rows while they are encoded, value by value in the order of the table's columns. */
interface RowTarget extends EncodedRows {
    /** Begins the next row. */
    void beginRow();

    /**
     * Adds the next value of the row.
     *
     * @param value the entity's, before its converter has seen it
     */
    void put(EntityColumn column, @Nullable Object value);
}
