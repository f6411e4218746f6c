package org.attackregister.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrowColumnTest {
    private static final int ROWS = 3_000;

    @ParameterizedTest
    @ValueSource(ints = {5, 255, 256, 65_535, 65_536, 2_000_000})
    void hasEachCodeInWhicheverWidth(int most) {
        int[] codes = codes(most);
        NarrowColumn column = column(codes);

        assertThat(IntStream.range(0, ROWS).map(column.codes()::at).toArray()).isEqualTo(codes);
        assertThat(column.least())
                .isEqualTo(IntStream.of(codes).filter(c -> c > 0).min().orElseThrow());
        assertThat(column.most()).isEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 255, 65_535, 70_000})
    void marksTheRowsOfSomeCodes(int most) {
        int[] codes = codes(most);
        byte[] wanted = new byte[most + 1];
        for (int code = 0; code <= most; code += 3) {
            wanted[code] = 1;
        }
        long[] words = new long[Bits.words(ROWS)];
        column(codes).codes().mark(wanted, 64, ROWS, words);

        Bits marked = Bits.of(words, ROWS);
        assertThat(IntStream.range(0, ROWS).filter(marked::get).toArray())
                .isEqualTo(IntStream.range(64, ROWS)
                        .filter(row -> codes[row] % 3 == 0)
                        .toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 255, 65_535, 70_000})
    void addsWhatACodeIsAboveABase(int most) {
        int[] codes = codes(most);
        int[] rows = {7, 0, ROWS - 1};
        long[] keys = {1, 1, 1};
        column(codes).codes().addTo(keys, rows, 2, 2, 10);

        assertThat(keys).containsExactly(1 + 10 * Math.max(0, codes[7] - 2), 1 + 10 * Math.max(0, codes[0] - 2), 1);
    }

    /** Codes that grow from row to row, so that the column is widened on the way, none among them. */
    private static int[] codes(int most) {
        Random random = new Random(most);
        int[] codes = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            codes[row] = random.nextInt((int) ((long) most * row / ROWS) + 1);
        }
        codes[ROWS - 1] = most;
        return codes;
    }

    private static NarrowColumn column(int[] codes) {
        NarrowColumn column = new NarrowColumn();
        for (int row = 0; row < codes.length; row++) {
            column.set(row, codes[row]);
        }
        return column;
    }
}
