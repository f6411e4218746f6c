package org.attackregister.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.attackregister.http.limit.AcceptGates;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.follow.Follower;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the first snapshot is there, from which every question can be answered, and the ports have their gates. */
@Readiness
@ApplicationScoped
class SnapshotReady implements HealthCheck {
    private final SnapshotHolder holder;
    private final Instance<Follower> followers;
    private final AcceptGates gates;

    SnapshotReady(SnapshotHolder holder, @Any Instance<Follower> followers, AcceptGates gates) {
        this.holder = holder;
        this.followers = followers;
        this.gates = gates;
    }

    @Override
    public HealthCheckResponse call() {
        Snapshot snapshot = holder.current();
        if (snapshot == null || !gates.placed()) {
            return HealthCheckResponse.down("snapshot");
        }
        HealthCheckResponseBuilder up =
                HealthCheckResponse.named("snapshot").up().withData("revision", snapshot.revision());
        followers.stream()
                .flatMap(follower -> follower.lostSince().stream())
                .forEach(since -> up.withData("database_lost_since", since.toString()));
        return up.build();
    }
}
