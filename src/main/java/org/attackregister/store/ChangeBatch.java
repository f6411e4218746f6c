package org.attackregister.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.version.AuthoredChange;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.Head;
import org.attackregister.store.version.Stored;
import org.attackregister.store.version.VersionSink;
import org.jspecify.annotations.Nullable;

/** Some changes on their way to become versions, together. */
final class ChangeBatch {
    private record ChangeKey(@Nullable RecordKind kind, String id) {
        static ChangeKey of(Change change) {
            return new ChangeKey(change instanceof Change.RecordChange r ? r.kind() : null, change.id());
        }
    }

    private final VersionSink writer;
    private final Turn turn;
    private final Map<ChangeKey, Head> heads = new HashMap<>();
    private final List<Stored.StoredAttack> attacks = new ArrayList<>();
    private final List<Stored.StoredRecord> records = new ArrayList<>();
    private final List<Long> closedAttacks = new ArrayList<>();
    private final List<Long> closedRecords = new ArrayList<>();

    ChangeBatch(VersionSink writer, Turn turn) {
        this.writer = writer;
        this.turn = turn;
    }

    /** Writes the changes under the next revisions of the turn. */
    void write(List<? extends Change> changes, @Nullable String recordedBy) {
        readHeads(changes);
        changes.forEach(change -> follow(change, recordedBy));
        append();
    }

    /**
     * Writes changes of several editors under the next revisions of the turn, each a moment after the one before.
     *
     * @return the versions, in the order of the changes
     */
    List<Stored> writeEach(List<AuthoredChange> changes) {
        List<Stored> versions = new ArrayList<>();
        for (AuthoredChange of : changes) {
            Head before = of.before();
            if (before != null) {
                heads.putIfAbsent(ChangeKey.of(of.change()), before);
            }
            turn.pass();
            versions.add(follow(of.change(), of.recordedBy()));
        }
        append();
        return versions;
    }

    private void append() {
        writer.appendAttacks(attacks, closedAttacks);
        writer.appendRecords(records, closedRecords);
    }

    private void readHeads(List<? extends Change> changes) {
        Map<Optional<RecordKind>, List<String>> ids = changes.stream()
                .map(ChangeKey::of)
                .collect(Collectors.groupingBy(
                        k -> Optional.ofNullable(k.kind()), Collectors.mapping(ChangeKey::id, Collectors.toList())));
        ids.forEach((kind, ofKind) -> kind.map(of -> writer.heads(of, ofKind))
                .orElseGet(() -> writer.heads(ofKind))
                .forEach((id, head) -> heads.put(new ChangeKey(kind.orElse(null), id), head)));
    }

    /** Makes the version that a change leads to, after the one that is current. */
    private Stored follow(Change change, @Nullable String recordedBy) {
        ChangeKey key = ChangeKey.of(change);
        Head head = heads.get(key);
        refuseConflict(change, head);
        long revision = turn.next();
        int version = head == null ? 1 : head.version() + 1;
        VersionStamp stamp = new VersionStamp(
                revision,
                version,
                change.operation(),
                change.reason(),
                turn.recordedAt(),
                recordedBy,
                change.supersededBy());
        if (head != null) {
            (key.kind() == null ? closedAttacks : closedRecords).add(head.revision());
        }
        heads.put(key, Head.of(stamp));
        return version(change, stamp);
    }

    private Stored version(Change change, VersionStamp stamp) {
        if (change instanceof Change.RecordChange of) {
            Stored.StoredRecord version = new Stored.StoredRecord(stamp, of.kind(), of.id(), of.value());
            records.add(version);
            return version;
        }
        Change.AttackChange of = (Change.AttackChange) change;
        Stored.StoredAttack version = new Stored.StoredAttack(stamp, of.id(), of.dataset(), of.attack());
        attacks.add(version);
        return version;
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
                    "%s cannot be %s: it %s."
                            .formatted(change.id(), change.operation().code(), reason));
        }
    }
}
