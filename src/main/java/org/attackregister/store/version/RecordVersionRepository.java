package org.attackregister.store.version;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.attackregister.model.record.RecordKind;

/** The table of reference records' versions. */
@ApplicationScoped
public class RecordVersionRepository implements VersionRepository<RecordVersion> {
    /** The current versions of all records of a kind that were ever recorded, deletions among them. */
    public List<Stored> current(RecordKind kind) {
        return stored(find("kind = ?1 and supersededAtRevision is null", Sort.by("revision"), kind));
    }
}
