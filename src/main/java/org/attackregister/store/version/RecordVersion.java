package org.attackregister.store.version;

import jakarta.persistence.Entity;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.database.Json;
import org.jspecify.annotations.Nullable;

/** One version of a reference record as a row; {@code body} is its JSON, null where the version is a deletion. */
@Entity
public class RecordVersion extends Version {
    RecordKind kind;
    String recordId;

    @Nullable
    String body;

    @SuppressWarnings("NullAway.Init")
    public RecordVersion() {}

    /** The row of a version. */
    RecordVersion(Stored.StoredRecord version) {
        super(version.stamp());
        this.kind = version.kind();
        this.recordId = version.id();
        this.body = version.value() == null ? null : Json.write(version.value());
    }

    @Override
    public Stored.StoredRecord stored() {
        Object value = body == null ? null : Json.read(body, RecordType.of(kind));
        return new Stored.StoredRecord(stamp(), kind, recordId, value);
    }
}
