package org.attackregister.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
    private static final Instant MORNING = Instant.parse("2024-01-12T08:00:00Z");
    private static final Instant NOON = Instant.parse("2024-01-12T12:00:00.500Z");
    private static final Instant EVENING = Instant.parse("2024-01-12T18:00:00Z");

    /** Three revisions in the morning, two of them reported later, and two at noon. */
    private static final Timeline TIMELINE = Timeline.empty()
            .with(List.of(new Timeline.Commit(1, MORNING)))
            .with(List.of(new Timeline.Commit(3, MORNING), new Timeline.Commit(5, NOON)));

    @ParameterizedTest
    @CsvSource({
        "2024-01-12T07:59:59.999Z, 0",
        "2024-01-12T08:00:00Z, 3",
        "2024-01-12T12:00:00.499Z, 3",
        "2024-01-12T12:00:00.500Z, 5",
        "2100-01-01T00:00:00Z, 5"
    })
    void findsTheLastRevisionOfAMoment(Instant moment, long revision) {
        assertThat(TIMELINE.revisionAt(moment)).isEqualTo(revision);
    }

    @Test
    void saysWhenARevisionWasRecorded() {
        assertThat(TIMELINE.recordedAt(1)).contains(MORNING);
        assertThat(TIMELINE.recordedAt(3)).contains(MORNING);
        assertThat(TIMELINE.recordedAt(4)).contains(NOON);
        assertThat(TIMELINE.recordedAt(5)).contains(NOON);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 3", "2, 3", "3, 3", "4, 5", "5, 5", "9, 9"})
    void findsTheEndOfTheChangeThatARevisionBelongsTo(long revision, long end) {
        assertThat(TIMELINE.wholeAt(revision)).isEqualTo(end);
    }

    @Test
    void knowsNothingOfTheRevisionBeforeTheFirstAndAfterTheLast() {
        assertThat(TIMELINE.recordedAt(0)).isEmpty();
        assertThat(TIMELINE.recordedAt(6)).isEmpty();
        assertThat(Timeline.empty().revisionAt(NOON)).isZero();
    }

    @Test
    void staysAsItWasWhenItGrows() {
        Timeline before = Timeline.empty().with(List.of(new Timeline.Commit(2, MORNING)));
        Timeline after = before.with(List.of(new Timeline.Commit(4, MORNING)));

        assertThat(before.revisionAt(NOON)).isEqualTo(2);
        assertThat(after.revisionAt(NOON)).isEqualTo(4);
    }

    @Test
    void growsInTwoDirectionsFromOne() {
        Timeline before = Timeline.empty()
                .with(List.of(new Timeline.Commit(1, MORNING)))
                .with(List.of(new Timeline.Commit(2, NOON)));
        Timeline one = before.with(List.of(new Timeline.Commit(3, EVENING)));
        Timeline other = before.with(List.of(new Timeline.Commit(7, EVENING)));

        assertThat(before.recordedAt(3)).isEmpty();
        assertThat(one.revisionAt(EVENING)).isEqualTo(3);
        assertThat(other.revisionAt(EVENING)).isEqualTo(7);
        assertThat(other.with(List.of(new Timeline.Commit(8, EVENING.plusSeconds(1))))
                        .recordedAt(8))
                .contains(EVENING.plusSeconds(1));
    }
}
