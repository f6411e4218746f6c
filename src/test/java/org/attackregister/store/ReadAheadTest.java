package org.attackregister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.version.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadAheadTest {
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @CsvSource({"0,0", "0,1", "5,5", "0,9", "0,10", "0,11", "3,20", "3,23", "3,24", "0,1000"})
    void handsOverEveryVersionOnceAndInOrder(long after, long last) {
        List<Long> handed = new ArrayList<>();

        new ReadAhead<>(10, this::versions)
                .forEach(after, last, v -> handed.add(v.stamp().revision()));

        assertThat(handed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(after + 1, last).boxed().toList());
    }

    @Test
    void usesVersionsOnTheCallersThreadWhileAnotherReads() {
        Set<Thread> users = ConcurrentHashMap.newKeySet();

        new ReadAhead<>(10, this::versions).forEach(0, 100, v -> users.add(Thread.currentThread()));

        assertThat(users).containsExactly(Thread.currentThread());
        assertThat(readers).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void makesNoThreadForWhatFitsIntoOneWindow() {
        new ReadAhead<>(10, this::versions).forEach(0, 10, v -> {});

        assertThat(readers).containsExactly(Thread.currentThread());
    }

    @Test
    void failsWithTheReadersFailure() {
        ReadAhead<Stored> versions = new ReadAhead<>(10, (after, last) -> {
            if (after == 20) {
                throw new IllegalStateException("no more");
            }
            return versions(after, last);
        });
        List<Long> handed = new ArrayList<>();

        assertThatThrownBy(
                        () -> versions.forEach(0, 100, v -> handed.add(v.stamp().revision())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no more");
        assertThat(handed).hasSize(20);
    }

    @Test
    void letsItsThreadEndWhenTheUserFails() throws InterruptedException {
        assertThatThrownBy(() -> new ReadAhead<>(10, this::versions).forEach(0, 100, v -> {
                    throw new IllegalArgumentException("not this one");
                }))
                .hasMessage("not this one");

        for (Thread reader : readers) {
            reader.join(10_000);
            assertThat(reader.isAlive()).isFalse();
        }
    }

    private List<Stored> versions(long after, long last) {
        readers.add(Thread.currentThread());
        return LongStream.rangeClosed(after + 1, last)
                .mapToObj(ReadAheadTest::version)
                .toList();
    }

    private static Stored version(long revision) {
        VersionStamp stamp = new VersionStamp(revision, 1, Operation.CREATED, null, Instant.EPOCH, null);
        return new Stored.StoredRecord(stamp, RecordKind.REGION, "r", null);
    }
}
