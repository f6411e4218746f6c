package org.attackregister.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.attackregister.store.DatabaseLoss;
import org.attackregister.store.MarkKeeper;
import org.attackregister.store.VersionLog;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether changes can be recorded, under {@code /q/health/group/writing}. Not part of readiness: an instance whose
 * database is lost goes on answering what is read, and must not be taken away for it.
 */
@HealthGroup("writing")
@ApplicationScoped
class WritingReady implements HealthCheck {
    private static final String NAME = "database";

    private final VersionLog log;
    private final Instance<MarkKeeper> keepers;

    WritingReady(VersionLog log, @Any Instance<MarkKeeper> keepers) {
        this.log = log;
        this.keepers = keepers;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            HealthCheckResponseBuilder told =
                    HealthCheckResponse.named(NAME).up().withData("revision", log.revision());
            if (keepers.stream().anyMatch(MarkKeeper::isDiskFull)) {
                told.down().withData("reason", "the disk is full, or nearly so");
            }
            return told.build();
        } catch (RuntimeException e) {
            if (DatabaseLoss.isBehind(e)) {
                return HealthCheckResponse.down(NAME);
            }
            throw e;
        }
    }
}
