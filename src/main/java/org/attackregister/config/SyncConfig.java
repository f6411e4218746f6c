package org.attackregister.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many keep a copy by waiting for changes, and how they are served. */
@ConfigMapping(prefix = "register.sync")
public interface SyncConfig {
    /** How many requests may wait for a change at a time; further ones are answered 503. */
    @WithDefault("1000")
    int mostWaiting();

    /** How many streams of events may be open at a time; further ones are answered 503. */
    @WithDefault("200")
    int mostStreams();

    /**
     * How often an instance looks whether another one has written, where PostgreSQL's word of it does not come through.
     * Not used with the embedded database, which has one instance.
     */
    @WithDefault("500ms")
    Duration glance();

    /** After how long without a change a stream sends a sign of life. */
    @WithDefault("15s")
    Duration heartbeat();
}
