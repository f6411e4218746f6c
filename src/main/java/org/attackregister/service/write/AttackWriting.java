package org.attackregister.service.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.Operation;
import org.attackregister.model.attack.Attack;
import org.attackregister.snapshot.Snapshot.SnapshotVersion;
import org.attackregister.store.token.IdempotencyKeys;
import org.attackregister.store.token.IdempotencyKeys.Done;
import org.attackregister.store.version.Change;
import org.jspecify.annotations.Nullable;

/** Attacks as editors write them; all that is written here comes back as the current version. */
@ApplicationScoped
public class AttackWriting {
    private static final String ATTACK = "attack";

    private final Recorder recorder;
    private final IdempotencyKeys keys;

    AttackWriting(Recorder recorder, IdempotencyKeys keys) {
        this.recorder = recorder;
        this.keys = keys;
    }

    /**
     * Makes an attack, or takes the place of one.
     *
     * @param body the whole attack; what it leaves out is not known from now on
     * @throws RegisterException where the body breaks a rule, the attack was deleted or is of another dataset
     */
    public SnapshotVersion put(Editor editor, String id, ObjectNode body, Precondition precondition) {
        return write(editor, Set.of(id), now -> {
            Optional<SnapshotVersion> current = now.find(id);
            permit(editor, current, body);
            precondition.check(revision(current));
            refuseDeleted(current);
            Attack attack = now.read(Identified.of(ATTACK, id, body));
            return change(editor, current.isEmpty() ? Operation.CREATED : Operation.UPDATED, attack, current);
        });
    }

    /**
     * A request that is carried out at most once.
     *
     * @param key its sender's word for it
     * @param sha256 of its body, in hexadecimal
     */
    public record Once(String key, String sha256) {}

    /**
     * Makes an attack; an id is drawn where the body has none.
     *
     * @param once under which key it is carried out; null where it has none
     * @throws RegisterException of kind {@code CONFLICT} if there is or was an attack of that id, {@code
     *     INVALID_CONTENT} if another request was sent under the key
     */
    public SnapshotVersion post(Editor editor, ObjectNode body, @Nullable Once once) {
        String id = body.path("id").isTextual()
                ? body.path("id").asText()
                : body.path("dataset").asText("attack") + "-" + UUID.randomUUID();
        if (once == null) {
            return write(editor, Set.of(id), now -> creation(editor, id, body, now));
        }
        Set<Object> touched = Set.of(id, List.of(editor.subject(), once.key()));
        return answer(recorder.write(new WaitingWrite(editor, touched, now -> {
            Optional<Done> before = keys.find(editor.subject(), once.key());
            if (before.isPresent()) {
                return made(now.history(same(before.get(), once).attackId()));
            }
            Change.AttackChange change = creation(editor, id, body, now);
            keys.note(editor.subject(), once.key(), new Done(once.sha256(), id));
            return PlannedWrite.of(change);
        })));
    }

    private static Change.AttackChange creation(Editor editor, String id, ObjectNode body, CurrentState now) {
        Optional<SnapshotVersion> current = now.find(id);
        permit(editor, current, body);
        if (now.has(id)) {
            throw new RegisterException(Trouble.CONFLICT, "The attack '" + Fault.shortened(id) + "' exists.");
        }
        refuseDeleted(current);
        return change(editor, Operation.CREATED, now.read(Identified.of(ATTACK, id, body)), current);
    }

    /**
     * Changes members of an attack (JSON merge patch, RFC 7396): a member that is null is not known from now on.
     *
     * @throws RegisterException where there is no such attack, or what it would become breaks a rule
     */
    public SnapshotVersion patch(Editor editor, String id, ObjectNode patch, Precondition precondition) {
        return write(editor, Set.of(id), now -> {
            SnapshotVersion current = now.get(id);
            permit(editor, Optional.of(current), patch);
            precondition.check(revision(Optional.of(current)));
            ObjectNode body = MergePatch.apply(CurrentState.body(current), Identified.of(ATTACK, id, patch));
            if (dates(patch)) {
                body.remove("date_latest");
            }
            return change(editor, Operation.UPDATED, now.read(body), Optional.of(current));
        });
    }

    /** Whether a patch gives an attack another window and leaves it to the program to say where that ends. */
    private static boolean dates(ObjectNode patch) {
        return (patch.has("date") || patch.has("date_precision")) && !patch.has("date_latest");
    }

