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

class DiskSpaceTest {
    private final RuntimeException full =
            new DatabaseFailure(new SQLException("General error", "HY000", new IOException("No space left on device")));

    @TempDir
    private Path directory;

    @Test
    void isThereWhereAsMuchIsFreeAsIsAskedFor() {
        assertThat(space(0).trouble()).isEmpty();
        assertThat(space(Long.MAX_VALUE).trouble()).contains("the disk is full, or nearly so");
    }

    @Test
    void isNotThereAfterAFailureUntilSomethingIsWritten() {
        DiskSpace space = space(0);

        space.failed(full);
        assertThat(space.isFailing()).isTrue();
        assertThat(space.trouble())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .matches("the disk has accepted nothing since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
        space.wrote();

        assertThat(space.isFailing()).isFalse();
        assertThat(space.trouble()).isEmpty();
    }

    @Test
    void isNotEndedByAFailureOfAnotherKind() {
        DiskSpace space = space(0);

        space.failed(new DatabaseFailure(new SQLException("gone", "08006")));
        space.failed(new IllegalStateException("No space left on device"));

        assertThat(space.trouble()).isEmpty();
    }

    @Test
    void isNotKnownOfADatabaseInMemory() {
        DiskSpace space = new DiskSpace(config(Long.MAX_VALUE));

        space.failed(full);

        assertThat(space.trouble()).isEmpty();
    }

    private DiskSpace space(long leastFree) {
        DiskSpace space = new DiskSpace(config(leastFree));
        space.of(directory);
        return space;
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
