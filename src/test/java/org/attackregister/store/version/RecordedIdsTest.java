package org.attackregister.store.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedIdsTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 100_000})
    void knowsEveryIdThatWasRecorded(long space) {
        RecordedIds ids = RecordedIds.none(space);
        List<String> recorded = numbered("gtd-1970", 50_000);
        recorded.forEach(ids::add);

        assertThat(ids.among(recorded)).isEqualTo(recorded);
    }

    @Test
    void seldomTakesAnIdForARecordedOne() {
        RecordedIds ids = RecordedIds.none(50_000);
        numbered("gtd-1970", 50_000).forEach(ids::add);

        assertThat(ids.among(numbered("gtd-1971", 50_000))).hasSizeLessThan(2_500);
    }

    @Test
    void knowsNoneOfARegisterWithoutAttacks() {
        assertThat(RecordedIds.none(0).among(numbered("a", 1_000))).isEmpty();
    }

    @Test
    void takesEveryIdForARecordedOneWhereNoneWasAskedFor() {
        List<String> ids = numbered("a", 1_000);

        assertThat(RecordedIds.perhapsAll().among(ids)).isEqualTo(ids);
    }

    private static List<String> numbered(String stem, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> stem + "%08d".formatted(i))
                .toList();
    }
}
