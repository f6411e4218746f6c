package org.attackregister.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.junit.jupiter.api.Test;

class StampColumnsTest {
    private static final List<Instant> MOMENTS = List.of(
            Instant.EPOCH,
            Instant.parse("2024-01-12T08:30:00.123456Z"),
            Instant.parse("2024-01-12T08:30:00.123456789Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"),
            Instant.MIN,
            Instant.MAX);

    @Test
    void givesBackEachStamp() {
        StampColumns stamps = new StampColumns();
        List<VersionStamp> all = MOMENTS.stream()
                .flatMap(moment -> Stream.of(Operation.values())
                        .map(operation -> new VersionStamp(
                                1 + MOMENTS.indexOf(moment), 300, operation, "a reason", moment, null, "another")))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            stamps.set(i, all.get(i));
        }

        for (int i = 0; i < all.size(); i++) {
            assertThat(stamps.at(i, all.get(i).revision())).isEqualTo(all.get(i));
        }
    }

    @Test
    void forgetsTheMomentOfAVersionThatWasNotAppended() {
        StampColumns stamps = new StampColumns();
        stamps.set(0, new VersionStamp(1, 1, Operation.CREATED, null, Instant.MAX, null));
        VersionStamp next = new VersionStamp(1, 1, Operation.CREATED, null, Instant.EPOCH, "somebody");
        stamps.set(0, next);

        assertThat(stamps.at(0, 1)).isEqualTo(next);
    }
}
