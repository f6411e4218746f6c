package org.attackregister.store.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.attackregister.config.RegisterConfig;
import org.attackregister.store.database.DatabaseFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {
    private final RuntimeException full =
            new DatabaseFailure(new SQLException("General error", "HY000", new IOException("No space left on device")));

    @TempDir
    private Path directory;

    @Test
    void isThereWhereAsMuchIsFreeAsIsAskedFor() {
        assertThat(room(0).trouble()).isEmpty();
        assertThat(room(Long.MAX_VALUE).trouble()).contains("the disk is full, or nearly so");
    }

    @Test
    void isNotThereAfterAFailureUntilSomethingIsWritten() {
        DiskRoom room = room(0);

        room.failed(full);
        assertThat(room.isFailing()).isTrue();
        assertThat(room.trouble())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .matches("the disk takes nothing since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
        room.took();

        assertThat(room.isFailing()).isFalse();
        assertThat(room.trouble()).isEmpty();
    }

    @Test
    void isNotTakenAwayByAFailureOfAnotherKind() {
        DiskRoom room = room(0);

        room.failed(new DatabaseFailure(new SQLException("gone", "08006")));
        room.failed(new IllegalStateException("No space left on device"));

        assertThat(room.trouble()).isEmpty();
    }

    @Test
    void isNotKnownOfADatabaseInMemory() {
        DiskRoom room = new DiskRoom(config(Long.MAX_VALUE));

        room.failed(full);

        assertThat(room.trouble()).isEmpty();
    }

    private DiskRoom room(long leastFree) {
        DiskRoom room = new DiskRoom(config(leastFree));
        room.of(directory);
        return room;
    }

    private static RegisterConfig config(long leastFree) {
        return new SmallRyeConfigBuilder()
                .withMapping(RegisterConfig.class)
                .withDefaultValue("register.least-free-bytes", String.valueOf(leastFree))
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(RegisterConfig.class);
    }
}
