package org.attackregister.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attackregister.query.filter.FilterField;
import org.junit.jupiter.api.Test;

class ListColumnTest {
    private final ListColumn list = new ListColumn(List.of(FilterField.TARGET_CATEGORY, FilterField.TARGET_TYPE));
    private int size;

    private void row(int[]... entries) {
        list.open(size);
        for (int[] entry : entries) {
            list.entry(entry);
        }
        list.close(size++);
    }

    private static int[] entry(int category, int type) {
        return new int[] {category, type};
    }

    private List<Integer> differing(Integer... parts) {
        List<Integer> rows = new ArrayList<>();
        Bits found = list.differing(List.of(parts), size);
        for (int row = 0; row < size; row++) {
            if (found.get(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void findsRowsWhoseEntriesDifferInThePartsThatAreLookedAt() {
        row();
        row(entry(1, 1));
        row(entry(1, 1), entry(1, 1));
        row(entry(1, 1), entry(1, 2));
        row(entry(1, 1), entry(2, 1));

        assertThat(differing(0)).containsExactly(4);
        assertThat(differing(1)).containsExactly(3);
        assertThat(differing(0, 1)).containsExactly(3, 4);
    }

    @Test
    void passesOverEntriesWithoutAValue() {
        row(entry(Dictionary.NONE, 1), entry(1, 1));
        row(entry(1, Dictionary.NONE), entry(Dictionary.NONE, Dictionary.NONE), entry(2, Dictionary.NONE));

        assertThat(differing(0)).containsExactly(1);
        assertThat(differing(1)).isEmpty();
        assertThat(differing(0, 1)).containsExactly(0, 1);
    }

    @Test
    void looksAtRowsThatWereAppendedSince() {
        row(entry(1, 1), entry(2, 1));
        assertThat(differing(0)).containsExactly(0);

        row(entry(1, 1), entry(1, 2));
        row(entry(1, 1), entry(3, 1));

        assertThat(differing(0)).containsExactly(0, 2);
    }
}
