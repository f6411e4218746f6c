package org.attackregister.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.Operation;
import org.attackregister.model.RecordKind;
import org.attackregister.model.VersionStamp;
import org.jspecify.annotations.Nullable;

/** Some changes on their way to become versions, together. */
final class Chunk {
    private record Key(@Nullable RecordKind kind, String id) {}

    private final AttackVersionRepository attacks;
    private final RecordVersionRepository records;
    private final Instant recordedAt;
    private final @Nullable String recordedBy;
    private final Map<Key, Head> heads = new HashMap<>();
    private final List<Long> closedAttacks = new ArrayList<>();
    private final List<Long> closedRecords = new ArrayList<>();

    Chunk(
            AttackVersionRepository attacks,
            RecordVersionRepository records,
            Instant recordedAt,
            @Nullable String recordedBy) {
        this.attacks = attacks;
        this.records = records;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** Writes the changes after a revision, and returns the last one given out. */
    long write(List<? extends Change> changes, long after) {
        readHeads(changes);
        long revision = after;
        for (Change change : changes) {
            write(change, ++revision);
        }
        attacks.flush();
        attacks.close(closedAttacks);
        records.close(closedRecords);
        attacks.getEntityManager().clear();
        return revision;
    }

    private void readHeads(List<? extends Change> changes) {
        List<String> attackIds = changes.stream()
                .filter(Change.OfAttack.class::isInstance)
                .map(Change::id)
                .toList();
        if (!attackIds.isEmpty()) {
            attacks.heads(attackIds).forEach((id, head) -> heads.put(new Key(null, id), head));
        }
        changes.stream()
                .filter(Change.OfRecord.class::isInstance)
                .map(Change.OfRecord.class::cast)
                .collect(Collectors.groupingBy(
                        Change.OfRecord::kind, Collectors.mapping(Change.OfRecord::id, Collectors.toList())))
                .forEach((kind, ids) ->
                        records.heads(kind, ids).forEach((id, head) -> heads.put(new Key(kind, id), head)));
    }

    private void write(Change change, long revision) {
        Key key = new Key(change instanceof Change.OfRecord r ? r.kind() : null, change.id());
        Head head = heads.get(key);
        refuseConflict(change, head);
        int version = head == null ? 1 : head.version() + 1;
        VersionStamp stamp =
                new VersionStamp(revision, version, change.operation(), change.reason(), recordedAt, recordedBy);
        if (change instanceof Change.OfAttack attack) {
            attacks.persist(new AttackVersion(stamp, attack));
        } else if (change instanceof Change.OfRecord record) {
            records.persist(new RecordVersion(stamp, record));
        }
        if (head != null) {
            (key.kind() == null ? closedAttacks : closedRecords).add(head.revision());
        }
        heads.put(key, new Head(revision, version, change.operation()));
    }

    private static void refuseConflict(Change change, @Nullable Head head) {
        boolean there = head != null && !head.gone();
        String reason = switch (change.operation()) {
            case CREATED -> head == null ? null : there ? "is there already" : "was deleted; ids are not reused";
            case UPDATED, DELETED, MERGED -> there ? null : head == null ? "is not there" : "was deleted";
            case RESTORED -> head == null ? "was never there" : there ? "is not deleted" : null;
        };
        if (reason != null) {
            throw new RegisterException(
                    Trouble.CONFLICT,
                    "%s cannot be %s: it %s.".formatted(change.id(), word(change.operation()), reason));
        }
    }

    private static String word(Operation operation) {
        return operation.code();
    }
}
