package org.attackregister.store;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A register of its own in memory, with nothing in it. */
public class EmptyRegister implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("register.seed.enabled", "false");
    }
}
