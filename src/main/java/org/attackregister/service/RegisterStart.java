package org.attackregister.service;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.attackregister.ingest.Seed;
import org.attackregister.snapshot.SnapshotHolder;

/** What happens before the first question: an empty store is filled, then the snapshot is made. */
@ApplicationScoped
class RegisterStart {
    private final Seed seed;
    private final SnapshotHolder holder;

    RegisterStart(Seed seed, SnapshotHolder holder) {
        this.seed = seed;
        this.holder = holder;
    }

    void begin(@Observes StartupEvent event) {
        seed.loadIfEmpty();
        holder.refresh();
    }
}
