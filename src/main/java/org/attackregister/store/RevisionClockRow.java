package org.attackregister.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The clock's one row. */
@Entity
@Table(name = "revision_clock")
class RevisionClockRow {
    /** The id of the one row. */
    static final int ONE = 1;

    @Id
    int id;

    long revision;

    @Nullable
    String registerId;

    @Nullable
    Instant recordedAt;

    RevisionClockRow() {}

    RevisionClock clock() {
        return new RevisionClock(revision, registerId, recordedAt);
    }
}
