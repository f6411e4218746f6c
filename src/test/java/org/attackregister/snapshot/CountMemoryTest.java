package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.question.CountQuestion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A count takes the memory of its rows before they are made. */
class CountMemoryTest {
    private static final int CHANGES = 600;
    private static final int FEWEST_BYTES_OF_A_ROW = 400;

    private final Snapshot snapshot =
            GrowingSnapshot.of(new RandomRegister(21, CHANGES).versions(), 1).get(0);
    private final AnswerMemory memory = new AnswerMemory(1 << 20);

    @ParameterizedTest
    @ValueSource(strings = {"primary", "any", "fractional"})
    void hasItForAsLongAsTheShareIsOpen(String counting) {
        try (AnswerMemory.MemoryShare share = memory.open()) {
            int rows = snapshot.count(question(counting), share).rows().size();

            assertThat(rows).isGreaterThan(10);
            assertThat(memory.taken()).isGreaterThan((long) rows * FEWEST_BYTES_OF_A_ROW);
        }
        assertThat(memory.taken()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "any", "fractional"})
    void isRefusedWhereOthersHaveIt(String counting) {
        try (AnswerMemory.MemoryShare others = memory.open();
                AnswerMemory.MemoryShare share = memory.open()) {
            others.grow(1 << 20);

            assertThatThrownBy(() -> snapshot.count(question(counting), share))
                    .isInstanceOfSatisfying(
                            RegisterException.class,
                            e -> assertThat(e.trouble()).isEqualTo(Trouble.NOT_READY));
        }
    }

    private CountQuestion question(String counting) {
        return new Sitting(0, snapshot, snapshot.revision())
                .counts(new QueryParameters(Map.of(
                        "dataset", List.of("alpha"),
                        "group_by", List.of("country,target_type"),
                        "measures", List.of("attacks,killed"),
                        "counting", List.of(counting))));
    }
}
