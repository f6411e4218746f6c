package org.attackregister.store.version;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.attackregister.model.record.RecordKind;

/** Takes versions that are appended, and says what is current. */
public interface VersionSink {
    /** What is current of those attacks that were ever recorded, by id. */
    Map<String, Head> heads(Collection<String> ids);

    /** What is current of those reference records of a kind that were ever recorded, by id. */
    Map<String, Head> heads(RecordKind kind, Collection<String> ids);

    /** Appends versions of attacks, and closes those that they follow. */
    void appendAttacks(List<Stored.StoredAttack> versions, List<Long> closed);

    /** Appends versions of reference records, and closes those that they follow. */
    void appendRecords(List<Stored.StoredRecord> versions, List<Long> closed);
}
