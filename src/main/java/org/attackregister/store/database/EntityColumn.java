package org.attackregister.store.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.WrapperOptions;
import org.jspecify.annotations.Nullable;

/** A column as an entity maps it: it is written and read as Hibernate does it, its converter included. */
record EntityColumn(String name, JdbcMapping mapping) {
    @SuppressWarnings("unchecked")
    void bind(PreparedStatement statement, int place, @Nullable Object value, WrapperOptions options)
            throws SQLException {
        ((ValueBinder<@Nullable Object>) mapping.getJdbcValueBinder())
                .bind(statement, mapping.convertToRelationalValue(value), place, options);
    }

    /** The column's value, before its converter has seen it. */
    @Nullable
    Object read(ResultSet result, int place, WrapperOptions options) throws SQLException {
        return mapping.getJdbcValueExtractor().extract(result, place, options);
    }

    @Nullable
    Object value(@Nullable Object stored) {
        return mapping.convertToDomainValue(stored);
    }
}
