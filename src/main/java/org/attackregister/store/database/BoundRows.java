package org.attackregister.store.database;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.type.descriptor.WrapperOptions;
import org.jspecify.annotations.Nullable;

/** Rows that go to the database in JDBC batches. */
final class BoundRows implements RowTarget {
    /** Rows that go to the database together. */
    private static final int BATCH = 500;

    private final String table;
    private final List<EntityColumn> columns;
    private final WrapperOptions options;
    private final ByteArrayOutputStream document = new ByteArrayOutputStream();
    private final JsonValues json = new JsonValues(document);
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private @Nullable Object[] row = {};
    private int filled;

    BoundRows(String table, List<EntityColumn> columns, WrapperOptions options) {
        this.table = table;
        this.columns = columns;
        this.options = options;
    }

    @Override
    public void beginRow() {
        row = new Object[columns.size()];
        filled = 0;
        rows.add(row);
    }

    @Override
    public void put(EntityColumn column, @Nullable Object value) {
        JsonColumn<?> of = column.json();
        row[filled++] = of == null || value == null ? column.relational(value) : text(of, value);
    }

    private String text(JsonColumn<?> column, Object value) {
        document.reset();
        json.write(column, value);
        return document.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void insert(Connection connection) throws SQLException {
        String names = columns.stream().map(EntityColumn::name).collect(Collectors.joining(", "));
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement statement =
                connection.prepareStatement("insert into %s (%s) values (%s)".formatted(table, names, places))) {
            for (int i = 0; i < rows.size(); i++) {
                bind(statement, rows.get(i));
                statement.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == rows.size()) {
                    statement.executeBatch();
                }
            }
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            columns.get(i).bind(statement, i + 1, values[i], options);
        }
    }
}
