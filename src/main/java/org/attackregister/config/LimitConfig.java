package org.attackregister.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one caller may take, so that enough is left for the others. */
@ConfigMapping(prefix = "register.limits")
public interface LimitConfig {
    /**
     * How many requests a second one address may send, on the average of ten seconds; further ones are answered 429; 0 sets
     * no limit.
     */
    @WithDefault("1000")
    int addressRate();

    /** How many requests a second may be sent with one token, on the average of ten seconds; 0 sets no limit. */
    @WithDefault("500")
    int tokenRate();

    /** How many requests of one address may be open at a time, those that wait for changes too; 0 sets no limit. */
    @WithDefault("100")
    int addressOpen();

    /** How many answers may be written row by row at a time, exports and snapshots; further ones are answered 503. */
    @WithDefault("100")
    int mostStreamed();

    /** How long a change waits until another one is recorded, as of an import; it is answered 503 then. */
    @WithDefault("30s")
    Duration writerPatience();
}
