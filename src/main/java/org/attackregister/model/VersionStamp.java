package org.attackregister.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version's place in the register's history.
 *
 * @param revision the register's revision that made it; counts every change of every record, from 1
 * @param version the record's own number, from 1
 * @param operation what was done
 * @param reason why, in the editor's words
 * @param recordedAt when, to the microsecond; all changes of one transaction share it, and no others do
 * @param recordedBy who; null where no account is known
 * @param supersededBy id of the record that replaces it; null if none does
 */
public record VersionStamp(
        long revision,
        int version,
        Operation operation,
        @Nullable String reason,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable String supersededBy) {
    /** A version that no other record replaces. */
    public VersionStamp(
            long revision,
            int version,
            Operation operation,
            @Nullable String reason,
            Instant recordedAt,
            @Nullable String recordedBy) {
        this(revision, version, operation, reason, recordedAt, recordedBy, null);
    }
}
