package org.attackregister.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A register whose clock is given or not at once, with writers of little patience and imports at limits that a test reaches. */
public class HeldClock implements QuarkusTestProfile {
    static final int MOST_BYTES = 20_000;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "register.limits.writer-patience", "1s",
                "register.imports.most-open", "2",
                "register.imports.most-bytes", String.valueOf(MOST_BYTES),
                "register.imports.most-unpacked-bytes", "100000",
                "register.imports.most-rows", "10",
                "register.imports.most-kept", "4",
                "quarkus.datasource.jdbc.new-connection-sql",
                        "postgresql".equals(System.getProperty("tests.database"))
                                ? "set lock_timeout = '300ms'"
                                : "set lock_timeout 300");
    }
}
