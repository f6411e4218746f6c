package org.attackregister.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.SnapshotHolder;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the first snapshot is there: from then on every question can be answered. */
@Readiness
@ApplicationScoped
class SnapshotReady implements HealthCheck {
    private final SnapshotHolder holder;

    SnapshotReady(SnapshotHolder holder) {
        this.holder = holder;
    }

    @Override
    public HealthCheckResponse call() {
        Snapshot snapshot = holder.current();
        return snapshot == null
                ? HealthCheckResponse.down("snapshot")
                : HealthCheckResponse.named("snapshot")
                        .up()
                        .withData("revision", snapshot.revision())
                        .build();
    }
}
