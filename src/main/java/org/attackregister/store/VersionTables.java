package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.attackregister.model.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Both tables of versions. Attacks, which come by the hundred thousand, are written and read by plain statements;
 * reference records and all that goes by single ids is left to the repositories, on the same connection.
 */
@ApplicationScoped
class VersionTables {
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

    /** The versions with a revision above {@code after} and at most {@code last}, in order of revision. */
    List<Stored> between(long after, long last) {
        List<Stored> versions = new ArrayList<>();
        database.run(connection -> versions.addAll(AttackTable.between(connection, after, last)));
        if (versions.size() < last - after) {
            versions.addAll(records.between(after, last));
            versions.sort(Comparator.comparingLong(v -> v.stamp().revision()));
        }
        return versions;
    }
}
