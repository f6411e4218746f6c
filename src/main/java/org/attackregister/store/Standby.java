package org.attackregister.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.attackregister.store.database.Database;

/**
 * A hot standby of the database, from which an instance reads what was written, where one is named. What it has may lie
 * behind, and is never half a change: it plays the same commits in the same order.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = RevisionClockRepository.POSTGRESQL)
public class Standby {
    /** The name under which its settings are. */
    private static final String NAME = "standby";

    private final Optional<VersionLog> log;

    Standby(@DataSource(NAME) InjectableInstance<AgroalDataSource> sources, VersionLog log) {
        this.log = sources.listActive().stream().findFirst().map(source -> log.of(new Database(source)));
    }

    /** What was written, as the standby has it; empty where none is named. Not for use within a transaction. */
    public Optional<VersionLog> log() {
        return log;
    }
}
