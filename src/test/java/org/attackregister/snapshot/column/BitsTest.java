package org.attackregister.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 5_000})
    void growByWhatSatisfiesACondition(int size) {
        Bits before = Bits.where(size, row -> row % 3 == 0);
        Bits grown = before.grownTo(size + 100, row -> row % 3 == 0);

        assertThat(rows(grown))
                .isEqualTo(IntStream.range(0, size + 100)
                        .filter(r -> r % 3 == 0)
                        .boxed()
                        .toList());
        assertThat(grown.count()).isEqualTo((size + 102) / 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 5_000})
    void meetSetsThatReachFurther(int size) {
        Bits further = Bits.where(size + 200, row -> row % 2 == 0);
        Bits and = Bits.where(size, row -> row % 3 == 0);
        and.and(further);
        Bits or = Bits.where(size, row -> row % 3 == 0);
        or.or(further);

        assertThat(rows(and))
                .isEqualTo(
                        IntStream.range(0, size).filter(r -> r % 6 == 0).boxed().toList());
        assertThat(rows(or))
                .isEqualTo(IntStream.range(0, size)
                        .filter(r -> r % 3 == 0 || r % 2 == 0)
                        .boxed()
                        .toList());
        assertThat(rows(further.copy(size)))
                .isEqualTo(
                        IntStream.range(0, size).filter(r -> r % 2 == 0).boxed().toList());
    }

    /** The rows as they are handed over many at once. */
    private static List<Integer> rows(Bits bits) {
        List<Integer> all = new ArrayList<>();
        int[] block = new int[Bits.BLOCK];
        bits.forEachBlock(block, count -> IntStream.range(0, count).forEach(i -> all.add(block[i])));
        return all;
    }
}
