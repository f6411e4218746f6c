package org.attackregister.store.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of an entity's table that a table of the program lists, and the entity does not map one by one. */
public interface FurtherColumns<E> {
    /** Their names. */
    List<String> names();

    /** The mapped attribute whose type they have. */
    String attribute();

    /** What an entity has in them, in the order of their names. */
    @Nullable
    Object[] values(E entity);

    /** Gives an entity what was read from them. */
    void fill(E entity, @Nullable Object[] values);

    /** No such columns. */
    static <E> FurtherColumns<E> none() {
        return new FurtherColumns<>() {
            @Override
            public List<String> names() {
                return List.of();
            }

            @Override
            public String attribute() {
                throw new IllegalStateException("there are no further columns");
            }

            @Override
            public @Nullable Object[] values(E entity) {
                return new Object[0];
            }

            @Override
            public void fill(E entity, @Nullable Object[] values) {
                // there is nothing to fill
            }
        };
    }
}