    /**
     * Deletes an attack; a tombstone stays.
     *
     * @param supersededBy id of the attack that replaces it; null if none does
     * @throws RegisterException where there is no such attack, none that could replace it, or one of a dataset
     *     that the editor may not write
     */
    public SnapshotVersion delete(Editor editor, String id, @Nullable String supersededBy, Precondition precondition) {
        Set<String> attacks = supersededBy == null ? Set.of(id) : new HashSet<>(List.of(id, supersededBy));
        return write(editor, attacks, now -> {
            SnapshotVersion current = now.get(id);
            editor.permit().accept(current.dataset());
            precondition.check(revision(Optional.of(current)));
            if (supersededBy != null) {
                checkHeir(editor, id, supersededBy, now);
            }
            Operation operation = supersededBy == null ? Operation.DELETED : Operation.MERGED;
            return new Change.AttackChange(operation, id, current.dataset(), null, editor.reason(), supersededBy);
        });
    }

    /**
     * Restores a deleted attack.
     *
     * @throws RegisterException of kind {@code NOT_FOUND} if there never was one, {@code CONFLICT} if it is current
     */
    public SnapshotVersion restore(Editor editor, String id) {
        return write(editor, Set.of(id), now -> {
            List<SnapshotVersion> history = now.history(id);
            editor.permit().accept(history.get(0).dataset());
            SnapshotVersion last = history.stream()
                    .filter(v -> v.json().isPresent())
                    .findFirst()
                    .orElseThrow();
            if (history.get(0).equals(last)) {
                throw new RegisterException(
                        Trouble.CONFLICT, "The attack '" + Fault.shortened(id) + "' is not deleted.");
            }
            return change(editor, Operation.RESTORED, now.read(CurrentState.body(last)), Optional.of(last));
        });
    }

    /** The version's revision; empty if there is none but a deletion. */
    private static OptionalLong revision(Optional<SnapshotVersion> current) {
        return current.filter(v -> v.json().isPresent()).stream()
                .mapToLong(v -> v.stamp().revision())
                .findFirst();
    }

    private static Done same(Done done, Once once) {
        if (!done.requestSha256().equals(once.sha256())) {
            String message = "This key was used for another request.";
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    message,
                    List.of(Fault.parameter("Idempotency-Key", FaultCode.CONFLICTING, message, once.key())));
        }
        return done;
    }

    /** The change that made an attack, some time ago. */
    private static PlannedWrite made(List<SnapshotVersion> history) {
        SnapshotVersion first = history.get(history.size() - 1);
        return PlannedWrite.made(first.id(), first.stamp().revision());
    }

    private SnapshotVersion write(
            Editor editor, Set<String> attacks, Function<CurrentState, Change.AttackChange> deciding) {
        return answer(recorder.write(
                new WaitingWrite(editor, Set.copyOf(attacks), now -> PlannedWrite.of(deciding.apply(now))), attacks));
    }

    private SnapshotVersion answer(PlannedWrite made) {
        return recorder.now().history(made.id(), made.revision()).get(0);
    }

    /** Whoever may not write the dataset learns nothing else. */
    private static void permit(Editor editor, Optional<SnapshotVersion> current, ObjectNode body) {
        current.map(SnapshotVersion::dataset).ifPresent(editor.permit());
        if (current.isEmpty() || body.path("dataset").isTextual()) {
            editor.permit().accept(body.path("dataset").asText());
        }
    }

    private static Change.AttackChange change(
            Editor editor, Operation operation, Attack attack, Optional<SnapshotVersion> current) {
        if (current.isPresent() && !current.get().dataset().equals(attack.dataset())) {
            throw new RegisterException(
                    Trouble.CONFLICT,
                    "The attack belongs to the dataset '" + current.get().dataset() + "' and cannot change it.");
        }
        return new Change.AttackChange(operation, attack.id(), attack.dataset(), attack, editor.reason());
    }

    /** An id is never given to another attack. */
    private static void refuseDeleted(Optional<SnapshotVersion> current) {
        if (current.isPresent() && current.get().json().isEmpty()) {
            throw new RegisterException(
                    Trouble.CONFLICT,
                    "The attack '" + Fault.shortened(current.get().id())
                            + "' was deleted; restore it, or use another id.");
        }
    }

    /** To say that an attack of another dataset replaces one is to write about that dataset. */
    private static void checkHeir(Editor editor, String id, String supersededBy, CurrentState now) {
        if (!now.has(supersededBy) || supersededBy.equals(id)) {
            String message = "There is no other attack '" + Fault.shortened(supersededBy) + "' to replace it.";
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    message,
                    List.of(Fault.parameter("superseded_by", FaultCode.UNKNOWN_REFERENCE, message, supersededBy)));
        }
        editor.permit().accept(now.get(supersededBy).dataset());
    }
}
