package org.attackregister.store.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.database.Database;
import org.attackregister.store.version.VersionRows.StoredRow;
import org.jspecify.annotations.Nullable;

/**
 * Both tables of versions. Whatever comes by the thousand is written and read by plain statements: a load, and all
 * versions at a start. What is current is otherwise looked up by the repositories, on the same connection.
 */
@ApplicationScoped
public class VersionTables {
    public static final VersionRows ATTACKS = new VersionRows("attack_version", AttackRow.COLUMNS, AttackRow::read);
    private static final VersionRows OUTLINES =
            new VersionRows("attack_version", AttackRow.OUTLINE, AttackRow::readOutline);
    static final VersionRows RECORDS = new VersionRows("record_version", RecordRow.COLUMNS, RecordRow::read);

    private final Database database;

    public VersionTables(Database database) {
        this.database = database;
    }

    /** What is current of those records that were ever recorded, by id; of attacks where no kind is named. */
    public Map<String, Head> heads(@Nullable RecordKind kind, Collection<String> ids) {
        return database.ask(connection ->
                (kind == null ? VersionWriting.ATTACKS : VersionWriting.RECORDS).heads(connection, kind, ids));
    }

    /** Appends versions of attacks, and closes those that they follow. */
    public void appendAttacks(List<Stored.StoredAttack> versions, List<Long> closed) {
        append(VersionWriting.ATTACKS, versions, closed);
    }

    /** Appends versions of reference records, and closes those that they follow. */
    public void appendRecords(List<Stored.StoredRecord> versions, List<Long> closed) {
        append(VersionWriting.RECORDS, versions, closed);
    }

    private <V extends Stored> void append(VersionWriting<V> writing, List<V> versions, List<Long> closed) {
        if (!versions.isEmpty()) {
            database.run(connection -> {
                writing.insert(connection, versions);
                writing.close(connection, closed);
            });
        }
    }

    /**
     * The versions with a revision above {@code after} and at most {@code last}, in order of revision.
     *
     * @param outlines whether of an attack no more than its outline is wanted
     */
    public List<StoredRow> between(long after, long last, boolean outlines) {
        List<StoredRow> rows = new ArrayList<>();
        database.run(connection -> {
            rows.addAll((outlines ? OUTLINES : ATTACKS).between(connection, after, last));
            if (rows.size() < last - after) {
                rows.addAll(RECORDS.between(connection, after, last));
                rows.sort(Comparator.comparingLong(StoredRow::revision));
            }
        });
        return rows;
    }

    /** The versions of attacks that some revisions made, in order of revision. */
    public List<Stored.StoredAttack> attacksAt(List<Long> revisions) {
        if (revisions.isEmpty()) {
            return List.of();
        }
        List<Stored.StoredAttack> versions = new ArrayList<>();
        database.run(connection ->
                ATTACKS.at(connection, revisions).forEach(row -> versions.add((Stored.StoredAttack) row.version())));
        return versions;
    }

    /**
     * The ids of the attacks that stand and have a text in one of some columns, in order of revision.
     *
     * @param columns names of columns; none that a caller made
     */
    public List<String> attacksHolding(List<String> columns, String text) {
        String held = columns.stream()
                .map(column -> "position(? in %s) > 0".formatted(column))
                .collect(Collectors.joining(" or "));
        String select =
                "select attack_id from attack_version where superseded_at_revision is null and (%s) order by revision"
                        .formatted(held);
        return database.ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(select)) {
                for (int i = 1; i <= columns.size(); i++) {
                    statement.setString(i, text);
                }
                try (ResultSet result = statement.executeQuery()) {
                    List<String> ids = new ArrayList<>();
                    while (result.next()) {
                        ids.add(result.getString(1));
                    }
                    return ids;
                }
            }
        });
    }
}
