package org.attackregister.store.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.store.database.CodeColumn;
import org.attackregister.store.database.RowReader;
import org.attackregister.store.database.TableColumn;
import org.jspecify.annotations.Nullable;

/** The rows of a table of versions, read many at a time by plain statements that H2 and PostgreSQL both run. */
public final class VersionRows {
    private static final CodeColumn<Operation> OPERATIONS = new CodeColumn.Operations();

    /** The columns that each table of versions begins with. */
    static final List<TableColumn> STAMP = List.of(
            TableColumn.revision("revision"),
            TableColumn.whole("version"),
            TableColumn.text("operation"),
            TableColumn.text("reason"),
            TableColumn.moment("recorded_at"),
            TableColumn.text("recorded_by"),
            TableColumn.text("superseded_by"));

    private final List<TableColumn> columns;
    private final String select;
    private final VersionFactory making;

    /** Makes a version of its stamp and of the values after the stamp's. */
    @FunctionalInterface
    interface VersionFactory {
        Stored of(VersionStamp stamp, RowReader row);
    }

    /** The rows of a table, of which these columns are read after the stamp's. */
    VersionRows(String table, List<TableColumn> columns, VersionFactory making) {
        this.columns = withStamp(columns);
        this.select = "select %s from %s where "
                .formatted(this.columns.stream().map(TableColumn::name).collect(Collectors.joining(", ")), table);
        this.making = making;
    }

    /** The columns of a version, its stamp's first. */
    public static List<TableColumn> withStamp(List<TableColumn> columns) {
        List<TableColumn> all = new ArrayList<>(STAMP);
        all.addAll(columns);
        return List.copyOf(all);
    }

    /**
     * One row as it was read. To make a version of it takes as long again as to read it, so that this is left to
     * whoever uses it; rows that were read together are used by one thread.
     */
    public static final class StoredRow {
        private final @Nullable Object[] values;
        private final Batch batch;

        private StoredRow(@Nullable Object[] values, Batch batch) {
            this.values = values;
            this.batch = batch;
        }

        /** The revision that made the version. */
        long revision() {
            return (Long) Objects.requireNonNull(values[0]);
        }

        /** The version. */
        public Stored version() {
            return batch.version(new RowReader(values));
        }
    }

    /** Rows that were read together. What a stamp has in common with the one before is kept but once. */
    private final class Batch {
        private @Nullable VersionStamp before;

        private Stored version(RowReader row) {
            VersionStamp stamp = after(before, stamp(row));
            before = stamp;
            return making.of(stamp, row);
        }
    }

    private static VersionStamp stamp(RowReader row) {
        return new VersionStamp(
                row.revision(),
                row.whole(),
                row.filledCode(OPERATIONS),
                row.text(),
                row.moment(),
                row.text(),
                row.text());
    }

    private static VersionStamp after(@Nullable VersionStamp before, VersionStamp stamp) {
        return before == null
                ? stamp
                : new VersionStamp(
                        stamp.revision(),
                        stamp.version(),
                        stamp.operation(),
                        Objects.equals(stamp.reason(), before.reason()) ? before.reason() : stamp.reason(),
                        stamp.recordedAt().equals(before.recordedAt()) ? before.recordedAt() : stamp.recordedAt(),
                        Objects.equals(stamp.recordedBy(), before.recordedBy())
                                ? before.recordedBy()
                                : stamp.recordedBy(),
                        stamp.supersededBy());
    }

    /** The rows with a revision above {@code after} and at most {@code last}, in order of revision. */
    public List<StoredRow> between(Connection connection, long after, long last) throws SQLException {
        return select(connection, "revision > ? and revision <= ? order by revision", statement -> {
            statement.setLong(1, after);
            statement.setLong(2, last);
        });
    }

    /** The rows of some revisions, in order of revision. */
    List<StoredRow> at(Connection connection, List<Long> revisions) throws SQLException {
        return select(
                connection,
                "revision = any(?) order by revision",
                statement -> statement.setArray(1, connection.createArrayOf("bigint", revisions.toArray())));
    }

    /** Puts values in the places of a statement's question marks. */
    @FunctionalInterface
    private interface ParameterBinder {
        void into(PreparedStatement statement) throws SQLException;
    }

    private List<StoredRow> select(Connection connection, String condition, ParameterBinder asked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select + condition)) {
            asked.into(statement);
            try (ResultSet result = statement.executeQuery()) {
                List<StoredRow> rows = new ArrayList<>();
                Batch batch = new Batch();
                while (result.next()) {
                    rows.add(new StoredRow(values(result), batch));
                }
                return rows;
            }
        }
    }

    private @Nullable Object[] values(ResultSet result) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.getObject(i + 1, columns.get(i).type());
        }
        return values;
    }
}
