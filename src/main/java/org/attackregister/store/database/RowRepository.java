package org.attackregister.store.database;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** A small table, of whose rows none stays in the session: others change them, and a history brings thousands. */
public interface RowRepository<E, I> extends PanacheRepositoryBase<E, I> {
    /** Adds a row now and not with the commit, so that whoever adds it sees the database refuse it. */
    default void insert(E row) {
        persistAndFlush(row);
        getEntityManager().detach(row);
    }
}
