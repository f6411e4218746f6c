package org.attackregister.snapshot.filter;

import org.attackregister.query.Sort;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.column.Ordering;
import org.attackregister.snapshot.reference.GroupMerges;

/**
 * The rows that a filter found.
 *
 * @param columns the dataset that they are of
 * @param rows which; not to be changed
 * @param count how many
 * @param merges the groups under which others are counted
 */
public record SelectedRows(DatasetColumns columns, Bits rows, int count, GroupMerges merges) {
    /** Rows whose groups are counted as they are stored. */
    public SelectedRows(DatasetColumns columns, Bits rows, int count) {
        this(columns, rows, count, GroupMerges.NONE);
    }

    /** The order of the dataset's rows, these among them. */
    public Ordering ordered(Sort sort) {
        return columns.by(sort.key(), rows.size());
    }

    /** The same with merged groups counted under those that replace them. */
    public SelectedRows with(GroupMerges others) {
        return others.isEmpty() ? this : new SelectedRows(columns, rows, count, others);
    }
}
