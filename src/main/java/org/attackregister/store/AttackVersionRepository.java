package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.attackregister.model.Operation;

/** The table of attacks' versions. */
@ApplicationScoped
class AttackVersionRepository implements VersionRepository<AttackVersion> {
    record Row(String id, long revision, int version, Operation operation) {}

    @Override
    public String entity() {
        return "AttackVersion";
    }

    @Override
    public String sameRecord() {
        return "n.attackId = v.attackId";
    }

    /** The current versions of those attacks that were ever recorded, by id. */
    Map<String, Head> heads(Collection<String> ids) {
        return find(
                        "select attackId, revision, version, operation from AttackVersion"
                                + " where attackId in ?1 and supersededAtRevision is null",
                        ids)
                .project(Row.class)
                .stream()
                .collect(Collectors.toMap(Row::id, r -> new Head(r.revision, r.version, r.operation)));
    }
}
