package org.attackregister.store.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * A column as an entity maps it: it is written and read as Hibernate does it, its converter included.
 *
 * @param json the converter of a column that holds JSON; null of any other
 */
record EntityColumn(
        String name, JdbcMapping mapping, @Nullable JsonColumn<?> json) {
    EntityColumn(String name, JdbcMapping mapping) {
        this(name, mapping, json(mapping));
    }

    private static @Nullable JsonColumn<?> json(JdbcMapping mapping) {
        return mapping.getValueConverter() instanceof JpaAttributeConverter<?, ?> converter
                        && converter.getConverterBean().getBeanInstance() instanceof JsonColumn<?> column
                ? column
                : null;
    }

    /** What the column is to hold. */
    @Nullable
    Object relational(@Nullable Object value) {
        return mapping.convertToRelationalValue(value);
    }

    /** Puts what the column is to hold into a statement. */
    @SuppressWarnings("unchecked")
    void bind(PreparedStatement statement, int place, @Nullable Object relational, WrapperOptions options)
            throws SQLException {
        ((ValueBinder<@Nullable Object>) mapping.getJdbcValueBinder()).bind(statement, relational, place, options);
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
