package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attackregister.model.Operation;

/** The table of attacks' versions. */
@ApplicationScoped
class AttackVersionRepository implements VersionRepository<AttackVersion> {
    private static final String STANDING = "dataset = ?1 and supersededAtRevision is null and kind is not null";

    record Row(String id, long revision, int version, Operation operation) {}

    record Id(String id) {}

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

    /** The current versions of those attacks that were ever recorded, deletions among them. */
    List<Stored> current(Collection<String> ids) {
        return stored(find("attackId in ?1 and supersededAtRevision is null", ids));
    }

    /** Whether a dataset has an attack. */
    boolean anyStanding(String dataset) {
        return find("select attackId from AttackVersion where " + STANDING, dataset)
                .project(Id.class)
                .firstResultOptional()
                .isPresent();
    }

    /** The ids of those attacks of a dataset whose current versions lie above {@code after} and at most at {@code last}. */
    List<String> standing(String dataset, long after, long last) {
        return find(
                        "select attackId from AttackVersion where " + STANDING
                                + " and revision > ?2 and revision <= ?3 order by revision",
                        dataset,
                        after,
                        last)
                .project(Id.class)
                .stream()
                .map(Id::id)
                .toList();
    }
}
