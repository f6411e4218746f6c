package org.attackregister.snapshot.column;

import java.util.EnumMap;
import java.util.Map;
import org.attackregister.query.Sort;

/** The orders in which versions are listed, each made when it is first asked for and grown when versions have come. */
public final class Orderings {
    private final AttackColumns columns;
    private final Map<Sort.SortKey, Ordering> known = new EnumMap<>(Sort.SortKey.class);

    public Orderings(AttackColumns columns) {
        this.columns = columns;
    }

    /** An order of at least the ordinals below a size. */
    public synchronized Ordering by(Sort.SortKey key, int size) {
        Ordering before = known.getOrDefault(key, Ordering.empty(columns, key));
        Ordering grown = before.grownTo(size);
        known.put(key, grown);
        return grown;
    }
}
