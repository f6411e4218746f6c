package org.attackregister.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.Collection;
import java.util.List;
import org.hibernate.jpa.AvailableHints;

/** What the tables of versions have in common. */
interface VersionRepository<V extends Version> extends PanacheRepositoryBase<V, Long> {
    /** The entity's name in queries. */
    String entity();

    /** What makes two rows {@code v} and {@code n} versions of the same record. */
    String sameRecord();

    /** The versions with a revision above {@code after} and at most {@code last}, in order of revision. */
    default List<V> between(long after, long last) {
        return find("revision > ?1 and revision <= ?2", Sort.by("revision"), after, last)
                .withHint(AvailableHints.HINT_READ_ONLY, true)
                .list();
    }

    /** Closes versions that have a successor: they were current until its revision. */
    default void close(Collection<Long> revisions) {
        if (!revisions.isEmpty()) {
            update(
                    "update %s v set v.supersededAtRevision = (select n.revision from %s n where %s and n.version = v.version + 1) where v.revision in ?1"
                            .formatted(entity(), entity(), sameRecord()),
                    revisions);
        }
    }
}
