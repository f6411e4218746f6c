package org.attackregister.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of imports over HTTP. */
@ConfigMapping(prefix = "register.imports")
public interface ImportConfig {
    /** How many imports may be sent, wait or run at a time on one program; further ones are answered 503. */
    @WithDefault("8")
    int mostOpen();

    /**
     * How many bytes a file may have as it is sent; larger ones are answered 413. Other bodies have at most 10 MiB, a record
     * 1 MiB.
     */
    @WithDefault("1073741824")
    long mostBytes();

    /**
     * How many bytes a table in a file that is sent may unpack to; never more than 200 times its packed size beyond the first
     * 64 MiB.
     */
    @WithDefault("21474836480")
    long mostUnpackedBytes();

    /** How many rows a file that is sent may have: every attack takes memory. */
    @WithDefault("1000000")
    long mostRows();

    /** How long a file may take to be sent; slower ones are answered 408. */
    @WithDefault("1h")
    Duration longestUpload();

    /** How long an import that has ended is kept. */
    @WithDefault("30d")
    Duration keptFor();

    /** How many imports that have ended are kept. */
    @WithDefault("200")
    int mostKept();
}
