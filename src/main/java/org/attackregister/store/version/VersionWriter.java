package org.attackregister.store.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.database.Database;
import org.hibernate.SessionFactory;

/**
 * Appends versions to both tables, by the thousand: JDBC batches of the columns that the entities map, in the caller's
 * transaction.
 */
@ApplicationScoped
public class VersionWriter {
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

    /** What is current of those attacks that were ever recorded, by id. */
    public Map<String, Head> heads(Collection<String> ids) {
        return database.ask(connection -> heads.current(connection, null, ids)).stream()
                .collect(Collectors.toMap(v -> v.attackId, Version::head));
    }

    /** What is current of those reference records of a kind that were ever recorded, by id. */
    public Map<String, Head> heads(RecordKind kind, Collection<String> ids) {
        return database.ask(connection -> records.current(connection, kind, ids)).stream()
                .collect(Collectors.toMap(v -> v.recordId, Version::head));
    }

    /** Appends versions of attacks, and closes those that they follow. */
    public void appendAttacks(List<Stored.StoredAttack> versions, List<Long> closed) {
        if (!versions.isEmpty()) {
            List<AttackVersion> rows = versions.stream().map(AttackVersion::new).toList();
            database.run(connection -> attacks.append(connection, rows, closed));
        }
    }

    /** Appends versions of reference records, and closes those that they follow. */
    public void appendRecords(List<Stored.StoredRecord> versions, List<Long> closed) {
        if (!versions.isEmpty()) {
            List<RecordVersion> rows = versions.stream().map(RecordVersion::new).toList();
            database.run(connection -> records.append(connection, rows, closed));
        }
    }
}
