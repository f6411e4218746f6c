package org.attackregister.store.version;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table of attacks' versions. */
@ApplicationScoped
public class AttackVersionRepository implements PanacheRepositoryBase<AttackVersion, Long> {
    private static final String CURRENT = "dataset = ?1 and supersededAtRevision is null and kind is not null";

    record Id(String id) {}

    /** Whether a dataset has an attack. */
    public boolean anyCurrent(String dataset) {
        return find("select attackId from AttackVersion where " + CURRENT, dataset)
                .project(Id.class)
                .firstResultOptional()
                .isPresent();
    }

    /** The ids of those attacks of a dataset whose current versions lie above {@code after} and at most at {@code last}. */
    public List<String> current(String dataset, long after, long last) {
        return find(
                        "select attackId from AttackVersion where " + CURRENT
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
