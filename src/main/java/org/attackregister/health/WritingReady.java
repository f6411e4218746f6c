package org.attackregister.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.attackregister.store.VersionLog;
import org.attackregister.store.database.DatabaseLoss;
import org.attackregister.store.mark.DiskSpace;
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
    private final DiskSpace disk;

    WritingReady(VersionLog log, DiskSpace disk) {
        this.log = log;
        this.disk = disk;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            HealthCheckResponseBuilder response =
                    HealthCheckResponse.named(NAME).up().withData("revision", log.revision());
            disk.trouble().ifPresent(reason -> response.down().withData("reason", reason));
            return response.build();
        } catch (RuntimeException e) {
            if (DatabaseLoss.isBehind(e)) {
                HealthCheckResponseBuilder lost =
                        HealthCheckResponse.named(NAME).down();
                disk.trouble().ifPresent(reason -> lost.withData("reason", reason));
                return lost.build();
            }
            throw e;
        }
    }
}
