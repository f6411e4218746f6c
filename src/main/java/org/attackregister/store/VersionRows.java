package org.attackregister.store;

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
import org.jspecify.annotations.Nullable;

/** The rows of a table of versions, read many at a time by plain statements that H2 and PostgreSQL both run. */
final class VersionRows {
    private static final CodeColumn<Operation> OPERATIONS = new CodeColumn.Operations();

    /** The columns that each table of versions begins with. */
    static final List<Column> STAMP = List.of(
            Column.revision("revision"),
            Column.whole("version"),
            Column.text("operation"),
            Column.text("reason"),
            Column.moment("recorded_at"),
            Column.text("recorded_by"),
            Column.text("superseded_by"));

    private final List<Column> columns;
    private final String select;
    private final Making making;

    /** Makes a version of its stamp and of the values after the stamp's. */
    @FunctionalInterface
    interface Making {
        Stored of(VersionStamp stamp, RowReader row);
    }

    /** The rows of a table, of which these columns are read after the stamp's. */
    VersionRows(String table, List<Column> columns, Making making) {
        this.columns = withStamp(columns);
        this.select = "select %s from %s where "
                .formatted(this.columns.stream().map(Column::name).collect(Collectors.joining(", ")), table);
        this.making = making;
    }

    /** The columns of a version, its stamp's first. */
    static List<Column> withStamp(List<Column> columns) {
        List<Column> all = new ArrayList<>(STAMP);
        all.addAll(columns);
        return List.copyOf(all);
    }

    /**
     * One row as it was read. To make a version of it takes as long again as to read it, so that this is left to
     * whoever uses it; rows that were read together are used by one thread.
     */
    static final class Row {
        private final @Nullable Object[] values;
        private final Batch batch;

        private Row(@Nullable Object[] values, Batch batch) {
            this.values = values;
            this.batch = batch;
        }

        /** The revision that made the version. */
        long revision() {
            return (Long) Objects.requireNonNull(values[0]);
        }

        /** The version. */
        Stored version() {
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
    List<Row> between(Connection connection, long after, long last) throws SQLException {
        return select(connection, "revision > ? and revision <= ? order by revision", statement -> {
            statement.setLong(1, after);
            statement.setLong(2, last);
        });
    }

    /** The rows of some revisions, in order of revision. */
    List<Row> at(Connection connection, List<Long> revisions) throws SQLException {
        return select(
                connection,
                "revision = any(?) order by revision",
                statement -> statement.setArray(1, connection.createArrayOf("bigint", revisions.toArray())));
    }

    /** Puts values in the places of a statement's question marks. */
    @FunctionalInterface
    private interface Values {
        void into(PreparedStatement statement) throws SQLException;
    }

    private List<Row> select(Connection connection, String condition, Values asked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select + condition)) {
            asked.into(statement);
            try (ResultSet result = statement.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                Batch batch = new Batch();
                while (result.next()) {
                    rows.add(new Row(values(result), batch));
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
