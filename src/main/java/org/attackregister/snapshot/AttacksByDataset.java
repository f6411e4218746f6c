package org.attackregister.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.attackregister.query.Page;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;

/** Lists the attacks of several datasets: all of the first in their order, then all of the next. */
public final class AttacksByDataset {
    private AttacksByDataset() {}

    /** A part of the list. */
    public static Selection of(Snapshot snapshot, List<AttackFilter> filters, Sort sort, Page page) {
        List<Selection> parts = new ArrayList<>();
        long before = 0;
        int wanted = page.limit();
        for (AttackFilter filter : filters) {
            if (wanted == 0) {
                before += snapshot.total(filter);
            } else {
                Selection part = snapshot.list(filter, sort, new Page(Math.max(0, page.offset() - before), wanted));
                parts.add(part);
                before += part.total();
                wanted -= part.returned();
            }
        }
        return Selection.joined(parts, before);
    }
}
