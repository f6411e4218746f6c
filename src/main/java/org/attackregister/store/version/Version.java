package org.attackregister.store.version;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.jspecify.annotations.Nullable;

/** What every version's row has: its place in history. A row never changes, except that it is closed once. */
@MappedSuperclass
abstract class Version {
    @Id
    long revision;

    @Column(insertable = false)
    @Nullable
    public Long supersededAtRevision;

    int version;
    Operation operation;

    @Nullable
    String reason;

    Instant recordedAt;

    @Nullable
    String recordedBy;

    @Nullable
    String supersededBy;

    @SuppressWarnings("NullAway.Init")
    Version() {}

    Version(VersionStamp stamp) {
        this.revision = stamp.revision();
        this.version = stamp.version();
        this.operation = stamp.operation();
        this.reason = stamp.reason();
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = stamp.recordedBy();
        this.supersededBy = stamp.supersededBy();
    }

    /** Takes what its stamp has in common with another's from there, so that it is kept but once. */
    void share(Version before) {
        if (recordedAt.equals(before.recordedAt)) {
            recordedAt = before.recordedAt;
        }
        if (Objects.equals(reason, before.reason)) {
            reason = before.reason;
        }
        if (Objects.equals(recordedBy, before.recordedBy)) {
            recordedBy = before.recordedBy;
        }
    }

    VersionStamp stamp() {
        return new VersionStamp(revision, version, operation, reason, recordedAt, recordedBy, supersededBy);
    }

    Head head() {
        return new Head(revision, version, operation);
    }

    /** The version as the packages above read it. */
    abstract Stored stored();
}
