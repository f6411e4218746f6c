package org.attackregister.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.junit.jupiter.api.Test;

class AnswerBytesTest {
    private final AnswerRoom room = new AnswerRoom(1 << 20);

    @Test
    void givesWhatWasWritten() {
        byte[] bytes = new byte[700_001];
        new Random(7).nextBytes(bytes);
        try (AnswerBytes answer = new AnswerBytes(room)) {
            answer.write(bytes[0]);
            answer.write(bytes, 1, 99_999);
            answer.write(bytes, 100_000, 600_001);

            assertThat(answer.toByteArray()).isEqualTo(bytes);
        }
        assertThat(room.taken()).isZero();
    }

    @Test
    void refusesWhatDoesNotFitBesideOthers() {
        try (AnswerRoom.RoomShare other = room.open();
                AnswerBytes answer = new AnswerBytes(room)) {
            other.grow(500_000);

            assertThatThrownBy(() -> answer.write(new byte[500_000], 0, 500_000))
                    .isInstanceOfSatisfying(
                            RegisterException.class,
                            e -> assertThat(e.trouble()).isEqualTo(Trouble.NOT_READY));
        }
        assertThat(room.taken()).isZero();
    }

    @Test
    void makesAnAnswerOfAnySizeThatIsAlone() {
        try (AnswerBytes answer = new AnswerBytes(room)) {
            answer.write(new byte[3_000_000], 0, 3_000_000);

            assertThat(answer.toByteArray()).hasSize(3_000_000);
        }
    }

    @Test
    void leavesAPartOfTheRoomToSmallAnswers() {
        try (AnswerRoom.RoomShare large = room.open();
                AnswerRoom.RoomShare another = room.open();
                AnswerRoom.RoomShare small = room.open()) {
            large.grow(700_000);
            assertThatThrownBy(() -> another.grow(200_000)).isInstanceOf(RegisterException.class);

            small.grow(AnswerRoom.SMALL);

            assertThat(room.taken()).isEqualTo(700_000 + AnswerRoom.SMALL);
        }
    }

    @Test
    void givesBackOnce() {
        AnswerRoom.RoomShare share = room.open();
        share.grow(10);
        share.close();
        share.close();

        assertThat(room.taken()).isZero();
    }
}
