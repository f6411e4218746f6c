package org.attackregister.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.OptionalLong;

/** The register's settings; each is also an environment variable ({@code REGISTER_DATA_DIR}). */
@ConfigMapping(prefix = "register")
public interface RegisterConfig {
    /** The data directory where none is set. */
    String DATA_DIR = "data";

    /**
     * Directory of the embedded database, made when it is missing; relative to the directory in which the program was
     * started. Not used where {@code QUARKUS_DATASOURCE_JDBC_URL} names a database.
     */
    @WithDefault(DATA_DIR)
    String dataDir();

    /**
     * The revision at which an embedded database is taken although {@code register.revision} beside it says that it had come
     * further, as after an older backup was put back. Any other revision is still refused.
     */
    OptionalLong acceptRevision();

    /**
     * How many bytes the disk of an embedded database has to have free; with less, {@code /q/health/group/writing} is DOWN, as
     * it is after a change that the disk did not take.
     */
    @WithDefault("16777216")
    long leastFreeBytes();

    /** Id of the dataset that a question is about when it names none. */
    @WithDefault("iskp")
    String defaultDataset();

    /**
     * Where the register is on the web, for citations: scheme and host, as {@code https://attacks.example.org}. Without it a
     * citation has the path only.
     */
    Optional<String> publicUrl();

    /** Whether the program asks itself a dashboard's first questions when it has started, so that they are answered at once. */
    @WithDefault("true")
    boolean firstQuestions();

    /** Whether HTTP/2 is spoken without TLS too, by {@code Upgrade: h2c} or from the first byte on. */
    @WithDefault("false")
    boolean clearTextHttp2();

    /** Who may read. */
    ReadSettings read();

    /** Who may read. */
    interface ReadSettings {
        /** Whether everybody may read; {@code false}: only with a token, of any role. */
        @WithDefault("true")
        boolean open();
    }

    /** What an empty database is filled with. */
    SeedSettings seed();

    /** What an empty database is filled with. */
    interface SeedSettings {
        /** Whether an empty database is filled at the start. */
        @WithDefault("true")
        boolean enabled();

        /** Directory of the seed files, with their {@code schema} directory; the ones in the program if not set. */
        Optional<String> dir();
    }
}
