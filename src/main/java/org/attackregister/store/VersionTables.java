package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.attackregister.model.RecordKind;
import org.attackregister.store.VersionRows.Row;
import org.jspecify.annotations.Nullable;

/**
 * Both tables of versions. Whatever comes by the thousand is written and read by plain statements: the attacks of a load,
 * and all versions at a start. Reference records are written, and single ids looked up, by the repositories, on the same
 * connection.
 */
@ApplicationScoped
class VersionTables {
    static final VersionRows ATTACKS = new VersionRows("attack_version", AttackRow.COLUMNS, AttackRow::read);
    private static final VersionRows OUTLINES =
            new VersionRows("attack_version", AttackRow.OUTLINE, AttackRow::readOutline);
    static final VersionRows RECORDS = new VersionRows("record_version", RecordRow.COLUMNS, RecordRow::read);

    private final Database database;
    private final AttackVersionRepository attacks;
    private final RecordVersionRepository records;

    VersionTables(Database database, AttackVersionRepository attacks, RecordVersionRepository records) {
        this.database = database;
        this.attacks = attacks;
        this.records = records;
    }

    /** What is current of those records that were ever recorded, by id; of attacks where no kind is named. */
    Map<String, Head> heads(@Nullable RecordKind kind, Collection<String> ids) {
        return kind == null ? attacks.heads(ids) : records.heads(kind, ids);
    }

    /** Appends versions of attacks, and closes those that they follow. */
    void appendAttacks(List<Stored.OfAttack> versions, List<Long> closed) {
        if (!versions.isEmpty()) {
            database.run(connection -> AttackTable.insert(connection, versions));
            attacks.close(closed);
        }
    }

    /** Appends versions of reference records, and closes those that they follow. */
    void appendRecords(List<RecordVersion> versions, List<Long> closed) {
        if (!versions.isEmpty()) {
            records.persist(versions);
            records.flush();
            records.close(closed);
            versions.forEach(records.getEntityManager()::detach);
        }
    }

    /**
     * The versions with a revision above {@code after} and at most {@code last}, in order of revision.
     *
     * @param outlines whether of an attack no more than its outline is wanted
     */
    List<Row> between(long after, long last, boolean outlines) {
        List<Row> rows = new ArrayList<>();
        database.run(connection -> {
            rows.addAll((outlines ? OUTLINES : ATTACKS).between(connection, after, last));
            if (rows.size() < last - after) {
                rows.addAll(RECORDS.between(connection, after, last));
                rows.sort(Comparator.comparingLong(Row::revision));
            }
        });
        return rows;
    }

    /** The versions of attacks that some revisions made, in order of revision. */
    List<Stored.OfAttack> attacksAt(List<Long> revisions) {
        List<Stored.OfAttack> versions = new ArrayList<>();
        database.run(connection ->
                ATTACKS.at(connection, revisions).forEach(row -> versions.add((Stored.OfAttack) row.version())));
        return versions;
    }
}
