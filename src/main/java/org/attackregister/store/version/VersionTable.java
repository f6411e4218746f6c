package org.attackregister.store.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.database.EncodedRows;
import org.attackregister.store.database.EntityTable;
import org.attackregister.store.database.FurtherColumns;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * A table of versions, written and read many at a time by statements that H2 and PostgreSQL both run. They take arrays,
 * which JPA does not: a list of a thousand question marks takes a load a tenth longer.
 */
final class VersionTable<V extends Version> {
    private static final int FETCHED = 10_000;

    private static final Set<String> HEAD = Set.of("attackId", "version", "operation");

    private final EntityTable<V> table;
    private final List<String> key;
    private final Function<V, Stored> making;

    private VersionTable(EntityTable<V> table, List<String> key, Function<V, Stored> making) {
        this.table = table;
        this.key = key;
        this.making = making;
    }

    /** The versions of attacks. */
    static VersionTable<AttackVersion> attacks(SessionFactory sessions) {
        return attacks(AttackVersion.table(sessions), AttackVersion::stored);
    }

    /** The versions of attacks without what an outline leaves out. */
    static VersionTable<AttackVersion> outlines(SessionFactory sessions) {
        return attacks(
                new EntityTable<>(sessions, AttackVersion.class, AttackVersion.OUTLINE::contains, new TollColumns()),
                AttackVersion::outline);
    }

    /** The versions of attacks with no more than a head. */
    static VersionTable<AttackVersion> attackHeads(SessionFactory sessions) {
        return attacks(
                new EntityTable<>(sessions, AttackVersion.class, HEAD::contains, FurtherColumns.none()),
                AttackVersion::outline);
    }

    private static VersionTable<AttackVersion> attacks(
            EntityTable<AttackVersion> table, Function<AttackVersion, Stored> making) {
        return new VersionTable<>(table, List.of("attackId"), making);
    }

    /** The versions of reference records. */
    static VersionTable<RecordVersion> records(SessionFactory sessions) {
        return new VersionTable<>(
                new EntityTable<>(sessions, RecordVersion.class), List.of("kind", "recordId"), RecordVersion::stored);
    }

    /** Versions that were read together. What a stamp has in common with the one before is kept but once. */
    private final class Batch {
        private @Nullable V before;

        private Stored version(@Nullable Object[] values) {
            V version = table.entity(values);
            if (before != null) {
                version.share(before);
            }
            before = version;
            return making.apply(version);
        }
    }

    /** The rows with a revision above {@code after} and at most {@code last}, in order of revision. */
    List<StoredRow> between(Connection connection, long after, long last) throws SQLException {
        return select(connection, "%1$s > ? and %1$s <= ? order by %1$s", statement -> {
            statement.setLong(1, after);
            statement.setLong(2, last);
        });
    }

    /** The rows of some revisions, in order of revision. */
    List<StoredRow> at(Connection connection, List<Long> revisions) throws SQLException {
        return select(
                connection,
                "%1$s = any(?) order by %1$s",
                statement -> statement.setArray(1, connection.createArrayOf("bigint", revisions.toArray())));
    }

    /**
     * The versions that are current of those records that were ever recorded, in no order.
     *
     * @param kind what kind of record; null where the table has but one
     */
    List<V> current(Connection connection, @Nullable RecordKind kind, Collection<String> ids) throws SQLException {
        String condition = "%s = any(?) and %s is null"
                .formatted(table.column(key.get(key.size() - 1)), table.column("supersededAtRevision"));
        return rows(
                connection,
                kind == null ? condition : condition + " and " + table.column("kind") + " = ?",
                statement -> {
                    statement.setArray(1, connection.createArrayOf("varchar", ids.toArray()));
                    if (kind != null) {
                        statement.setString(2, kind.code());
                    }
                },
                table::entity);
    }

    /**
     * Hands over the ids of all records that were ever recorded, in their order, which is that of an index.
     *
     * @param kind what kind of record; null where the table has but one
     */
    void forEachId(Connection connection, @Nullable RecordKind kind, Consumer<String> taker) throws SQLException {
        String all = "select %1$s from %2$s where %3$s = 1%4$s order by %1$s"
                .formatted(
                        table.column(key.get(key.size() - 1)),
                        table.name(),
                        table.column("version"),
                        kind == null ? "" : " and " + table.column("kind") + " = ?");
        try (PreparedStatement statement = connection.prepareStatement(all)) {
            statement.setFetchSize(FETCHED);
            if (kind != null) {
                statement.setString(1, kind.code());
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    taker.accept(result.getString(1));
                }
            }
        }
    }

    /** Makes rows of versions. */
    EncodedRows encode(List<V> versions) {
        return table.encode(versions);
    }

    /** Appends versions, and closes those that they follow: they were current until its revision. */
    void append(Connection connection, EncodedRows versions, List<Long> closed) throws SQLException {
        versions.insert(connection);
        if (!closed.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(closing())) {
                statement.setArray(1, connection.createArrayOf("bigint", closed.toArray()));
                statement.executeUpdate();
            }
        }
    }

    private String closing() {
        String same = key.stream()
                .map(table::column)
                .map(column -> "n.%1$s = v.%1$s and ".formatted(column))
                .collect(Collectors.joining());
        return "update %1$s v set %2$s = (select n.%3$s from %1$s n where %4$sn.%5$s = v.%5$s + 1) where v.%3$s = any(?)"
                .formatted(
                        table.name(),
                        table.column("supersededAtRevision"),
                        table.idColumn(),
                        same,
                        table.column("version"));
    }

    /** Puts values in the places of a statement's question marks. */
    @FunctionalInterface
    private interface ParameterBinder {
        void into(PreparedStatement statement) throws SQLException;
    }

    private List<StoredRow> select(Connection connection, String condition, ParameterBinder asked) throws SQLException {
        Batch batch = new Batch();
        return rows(connection, condition.formatted(table.idColumn()), asked, values -> {
            long revision = (Long) Objects.requireNonNull(values[0], "a version's revision is its id");
            return new StoredRow(revision, () -> batch.version(values));
        });
    }

    private <R> List<R> rows(
            Connection connection, String condition, ParameterBinder asked, Function<@Nullable Object[], R> making)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.select() + condition)) {
            asked.into(statement);
            try (ResultSet result = statement.executeQuery()) {
                List<R> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(making.apply(table.read(result)));
                }
                return rows;
            }
        }
    }
}
