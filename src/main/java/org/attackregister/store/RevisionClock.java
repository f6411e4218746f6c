package org.attackregister.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one row that every writer locks: how far the register's history has come. */
@Entity
class RevisionClock {
    /** The row's only id. */
    static final int ID = 1;

    @Id
    int id;

    /** The last revision that was given out; 0 where nothing was ever recorded. */
    long revision;

    /** The register's own id, a random UUID; null until it is first asked for. */
    @Nullable
    String registerId;

    /** When the last revision was recorded. */
    @Nullable
    Instant recordedAt;
}
