package org.attackregister.store.job;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.attackregister.model.ImportJob;
import org.attackregister.model.ImportState;
import org.jspecify.annotations.Nullable;

/** An import that was asked for, as a row; its attributes have the names that they have in {@link ImportJob}. */
@Entity
@Table(name = "import_job")
class ImportJobRow {
    @Id
    String id;

    /** The process that carries it out. */
    String instance;

    /** When that process last said that it is alive. */
    Instant seenAt;

    ImportState state;

    @Embedded
    ImportJob.ImportOptions asked;

    @Embedded
    ImportJob.Moments moments;

    long rowsRead;

    long bytesRead;

    @Nullable
    Long revision;

    @Nullable
    String outcome;

    @Nullable
    String findings;

    @Nullable
    String failure;

    @SuppressWarnings("NullAway.Init")
    ImportJobRow() {}

    /** A job that waits for a process. */
    ImportJobRow(String id, ImportJob.ImportOptions asked, Instant requested, String instance, Instant seenAt) {
        this.id = id;
        this.asked = asked;
        this.moments = new ImportJob.Moments(requested, null, null);
        this.state = ImportState.WAITING;
        this.instance = instance;
        this.seenAt = seenAt;
    }
}
