package org.attackregister.service.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.attackregister.store.ClockHeld;
import org.junit.jupiter.api.Test;

/** Which of those that wait are committed together. */
class WriteQueueTest {
    private final WriteQueue queue = new WriteQueue();

    private WaitingWrite waiting(Object... touched) {
        WaitingWrite write = write(touched);
        queue.add(write);
        return write;
    }

    private static WaitingWrite write(Object... touched) {
        return new WaitingWrite(new Editor("Ana", null), Set.of(touched), now -> PlannedWrite.made("a", 1));
    }

    @Test
    void givesAllThatTouchNothingInCommon() {
        WaitingWrite one = waiting("a");
        WaitingWrite other = waiting("b", "c");

        assertThat(queue.next()).containsExactly(one, other);
        assertThat(queue.next()).isEmpty();
    }

    @Test
    void leavesOneThatTouchesWhatAnotherTouchesForLaterAndAllBehindIt() {
        WaitingWrite one = waiting("a");
        WaitingWrite merging = waiting("b", "c");
        WaitingWrite same = waiting("c");
        WaitingWrite behind = waiting("d");

        assertThat(queue.next()).containsExactly(one, merging);
        assertThat(queue.next()).containsExactly(same, behind);
    }

    @Test
    void givesOneThatMayDependOnAnythingAlone() {
        WaitingWrite before = waiting("a");
        WaitingWrite anything = waiting();
        WaitingWrite other = waiting();
        WaitingWrite behind = waiting("b");

        assertThat(queue.next()).containsExactly(before);
        assertThat(queue.next()).containsExactly(anything);
        assertThat(queue.next()).containsExactly(other);
        assertThat(queue.next()).containsExactly(behind);
    }

    @Test
    void forgetsOneThatWasGivenUp() {
        WaitingWrite one = waiting("a");
        WaitingWrite other = waiting("b");

        assertThat(queue.remove(one)).isTrue();
        assertThat(queue.next()).containsExactly(other);
        assertThat(queue.remove(other)).isFalse();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void takesNoMoreThanThereAreThreadsFor() {
        IntStream.range(0, WriteQueue.MOST_WAITING).forEach(i -> waiting(i));

        assertThatThrownBy(() -> waiting("further")).isInstanceOf(ClockHeld.class);
    }

    @Test
    void refusesTheOneThatWaitsLongest() {
        WaitingWrite one = waiting("a");
        WaitingWrite other = waiting("b");

        queue.refuseFirst(new ClockHeld());

        assertThat(one.isOverWithin(Duration.ZERO)).isTrue();
        assertThatThrownBy(one::await).isInstanceOf(ClockHeld.class);
        assertThat(other.isOverWithin(Duration.ZERO)).isFalse();
        assertThat(queue.next()).containsExactly(other);
    }

    @Test
    void doesNotWaitForOthersWhereNobodyIsAboutToCome() {
        queue.expect();
        WaitingWrite one = waiting("a");
        queue.expectNoMore();

        queue.gather();

        assertThat(queue.next()).containsExactly(one);
    }

    @Test
    void waitsForOneWhoIsAboutToComeAndNotForEver() throws InterruptedException {
        waiting("a");
        queue.expect();
        queue.gather();
        assertThat(queue.isEmpty()).isFalse();

        queue.expect();
        Thread coming = new Thread(() -> {
            waiting("b");
            queue.expectNoMore();
            queue.expectNoMore();
        });
        coming.start();
        coming.join();
        queue.gather();
        assertThat(queue.next()).hasSize(2);
    }
}
