package org.attackregister.service.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.body.RecordBody;
import org.attackregister.ingest.rule.Referrers;
import org.attackregister.model.Operation;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.store.version.Change;
import org.jspecify.annotations.Nullable;

/** Groups, sources and published figures as editors write them; all datasets share them. */
@ApplicationScoped
public class RecordWriting {
    /** How many of those that point to a record are named. */
    private static final int FEW = 3;

    private final Recorder recorder;
    private final Referrers referrers;

    RecordWriting(Recorder recorder, Referrers referrers) {
        this.recorder = recorder;
        this.referrers = referrers;
    }

    /**
     * Makes a record, or takes the place of one.
     *
     * @param body the whole record; what it leaves out is not known from now on
     * @return the current version
     * @throws RegisterException where the body breaks a rule, or the record was deleted: no other gets its id
     */
    public Versioned<Optional<Object>> put(Editor editor, RecordId record, ObjectNode body, Precondition precondition) {
        return write(editor, record, now -> {
            precondition.check(now.revision());
            if (now.isDeleted()) {
                throw new RegisterException(
                        Trouble.CONFLICT, "The " + record.spoken() + " was deleted; restore it, or use another id.");
            }
            Operation operation = now.revision().isEmpty() ? Operation.CREATED : Operation.UPDATED;
            return change(editor, record, operation, now.read(Identified.of(record.noun(), record.id(), body)));
        });
    }

    /**
     * Deletes a record; a tombstone stays.
     *
     * @return the deletion
     * @throws RegisterException where there is none, or of kind {@code CONFLICT} where others point to it
     */
    public Versioned<Optional<Object>> delete(Editor editor, RecordId record, Precondition precondition) {
        return write(editor, record, now -> {
            now.refuseAbsent();
            precondition.check(now.revision());
            refuseMerged(record, now.snapshot);
            refuseReferred(record, now.snapshot);
            return change(editor, record, Operation.DELETED, null);
        });
    }

    /**
     * Merges a group into another: its id and names lead to that one, and its attacks are counted there, until it is
     * restored. Attacks are not written: they keep the id that they were recorded with.
     *
     * @param into id of the other group
     * @return the end of the merged group
     * @throws RegisterException where there is no such group, or no other, or of kind {@code CONFLICT} where it is the same
     */
    public Versioned<Optional<Object>> merge(Editor editor, String id, String into, Precondition precondition) {
        RecordId record = new RecordId(RecordKind.GROUP, id);
        return write(editor, record, now -> {
            now.refuseAbsent();
            precondition.check(now.revision());
            if (into.equals(id)) {
                throw new RegisterException(
                        Trouble.CONFLICT,
                        "A group cannot be merged into itself.",
                        List.of(Fault.parameter("into", FaultCode.CONTRADICTION, "It is the same group.", into)));
            }
            Optional<Versioned<Group>> other =
                    now.snapshot.references(now.snapshot.revision()).find(RecordKind.GROUP, into, Group.class);
            if (other.isEmpty()) {
                throw new AbsentRecord(List.of(RecordKind.GROUP), "into", into)
                        .at(now.snapshot, now.snapshot.revision());
            }
            return new Change.RecordChange(Operation.MERGED, RecordKind.GROUP, id, null, editor.reason(), into);
        });
    }

    /**
     * Brings a deleted record back as it was last.
     *
     * @return the restored version
     * @throws RegisterException of kind {@code NOT_FOUND} if there never was one, {@code CONFLICT} if it is current, {@code
     *     INVALID_CONTENT} if what it points to is gone
     */
    public Versioned<Optional<Object>> restore(Editor editor, RecordId record) {
        return write(editor, record, now -> {
            if (!now.isDeleted()) {
                now.refuseAbsent();
                throw new RegisterException(Trouble.CONFLICT, "The " + record.spoken() + " is not deleted.");
            }
            Object last = now.history.stream()
                    .flatMap(v -> v.value().stream())
                    .findFirst()
                    .orElseThrow();
            return change(editor, record, Operation.RESTORED, now.read(RegisterJson.MAPPER.valueToTree(last)));
        });
    }

    /**
     * One record while its editor holds the lock on the register's clock.
     *
     * @param history its versions, the newest first
     */
    private record Now(RecordId record, Snapshot snapshot, List<Versioned<Optional<Object>>> history) {
        static Now of(RecordId record, Snapshot snapshot) {
            return new Now(record, snapshot, snapshot.history(record.kind(), record.id(), snapshot.revision()));
        }

        /** The revision of the current version; empty if there is none. */
        OptionalLong revision() {
            return history.stream()
                    .limit(1)
                    .filter(v -> v.value().isPresent())
                    .mapToLong(v -> v.stamp().revision())
                    .findFirst();
        }

        boolean isDeleted() {
            return !history.isEmpty() && history.get(0).value().isEmpty();
        }

        void refuseAbsent() {
            if (revision().isEmpty()) {
                throw new AbsentRecord(List.of(record.kind()), "id", record.id()).at(snapshot, snapshot.revision());
            }
        }

        /** The record in a body, checked against all current records. */
        Object read(ObjectNode body) {
            return new RecordBody(snapshot.references(snapshot.revision())).read(record.kind(), record.id(), body);
        }
    }

    private Versioned<Optional<Object>> write(
            Editor editor, RecordId record, Function<Now, Change.RecordChange> deciding) {
        PlannedWrite made = recorder.write(new WaitingWrite(
                editor, WaitingWrite.ANYTHING, now -> PlannedWrite.of(deciding.apply(Now.of(record, now.snapshot())))));
        return recorder.now()
                .history(record.kind(), record.id(), made.revision())
                .get(0);
    }

    private static Change.RecordChange change(
            Editor editor, RecordId record, Operation operation, @Nullable Object value) {
        return new Change.RecordChange(operation, record.kind(), record.id(), value, editor.reason());
    }

    private static void refuseMerged(RecordId record, Snapshot snapshot) {
        List<String> merged = record.kind() == RecordKind.GROUP
                ? snapshot.references(snapshot.revision()).merges().mergedInto(record.id())
                : List.of();
        if (!merged.isEmpty()) {
            String message = "The group cannot be deleted while others are merged into it: %s."
                    .formatted(String.join(", ", merged));
            throw new RegisterException(
                    Trouble.CONFLICT, message, List.of(Fault.parameter("id", FaultCode.REFERRED, message, null)));
        }
    }

    private void refuseReferred(RecordId record, Snapshot snapshot) {
        Map<String, List<String>> pointing =
                referrers.of(snapshot.references(snapshot.revision()), record.kind(), record.id());
        if (!pointing.isEmpty()) {
            List<String> counts = new ArrayList<>();
            List<Fault> faults = new ArrayList<>();
            pointing.forEach((word, ids) -> {
                String count = ids.size() + " " + word + (ids.size() == 1 ? "" : "s");
                String few = String.join(", ", ids.subList(0, Math.min(FEW, ids.size())));
                String message = "%s: %s%s.".formatted(count, few, ids.size() > FEW ? " and others" : "");
                counts.add(count);
                faults.add(Fault.parameter("id", FaultCode.REFERRED, message, null));
            });
            throw new RegisterException(
                    Trouble.CONFLICT,
                    "The %s cannot be deleted while others refer to it: %s."
                            .formatted(record.spoken(), String.join(", ", counts)),
                    faults);
        }
    }
}
