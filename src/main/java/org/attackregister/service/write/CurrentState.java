package org.attackregister.service.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attackregister.error.Fault;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.body.AttackBody;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.Versioned;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.code.TargetType;
import org.attackregister.model.record.RecordKind;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.Snapshot.SnapshotVersion;
import org.attackregister.snapshot.reference.References;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.Head;
import org.jspecify.annotations.Nullable;

/** The current state while a writer holds the clock's lock. */
final class CurrentState {
    private final Snapshot snapshot;
    private final References references;
    private final Map<RecordKind, Collection<String>> known = new EnumMap<>(RecordKind.class);
    private final Map<String, String> categories;

    CurrentState(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.references = snapshot.references(snapshot.revision());
        for (RecordKind kind : RecordKind.values()) {
            known.put(kind, references.knownIds(kind));
        }
        this.categories = references.all(RecordKind.TARGET_TYPE, TargetType.class).stream()
                .map(Versioned::value)
                .collect(Collectors.toUnmodifiableMap(TargetType::code, TargetType::category));
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** The newest version of an attack, which may be a deletion; empty where there never was one. */
    Optional<SnapshotVersion> find(String id) {
        return snapshot.history(id, snapshot.revision()).stream().findFirst();
    }

    /** The version that a change follows; null where there never was one. */
    @Nullable
    Head head(Change change) {
        VersionStamp newest = change instanceof Change.RecordChange of
                ? snapshot.history(of.kind(), of.id(), snapshot.revision()).stream()
                        .map(Versioned::stamp)
                        .findFirst()
                        .orElse(null)
                : snapshot.newest(change.id());
        return newest == null ? null : Head.of(newest);
    }

    /**
     * Whether whatever is decided on some attacks by an earlier state is decided so by this one: neither they nor any
     * reference record has changed in between.
     */
    boolean isStill(CurrentState earlier, Set<String> attacks) {
        return snapshot.registerId().equals(earlier.snapshot.registerId())
                && references.isSameAs(earlier.references)
                && attacks.stream().allMatch(id -> Objects.equals(snapshot.newest(id), earlier.snapshot.newest(id)));
    }

    /** Whether there is an attack that was not deleted. */
    boolean has(String id) {
        return find(id).filter(v -> v.json().isPresent()).isPresent();
    }

    /** All versions of an attack, the newest first; a failure where there never was one. */
    List<SnapshotVersion> history(String id) {
        List<SnapshotVersion> history = snapshot.history(id, snapshot.revision());
        if (history.isEmpty()) {
            throw new RegisterException(Trouble.NOT_FOUND, "There is no attack '" + Fault.shortened(id) + "'.");
        }
        return history;
    }

    /** The version of an attack that is there; a failure where it was deleted or never was. */
    SnapshotVersion get(String id) {
        SnapshotVersion newest = history(id).get(0);
        if (newest.json().isEmpty()) {
            throw new RegisterException(Trouble.GONE, "The attack '" + Fault.shortened(id) + "' has been deleted.");
        }
        return newest;
    }

    /** A version as a body that could have been sent. */
    static ObjectNode body(SnapshotVersion version) {
        try {
            return withoutAdded(
                    (ObjectNode) RegisterJson.MAPPER.readTree(version.json().orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A body without what the register adds by itself. */
    private static ObjectNode withoutAdded(ObjectNode body) {
        ObjectNode stripped = body.deepCopy();
        AttackField.ADDED.forEach(stripped::remove);
        return stripped;
    }

    /** The attack in a body, checked against the current records. */
    Attack read(ObjectNode body) {
        return new AttackBody(known, categories).read(withoutAdded(body));
    }
}
