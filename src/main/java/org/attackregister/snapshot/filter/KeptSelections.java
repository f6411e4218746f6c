package org.attackregister.snapshot.filter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.List;
import java.util.function.Supplier;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.FilterField;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.column.RowCondition;
import org.jspecify.annotations.Nullable;

/**
 * What was found is kept, up to so many bytes: the rows of a whole filter in one state of its dataset, also in the order
 * of a list; and the rows of each clause, whichever of them are current. A row never changes, so that the rows of a
 * clause are right for good and only those that were appended since are looked at.
 */
public final class KeptSelections {
    private static final long MOST_BYTES = 32L << 20;
    private static final int PART_OF_HEAP = 32;
    private static final int ENTRY_BYTES = 256;
    private static final int CONDITION_BYTES = 128;

    private final Cache<ClauseKey, Bits> clauses = cache((key, rows) -> bytes(key.clause.conditions()) + rows.bytes());
    private final Cache<FilterKey, SelectedRows> filters =
            cache((key, selected) -> bytes(key.conditions) + selected.rows().bytes());
    private final Cache<OrderKey, int[]> orders =
            cache((key, rows) -> bytes(key.filter.conditions) + rows.length * Integer.BYTES);

    private record ClauseKey(DatasetColumns columns, Clause clause) {}

    private record FilterKey(DatasetColumns columns, long state, List<Condition> conditions) {
        /** A filter means the same until its dataset changes, but for words, which are also looked for in names. */
        static FilterKey of(DatasetColumns columns, AttackFilter filter) {
            boolean words = filter.conditions().stream().anyMatch(c -> c.field().shape() == FilterField.Shape.WORDS);
            long state = words ? filter.revision() : columns.stateAt(filter.revision());
            return new FilterKey(columns, state, filter.conditions());
        }
    }

    private record OrderKey(FilterKey filter, Sort sort) {}

    private static <K, V> Cache<K, V> cache(Weigher<K, V> bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_HEAP))
                .weigher(bytes)
                .executor(Runnable::run)
                .build();
    }

    private static int bytes(List<Condition> conditions) {
        return ENTRY_BYTES
                + conditions.stream()
                        .mapToInt(c -> CONDITION_BYTES + 2 * c.operand().text().length())
                        .sum();
    }

    /** The rows of a clause where they are kept, as far as the dataset had them then. */
    @Nullable
    Bits find(DatasetColumns columns, Clause clause) {
        return clauses.getIfPresent(new ClauseKey(columns, clause));
    }

    /** Looks at the rows below a size that were not looked at before, and keeps what is found. */
    Bits grow(DatasetColumns columns, Clause clause, @Nullable Bits known, int rows, RowCondition condition) {
        Bits grown = known == null ? Bits.where(rows, condition) : known.grownTo(rows, condition);
        clauses.put(new ClauseKey(columns, clause), grown);
        return grown;
    }

    /** The rows of a filter; two who ask for the same at once may both find them. */
    SelectedRows rows(DatasetColumns columns, AttackFilter filter, Supplier<SelectedRows> found) {
        FilterKey key = FilterKey.of(columns, filter);
        SelectedRows known = filters.getIfPresent(key);
        if (known != null) {
            return known;
        }
        SelectedRows made = found.get();
        filters.put(key, made);
        return made;
    }

    /** The rows of a filter in an order, and only these; nothing where they are not kept. */
    public int @Nullable [] findOrdered(DatasetColumns columns, AttackFilter filter, Sort sort) {
        return orders.getIfPresent(new OrderKey(FilterKey.of(columns, filter), sort));
    }

    /** Keeps the rows of a filter in an order. */
    public void keep(SelectedRows selected, AttackFilter filter, Sort sort, int[] ordered) {
        orders.put(new OrderKey(FilterKey.of(selected.columns(), filter), sort), ordered);
    }
}
