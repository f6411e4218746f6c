package org.attackregister.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A register with the seed that is written to, apart from the one that other tests read. */
public class WrittenRegister implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("register.sync.heartbeat", "1s");
    }
}
