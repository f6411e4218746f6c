package org.attackregister.store;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Collection;
import java.util.List;
import org.hibernate.jpa.AvailableHints;

/** What the tables of versions have in common. */
interface VersionRepository<V extends Version> extends PanacheRepositoryBase<V, Long> {
    /** The entity's name in queries. */
    String entity();

    /** What makes two rows {@code v} and {@code n} versions of the same record. */
    String sameRecord();

    /** What a query finds, as the packages above read it. Nothing of it stays in the session, however much is read. */
    default List<Stored> stored(PanacheQuery<V> query) {
        List<V> rows = query.withHint(AvailableHints.HINT_READ_ONLY, true).list();
        rows.forEach(getEntityManager()::detach);
        return rows.stream().map(Version::stored).toList();
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
