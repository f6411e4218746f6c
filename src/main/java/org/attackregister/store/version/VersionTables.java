package org.attackregister.store.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.attackregister.store.database.Database;
import org.hibernate.SessionFactory;

/**
 * Both tables of versions, read by JDBC: whatever comes by the thousand, as all versions at a start. The columns are
 * those of the entities. What is current is otherwise looked up by the repositories, on the same connection.
 */
@ApplicationScoped
public class VersionTables {
    private final Database database;
    private final SessionFactory sessions;
    private final VersionTable<AttackVersion> attacks;
    private final VersionTable<AttackVersion> outlines;
    private final VersionTable<AttackVersion> heads;
    private final VersionTable<RecordVersion> records;

    public VersionTables(Database database, SessionFactory sessions) {
        this.database = database;
        this.sessions = sessions;
        this.attacks = VersionTable.attacks(sessions);
        this.outlines = VersionTable.outlines(sessions);
        this.heads = VersionTable.attackHeads(sessions);
        this.records = VersionTable.records(sessions);
    }

    /** The same tables in a copy of the database. */
    public VersionTables of(Database copy) {
        return new VersionTables(copy, sessions);
    }

    /**
     * The versions with a revision above {@code after} and at most {@code last}, in order of revision.
     *
     * @param onlyOutlines whether of an attack no more than its outline is needed
     */
    public List<StoredRow> between(long after, long last, boolean onlyOutlines) {
        return database.ask(connection -> {
            List<StoredRow> rows = (onlyOutlines ? outlines : attacks).between(connection, after, last);
            if (rows.size() < last - after) {
                rows.addAll(records.between(connection, after, last));
                rows.sort(Comparator.comparingLong(StoredRow::revision));
            }
            return rows;
        });
    }

    /** The versions of attacks that some revisions made, in order of revision. */
    public List<Stored.StoredAttack> attacksAt(List<Long> revisions) {
        if (revisions.isEmpty()) {
            return List.of();
        }
        List<Stored.StoredAttack> versions = new ArrayList<>();
        database.run(connection ->
                attacks.at(connection, revisions).forEach(row -> versions.add((Stored.StoredAttack) row.version())));
        return versions;
    }

    /** The current versions of those attacks that were ever recorded, in no order; of some thousand ids at a time. */
    public List<Stored.StoredAttack> current(Collection<String> ids) {
        return database.ask(connection -> attacks.current(connection, null, ids)).stream()
                .map(AttackVersion::stored)
                .toList();
    }

    /** The ids of all attacks that were ever recorded, with space for about so many in all. */
    public RecordedIds recordedIds(long space) {
        RecordedIds ids = RecordedIds.none(space);
        database.run(connection -> heads.forEachId(connection, null, ids::add));
        return ids;
    }
}
