package org.attackregister.store;

import jakarta.persistence.Entity;
import org.attackregister.model.RecordKind;
import org.attackregister.model.VersionStamp;
import org.jspecify.annotations.Nullable;

/** One version of a reference record as a row; {@code body} is its JSON, null where the version is a deletion. */
@Entity
class RecordVersion extends Version {
    RecordKind kind;
    String recordId;

    @Nullable
    String body;

    @SuppressWarnings("NullAway.Init")
    RecordVersion() {}

    RecordVersion(VersionStamp stamp, Change.OfRecord change) {
        super(stamp);
        this.kind = change.kind();
        this.recordId = change.id();
        this.body = change.value() == null ? null : Json.write(change.value());
    }

    @Override
    Stored.OfRecord stored() {
        Object value = body == null ? null : Json.read(body, RecordType.of(kind));
        return new Stored.OfRecord(stamp(), kind, recordId, value);
    }
}
