package org.attackregister.store.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.database.Database;
import org.attackregister.store.database.EncodedRows;
import org.hibernate.SessionFactory;

/**
 * Appends versions to both tables, by the thousand: rows of the columns that the entities map, in the caller's
 * transaction.
 */
@ApplicationScoped
public class VersionWriter implements VersionSink {
    private final Database database;
    private final VersionTable<AttackVersion> attacks;
    private final VersionTable<AttackVersion> heads;
    private final VersionTable<RecordVersion> records;

    VersionWriter(Database database, SessionFactory sessions) {
        this.database = database;
        this.attacks = VersionTable.attacks(sessions);
        this.heads = VersionTable.attackHeads(sessions);
        this.records = VersionTable.records(sessions);
    }

    @Override
    public Map<String, Head> heads(Collection<String> ids) {
        return database.ask(connection -> heads.current(connection, null, ids)).stream()
                .collect(Collectors.toMap(v -> v.attackId, Version::head));
    }

    @Override
    public Map<String, Head> heads(RecordKind kind, Collection<String> ids) {
        return database.ask(connection -> records.current(connection, kind, ids)).stream()
                .collect(Collectors.toMap(v -> v.recordId, Version::head));
    }

    @Override
    public void appendAttacks(List<Stored.StoredAttack> versions, List<Long> closed) {
        if (!versions.isEmpty()) {
            appendRows(rows(versions), closed);
        }
    }

    /** Makes rows of versions of attacks; on any thread, and outside a transaction too. */
    EncodedRows rows(List<Stored.StoredAttack> versions) {
        return attacks.encode(versions.stream().map(AttackVersion::new).toList());
    }

    /** Appends rows of versions of attacks, and closes those that they follow. */
    void appendRows(EncodedRows rows, List<Long> closed) {
        database.run(connection -> attacks.append(connection, rows, closed));
    }

    @Override
    public void appendRecords(List<Stored.StoredRecord> versions, List<Long> closed) {
        if (!versions.isEmpty()) {
            EncodedRows rows =
                    records.encode(versions.stream().map(RecordVersion::new).toList());
            database.run(connection -> records.append(connection, rows, closed));
        }
    }

    /** The ids of those reference records of a kind that were ever recorded. */
    Set<String> recorded(RecordKind kind) {
        Set<String> ids = new HashSet<>();
        database.run(connection -> records.forEachId(connection, kind, ids::add));
        return ids;
    }
}
