package org.attackregister.store.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How long a connection of the database is waited for: while the program starts, as long as a busy machine takes to open
 * the first one; afterwards, as long as a caller is kept waiting.
 */
@ApplicationScoped
public class ConnectionPatience {
    /** What is set as {@code quarkus.datasource.jdbc.acquisition-timeout}; another value is the operator's and stays. */
    private static final Duration AT_START = Duration.ofHours(1);

    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private final AgroalDataSource source;

    ConnectionPatience(AgroalDataSource source) {
        this.source = source;
    }

    /** Called when the program has started. */
    public void end() {
        AgroalConnectionPoolConfiguration pool = source.getConfiguration().connectionPoolConfiguration();
        if (pool.acquisitionTimeout().equals(AT_START)) {
            pool.setAcquisitionTimeout(AFTERWARDS);
        }
    }
}
