package org.attackregister.store.version;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import org.hibernate.jpa.AvailableHints;

/** What the tables of versions have in common. */
interface VersionRepository<V extends Version> extends PanacheRepositoryBase<V, Long> {
    /** What a query finds, as the packages above read it. Nothing of it stays in the session, however much is read. */
    default List<Stored> stored(PanacheQuery<V> query) {
        List<V> rows = query.withHint(AvailableHints.HINT_READ_ONLY, true).list();
        rows.forEach(getEntityManager()::detach);
        return rows.stream().map(Version::stored).toList();
    }
}
