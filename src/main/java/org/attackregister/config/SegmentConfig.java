package org.attackregister.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The files of finished records, which may be deleted at any time: they are made again from the database. */
@ConfigMapping(prefix = "register.segments")
public interface SegmentConfig {
    /**
     * Whether the finished JSON of attacks is kept in {@code derived/versions} in the data directory; {@code false}: in
     * memory, and made anew after each start.
     */
    @WithDefault("true")
    boolean enabled();
}
