package org.attackregister.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The file in the data directory from which a start is quicker than from the database. */
@ConfigMapping(prefix = "register.checkpoint")
public interface CheckpointConfig {
    /** Whether what is in memory is written to {@code derived/} in the data directory, and read from there at the next start. */
    @WithDefault("true")
    boolean enabled();

    /** After how many changes the checkpoint is written again; at an orderly end it is written after any. */
    @WithDefault("2000")
    int changes();

    /** How long the checkpoint is left alone after it was written, however many changes come. */
    @WithDefault("1M")
    Duration pause();
}
