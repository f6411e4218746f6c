package org.attackregister.store.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.database.CodeColumn;
import org.attackregister.store.database.RowWriter;
import org.attackregister.store.database.TableColumn;
import org.jspecify.annotations.Nullable;

/** The writing of a table of versions, many at a time, by plain statements that H2 and PostgreSQL both run. */
public final class VersionWriting<V extends Stored> {
    public static final VersionWriting<Stored.StoredAttack> ATTACKS =
            new VersionWriting<>("attack_version", List.of("attack_id"), AttackRow.COLUMNS, AttackRow::write);
    static final VersionWriting<Stored.StoredRecord> RECORDS =
            new VersionWriting<>("record_version", List.of("kind", "record_id"), RecordRow.COLUMNS, RecordRow::write);

    /** Rows that go to the database together. */
    private static final int BATCH = 500;

    private static final CodeColumn<Operation> OPERATIONS = new CodeColumn.Operations();

    private final String insert;
    private final String heads;
    private final String close;
    private final Filling<V> filling;

    /** Puts what a version holds, after its stamp, into a row. */
    @FunctionalInterface
    interface Filling<V> {
        void write(V version, RowWriter row) throws SQLException;
    }

    /** The writing of a table, whose records are told apart by these columns, the id last. */
    private VersionWriting(String table, List<String> key, List<TableColumn> columns, Filling<V> filling) {
        List<String> names =
                VersionRows.withStamp(columns).stream().map(TableColumn::name).toList();
        this.insert = "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", names), String.join(", ", Collections.nCopies(names.size(), "?")));
        List<String> known = new ArrayList<>(key);
        String id = known.remove(key.size() - 1);
        this.heads =
                "select %s, revision, version, operation from %s where %s%s = any(?) and superseded_at_revision is null"
                        .formatted(
                                id,
                                table,
                                known.stream().map(k -> k + " = ? and ").collect(Collectors.joining()),
                                id);
        this.close =
                "update %s v set superseded_at_revision = (select n.revision from %s n where %s and n.version = v.version + 1) where v.revision = any(?)"
                        .formatted(
                                table,
                                table,
                                key.stream()
                                        .map(k -> "n.%s = v.%s".formatted(k, k))
                                        .collect(Collectors.joining(" and ")));
        this.filling = filling;
    }

    /** Appends versions. */
    public void insert(Connection connection, List<V> versions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            RowWriter row = new RowWriter(statement);
            for (int i = 0; i < versions.size(); i++) {
                V version = versions.get(i);
                write(version.stamp(), row);
                filling.write(version, row);
                row.end();
                if ((i + 1) % BATCH == 0 || i + 1 == versions.size()) {
                    statement.executeBatch();
                }
            }
        }
    }

    private static void write(VersionStamp stamp, RowWriter row) throws SQLException {
        row.revision(stamp.revision())
                .whole(stamp.version())
                .code(stamp.operation())
                .text(stamp.reason())
                .moment(stamp.recordedAt())
                .text(stamp.recordedBy())
                .text(stamp.supersededBy());
    }

    /** Closes versions that have a successor: they were current until its revision. */
    void close(Connection connection, List<Long> revisions) throws SQLException {
        if (!revisions.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(close)) {
                statement.setArray(1, connection.createArrayOf("bigint", revisions.toArray()));
                statement.executeUpdate();
            }
        }
    }

    /** What is current of those records that were ever recorded, by id; the kind is that of reference records. */
    Map<String, Head> heads(Connection connection, @Nullable RecordKind kind, Collection<String> ids)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(heads)) {
            if (kind != null) {
                statement.setString(1, kind.code());
            }
            statement.setArray(kind == null ? 1 : 2, connection.createArrayOf("varchar", ids.toArray()));
            try (ResultSet result = statement.executeQuery()) {
                return heads(result);
            }
        }
    }

    private static Map<String, Head> heads(ResultSet result) throws SQLException {
        Map<String, Head> heads = new HashMap<>();
        while (result.next()) {
            Operation operation = OPERATIONS.convertToEntityAttribute(result.getString(4));
            if (operation != null) {
                heads.put(result.getString(1), new Head(result.getLong(2), result.getInt(3), operation));
            }
        }
        return heads;
    }
}
