package org.attackregister.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.attackregister.model.attack.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyColumnsTest {
    private final TallyColumns columns = new TallyColumns();

    @Test
    void haveWholeAndOtherFiguresAndNone() {
        columns.set(0, tally("3", null, null));
        columns.set(1, Tally.UNKNOWN);
        columns.set(2, tally("0.333333333", null, null));
        columns.set(3, tally("5000000000", null, null));

        assertThat(columns.bounds()).isFalse();
        assertThat(columns.best().at(0)).isEqualTo(3_000_000_000L);
        assertThat(columns.best().at(1)).isEqualTo(AttackColumns.UNKNOWN);
        assertThat(columns.best().at(2)).isEqualTo(333_333_333L);
        assertThat(columns.best().at(3)).isEqualTo(5_000_000_000_000_000_000L);
    }

    @Test
    void sumUpBestFiguresWhereABoundIsNotKnown() {
        columns.set(0, tally("3", null, null));
        columns.set(1, tally("10", "4", "20.5"));
        columns.set(2, tally(null, null, "7"));
        columns.set(3, tally("1", null, null));

        assertThat(columns.bounds()).isTrue();
        assertThat(sum(columns.best())).containsExactly(14_000_000_000L, 3);
        assertThat(sum(columns.low())).containsExactly(8_000_000_000L, 3);
        assertThat(sum(columns.high())).containsExactly(31_500_000_000L, 4);
    }

    private static long[] sum(TallyColumn column) {
        long[] sums = new long[2];
        long[] known = new long[2];
        column.addTo(sums, known, new int[] {1, 1, 1, 1}, new int[] {0, 1, 2, 3}, 4);
        return new long[] {sums[1], known[1]};
    }

    private static Tally tally(@Nullable String best, @Nullable String low, @Nullable String high) {
        return new Tally(number(best), number(low), number(high));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
