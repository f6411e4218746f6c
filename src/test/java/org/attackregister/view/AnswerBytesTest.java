package org.attackregister.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.query.answer.AnswerMemory;
import org.junit.jupiter.api.Test;

class AnswerBytesTest {
    private final AnswerMemory memory = new AnswerMemory(1 << 20);

    @Test
    void returnsWhatWasWritten() {
        byte[] bytes = new byte[700_001];
        new Random(7).nextBytes(bytes);
        try (AnswerBytes answer = new AnswerBytes(memory.open())) {
            answer.write(bytes[0]);
            answer.write(bytes, 1, 99_999);
            answer.write(bytes, 100_000, 600_001);

            assertThat(answer.toByteArray()).isEqualTo(bytes);
        }
        assertThat(memory.taken()).isZero();
    }

    @Test
    void refusesWhatDoesNotFitBesideOthers() {
        try (AnswerMemory.MemoryShare other = memory.open();
                AnswerBytes answer = new AnswerBytes(memory.open())) {
            other.grow(500_000);

            assertThatThrownBy(() -> answer.write(new byte[500_000], 0, 500_000))
                    .isInstanceOfSatisfying(
                            RegisterException.class,
                            e -> assertThat(e.trouble()).isEqualTo(Trouble.NOT_READY));
        }
        assertThat(memory.taken()).isZero();
    }

    @Test
    void makesAnAnswerOfAnySizeThatIsAlone() {
        try (AnswerBytes answer = new AnswerBytes(memory.open())) {
            answer.write(new byte[3_000_000], 0, 3_000_000);

            assertThat(answer.toByteArray()).hasSize(3_000_000);
        }
    }

    @Test
    void leavesAPartOfTheMemoryToSmallAnswers() {
        try (AnswerMemory.MemoryShare large = memory.open();
                AnswerMemory.MemoryShare another = memory.open();
                AnswerMemory.MemoryShare small = memory.open()) {
            large.grow(700_000);
            assertThatThrownBy(() -> another.grow(200_000)).isInstanceOf(RegisterException.class);

            small.grow(AnswerMemory.SMALL);

            assertThat(memory.taken()).isEqualTo(700_000 + AnswerMemory.SMALL);
        }
    }

    @Test
    void releasesOnce() {
        AnswerMemory.MemoryShare share = memory.open();
        share.grow(10);
        share.close();
        share.close();

        assertThat(memory.taken()).isZero();
    }
}
