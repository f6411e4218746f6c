package org.attackregister.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A register that only those read who have a token, with limits that a test reaches, behind a proxy that is believed. */
public class GuardedRegister implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "register.read.open", "false",
                "register.limits.address-rate", "4",
                "register.limits.token-rate", "2",
                "register.limits.address-open", "3",
                "register.limits.most-streamed", "1",
                "quarkus.http.idle-timeout", "2S",
                "quarkus.http.proxy.proxy-address-forwarding", "true");
    }
}
