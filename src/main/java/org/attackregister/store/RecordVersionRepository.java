package org.attackregister.store;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attackregister.model.Operation;
import org.attackregister.model.RecordKind;

/** The table of reference records' versions. */
@ApplicationScoped
class RecordVersionRepository implements VersionRepository<RecordVersion> {
    record Row(String id, long revision, int version, Operation operation) {}

    @Override
    public String entity() {
        return "RecordVersion";
    }

    @Override
    public String sameRecord() {
        return "n.kind = v.kind and n.recordId = v.recordId";
    }

    /** The current versions of those records of one kind that were ever recorded, by id. */
    Map<String, Head> heads(RecordKind kind, Collection<String> ids) {
        return find(
                        "select recordId, revision, version, operation from RecordVersion"
                                + " where kind = ?1 and recordId in ?2 and supersededAtRevision is null",
                        kind,
                        ids)
                .project(Row.class)
                .stream()
                .collect(Collectors.toMap(Row::id, r -> new Head(r.revision, r.version, r.operation)));
    }

    /** The current versions of all records of a kind that were ever recorded, deletions among them. */
    List<Stored> current(RecordKind kind) {
        return stored(find("kind = ?1 and supersededAtRevision is null", Sort.by("revision"), kind));
    }
}
