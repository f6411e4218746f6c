package org.attackregister.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attackregister.query.Sort;
import org.attackregister.snapshot.RandomAttacks;
import org.attackregister.snapshot.RandomRegister;
import org.attackregister.store.version.Stored;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderingTest {
    private static final int CHANGES = 1_200;

    static List<Sort.SortKey> keys() {
        return Sort.SortKey.ALL;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasFurtherRowsWhereTheyWouldBeIfAllHadBeenSortedAtOnce(Sort.SortKey key) {
        List<Stored> versions = new RandomRegister(21, CHANGES).versions();
        AttackColumns grown = new AttackColumns();
        List<Stored.StoredAttack> attacks = new ArrayList<>();
        for (Stored version : versions) {
            if (version instanceof Stored.StoredAttack attack) {
                attacks.add(attack);
                grown.append(attack.outline());
            }
            if (version.stamp().revision() % 7 == 0) {
                grown.datasets().forEach(dataset -> order(dataset, key));
            }
        }
        AttackColumns whole = new AttackColumns();
        attacks.forEach(attack -> whole.append(attack.outline()));

        for (String dataset : RandomAttacks.DATASETS) {
            List<Integer> order = order(grown.dataset(dataset), key);
            assertThat(order).isNotEmpty().isEqualTo(order(whole.dataset(dataset), key));
        }
    }

    private static List<Integer> order(DatasetColumns dataset, Sort.SortKey key) {
        int rows = dataset.rowsAt(CHANGES);
        List<Integer> order = new ArrayList<>();
        for (int row : dataset.by(key, rows).first(Bits.where(rows, row -> true), false, rows)) {
            order.add(row);
        }
        return order;
    }
}
