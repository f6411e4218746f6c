package org.attackregister.service;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import org.attackregister.ingest.seed.Seed;
import org.attackregister.service.imports.ImportQueue;
import org.attackregister.snapshot.follow.CheckpointKeeper;
import org.attackregister.snapshot.follow.Follower;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.database.ConnectionPatience;
import org.attackregister.store.mark.MarkKeeper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What happens before the first question: an empty store is filled, then the snapshot is made. The operator's commands
 * ask nothing and open no port; they need no snapshot.
 */
@ApplicationScoped
class RegisterStart {
    private static final Logger LOG = Logger.getLogger(RegisterStart.class);

    private final Instance<MarkKeeper> marks;
    private final Seed seed;
    private final SnapshotHolder holder;
    private final Instance<Follower> followers;
    private final CheckpointKeeper checkpoints;
    private final ImportQueue imports;
    private final ConnectionPatience patience;
    private final boolean serves;

    RegisterStart(
            @Any Instance<MarkKeeper> marks,
            Seed seed,
            SnapshotHolder holder,
            @Any Instance<Follower> followers,
            CheckpointKeeper checkpoints,
            ImportQueue imports,
            ConnectionPatience patience,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.marks = marks;
        this.seed = seed;
        this.holder = holder;
        this.followers = followers;
        this.checkpoints = checkpoints;
        this.imports = imports;
        this.patience = patience;
        this.serves = serves;
    }

    void begin(@Observes StartupEvent event) throws IOException {
        marks.forEach(MarkKeeper::begin);
        // announced once it is committed
        if (seed.loadIfEmpty()) {
            LOG.info("The empty register was filled with seed data");
        }
        if (serves) {
            followers.forEach(Follower::begin);
            holder.refresh();
            checkpoints.begin();
            imports.begin();
        }
        patience.end();
    }
}
