package org.attackregister.snapshot;

import java.util.EnumMap;
import java.util.Map;
import org.attackregister.query.Sort;

/** The orders in which versions are listed, each made when it is first asked for and grown when versions have come. */
final class Orderings {
    private final AttackColumns columns;
    private final Map<Sort.Key, Ordering> known = new EnumMap<>(Sort.Key.class);

    Orderings(AttackColumns columns) {
        this.columns = columns;
    }

    /** An order of at least the ordinals below a size. */
    synchronized Ordering by(Sort.Key key, int size) {
        Ordering before = known.getOrDefault(key, Ordering.empty(columns, key));
        Ordering grown = before.grownTo(size);
        known.put(key, grown);
        return grown;
    }
}
