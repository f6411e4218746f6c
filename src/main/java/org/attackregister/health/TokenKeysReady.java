package org.attackregister.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.attackregister.http.security.TokenKeyState;
import org.attackregister.http.security.Tokens;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether those who write can be known by their tokens, under {@code /q/health/group/writing}: not where the keys of an
 * identity provider cannot be had. Who reads is not touched by it, so that it is not part of readiness.
 */
@HealthGroup("writing")
@ApplicationScoped
class TokenKeysReady implements HealthCheck {
    private final Tokens tokens;

    TokenKeysReady(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public HealthCheckResponse call() {
        TokenKeyState keys = tokens.keys();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("token-keys").status(keys.usable());
        if (keys.troubledSince() != null && keys.trouble() != null) {
            response.withData("out_of_reach_since", keys.troubledSince().toString())
                    .withData("reason", keys.trouble());
        }
        return response.build();
    }
}
