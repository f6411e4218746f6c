package org.attackregister.snapshot;

import java.util.Arrays;
import org.attackregister.query.Page;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.filter.SelectedRows;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list in its order, of which a page is a part.
 *
 * @param parts what is kept of lists, and the JSON of their attacks
 * @param filter which attacks, with all ids of the groups that it asks for
 * @param sort the order
 */
record ListOrder(SnapshotBase parts, AttackFilter filter, Sort sort) {
    /** A page of those that the filter found. Behind the first page, all are put in order, and kept: whoever asks goes on. */
    Selection of(SelectedRows selected, Page page) {
        return selection(selected.columns(), selected.count(), rows(selected, page));
    }

    /** A page where all are kept in their order; else nothing. */
    @Nullable
    Selection kept(DatasetColumns dataset, Page page) {
        int[] all = parts.kept().findOrdered(dataset, filter, sort);
        return all == null || page.offset() >= all.length ? null : selection(dataset, all.length, part(all, page));
    }

    private Selection selection(DatasetColumns dataset, long total, int... rows) {
        for (int i = 0; i < rows.length; i++) {
            rows[i] = dataset.ordinal(rows[i]);
        }
        return new Selection(parts.json(), total, rows);
    }

    private int[] rows(SelectedRows selected, Page page) {
        if (page.offset() >= selected.count()) {
            return new int[0];
        }
        int[] all = parts.kept().findOrdered(selected.columns(), filter, sort);
        if (all == null && page.offset() > 0) {
            all = selected.ordered(sort).first(selected.rows(), sort.descending(), selected.count());
            parts.kept().keep(selected, filter, sort, all);
        }
        return all == null
                ? selected.ordered(sort).first(selected.rows(), sort.descending(), page.limit())
                : part(all, page);
    }

    private static int[] part(int[] all, Page page) {
        int offset = Math.toIntExact(page.offset());
        return Arrays.copyOfRange(all, offset, (int) Math.min(all.length, (long) offset + page.limit()));
    }
}
