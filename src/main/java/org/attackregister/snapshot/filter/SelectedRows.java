package org.attackregister.snapshot.filter;

import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.DatasetColumns;

/**
 * The rows that a filter found.
 *
 * @param columns the dataset that they are of
 * @param rows which; not to be changed
 * @param count how many
 */
public record SelectedRows(DatasetColumns columns, Bits rows, int count) {}
