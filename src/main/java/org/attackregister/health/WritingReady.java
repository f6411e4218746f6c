package org.attackregister.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.attackregister.store.DatabaseLoss;
import org.attackregister.store.VersionLog;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether changes can be recorded, under {@code /q/health/group/writing}. Not part of readiness: an instance whose
 * database is lost goes on answering what is read, and must not be taken away for it.
 */
@HealthGroup("writing")
@ApplicationScoped
class WritingReady implements HealthCheck {
    private static final String NAME = "database";

    private final VersionLog log;

    WritingReady(VersionLog log) {
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named(NAME)
                    .up()
                    .withData("revision", log.revision())
                    .build();
        } catch (RuntimeException e) {
            if (DatabaseLoss.isBehind(e)) {
                return HealthCheckResponse.down(NAME);
            }
            throw e;
        }
    }
}
