package org.attackregister.store.version;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.attackregister.model.record.RecordKind;
import org.hibernate.jpa.AvailableHints;

/** The table of reference records' versions. */
@ApplicationScoped
public class RecordVersionRepository implements PanacheRepositoryBase<RecordVersion, Long> {
    /**
     * The current versions of all records of a kind that were ever recorded, deletions among them. Nothing of them stays
     * in the session, however many they are.
     */
    public List<Stored.StoredRecord> current(RecordKind kind) {
        List<RecordVersion> rows = find("kind = ?1 and supersededAtRevision is null", Sort.by("revision"), kind)
                .withHint(AvailableHints.HINT_READ_ONLY, true)
                .list();
        rows.forEach(getEntityManager()::detach);
        return rows.stream().map(RecordVersion::stored).toList();
    }

    /** One version of a record. */
    public Stored.StoredRecord version(RecordKind kind, String id, int version) {
        RecordVersion row = find("kind = ?1 and recordId = ?2 and version = ?3", kind, id, version)
                .singleResult();
        getEntityManager().detach(row);
        return row.stored();
    }
}
