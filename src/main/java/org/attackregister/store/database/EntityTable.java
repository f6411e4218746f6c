package org.attackregister.store.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicEntityIdentifierMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.descriptor.WrapperOptions;
import org.jspecify.annotations.Nullable;

/**
 * The table of an entity as Hibernate maps it, for rows that are too many for a session: its columns, their converters
 * and the entity's getters and setters are those of the mapping, so that nobody names a column a second time.
 */
public final class EntityTable<E> {
    /** Fewer rows are not worth the turns of a copy. */
    private static final int COPIED_FROM = 50;

    private final Class<E> type;
    private final EntityPersister entity;
    private final WrapperOptions options;
    private final boolean copies;
    private final EntityPart id;
    private final @Nullable EntityPart[] parts;
    private final FurtherColumns<? super E> further;
    private final List<EntityColumn> columns = new ArrayList<>();

    /** The table with those attributes that are filled when a row is written. */
    public EntityTable(SessionFactory sessions, Class<E> type) {
        this(sessions, type, attribute -> true, FurtherColumns.none());
    }

    /** The table with some of these attributes, by their names, and with further columns; others are left as they are in a new entity. */
    public EntityTable(
            SessionFactory sessions, Class<E> type, Predicate<String> wanted, FurtherColumns<? super E> further) {
        SessionFactoryImplementor factory = sessions.unwrap(SessionFactoryImplementor.class);
        this.type = type;
        this.further = further;
        this.entity = factory.getMappingMetamodel().getEntityDescriptor(type);
        this.options = factory.getWrapperOptions();
        this.copies = factory.getJdbcServices().getDialect() instanceof PostgreSQLDialect;
        this.id = EntityPart.of((BasicEntityIdentifierMapping) entity.getIdentifierMapping());
        this.parts = new EntityPart[entity.getNumberOfAttributeMappings()];
        columns.addAll(id.columns());
        for (int i = 0; i < parts.length; i++) {
            AttributeMapping attribute = entity.getAttributeMapping(i);
            if (EntityPart.isWritten(attribute) && wanted.test(attribute.getAttributeName())) {
                EntityPart part = EntityPart.of(attribute);
                parts[i] = part;
                columns.addAll(part.columns());
            }
        }
        for (String name : further.names()) {
            columns.add(new EntityColumn(name, attribute(further.attribute()).mapping()));
        }
    }

    /** The table's name. */
    public String name() {
        return entity.getMappedTableDetails().getTableName();
    }

    /** The column of an attribute. */
    public String column(String attribute) {
        return attribute(attribute).name();
    }

    private EntityColumn attribute(String attribute) {
        return EntityPart.of(entity.findAttributeMapping(attribute)).columns().get(0);
    }

    /** The column of the entity's id. */
    public String idColumn() {
        return id.columns().get(0).name();
    }

    /** The columns, the id's first. */
    public List<String> columns() {
        return columns.stream().map(EntityColumn::name).toList();
    }

    /** Adds rows. */
    public void insert(Connection connection, List<? extends E> rows) throws SQLException {
        encode(rows).insert(connection);
    }

    /** Makes of rows what the database takes, by its fastest way for so many; that needs no connection. */
    public EncodedRows encode(List<? extends E> rows) {
        RowTarget target = copies && rows.size() >= COPIED_FROM
                ? new CopiedRows(name(), columns)
                : new BoundRows(name(), columns, options);
        for (E row : rows) {
            target.beginRow();
            id.put(target, entity.getIdentifierMapping().getIdentifier(row));
            @Nullable Object[] values = entity.getValues(row);
            for (int i = 0; i < parts.length; i++) {
                EntityPart part = parts[i];
                if (part != null) {
                    part.put(target, values[i]);
                }
            }
            putFurther(target, further.values(row));
        }
        return target;
    }

    private void putFurther(RowTarget target, @Nullable Object[] values) {
        int first = columns.size() - values.length;
        for (int i = 0; i < values.length; i++) {
            target.put(columns.get(first + i), values[i]);
        }
    }

    /** Begins a statement that asks for rows; a condition follows. */
    public String select() {
        return columns.stream()
                .map(EntityColumn::name)
                .collect(Collectors.joining(", ", "select ", " from " + name() + " where "));
    }

    /** A row as it was read, in the order of the columns: to make an entity of it takes as long again. */
    public @Nullable Object[] read(ResultSet result) throws SQLException {
        @Nullable Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = columns.get(i).read(result, i + 1, options);
        }
        return row;
    }

    /** The entity of a row. */
    public E entity(@Nullable Object[] row) {
        @Nullable Object[] values = new Object[parts.length];
        int place = 1;
        for (int i = 0; i < parts.length; i++) {
            EntityPart part = parts[i];
            if (part != null) {
                values[i] = part.value(row, place);
                place += part.columns().size();
            }
        }
        E made = type.cast(entity.getRepresentationStrategy().getInstantiator().instantiate());
        entity.getIdentifierMapping().setIdentifier(made, id.value(row, 0), null);
        entity.setValues(made, values);
        further.fill(made, Arrays.copyOfRange(row, place, row.length));
        return made;
    }
}
