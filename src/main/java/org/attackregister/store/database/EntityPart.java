package org.attackregister.store.database;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.ValuedModelPart;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of an entity, and its columns.
 *
 * @param name the attribute's name
 * @param columns one, or those of what is embedded
 * @param embedded what is embedded; null where the attribute is one value
 */
record EntityPart(
        String name, List<EntityColumn> columns, @Nullable EmbeddableMappingType embedded) {
    static EntityPart of(ValuedModelPart attribute) {
        List<EntityColumn> columns = new ArrayList<>();
        attribute.forEachSelectable((number, column) ->
                columns.add(new EntityColumn(column.getSelectionExpression(), column.getJdbcMapping())));
        EmbeddableMappingType embedded =
                attribute instanceof EmbeddableValuedModelPart part ? part.getEmbeddableTypeDescriptor() : null;
        if (columns.size() != (embedded == null ? 1 : embedded.getNumberOfAttributeMappings())) {
            throw new IllegalArgumentException(attribute.getPartName() + " is more than one level of columns");
        }
        return new EntityPart(attribute.getPartName(), List.copyOf(columns), embedded);
    }

    /** Whether those who write a row fill the attribute. */
    static boolean isWritten(ValuedModelPart attribute) {
        List<SelectableMapping> columns = new ArrayList<>();
        attribute.forEachSelectable((number, column) -> columns.add(column));
        return columns.stream().allMatch(SelectableMapping::isInsertable);
    }

    /** Adds a value of the attribute to a row. */
    void put(RowTarget rows, @Nullable Object value) {
        if (embedded == null) {
            rows.put(columns.get(0), value);
            return;
        }
        @Nullable Object[] values = value == null ? new Object[columns.size()] : embedded.getValues(value);
        for (int i = 0; i < values.length; i++) {
            rows.put(columns.get(i), values[i]);
        }
    }

    /** The attribute's value out of a row, from a place on; null where all its columns are empty, as for Hibernate. */
    @Nullable
    Object value(@Nullable Object[] row, int place) {
        if (embedded == null) {
            return columns.get(0).value(row[place]);
        }
        boolean filled = false;
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value(row[place + i]);
            filled |= values[i] != null;
        }
        return filled ? embedded.getRepresentationStrategy().getInstantiator().instantiate(() -> values) : null;
    }
}
