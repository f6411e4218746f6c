package org.attackregister.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.CurrentRecords;
import org.attackregister.store.version.RecordType;
import org.jspecify.annotations.Nullable;

/** The reference records with which an import begins; what it asks for several times is read from the database once. */
final class CurrentReference {
    private final CurrentRecords records;
    private final Map<RecordKind, Map<String, ? extends Versioned<?>>> kinds = new EnumMap<>(RecordKind.class);
    private @Nullable List<Group> merged;

    CurrentReference(CurrentRecords records) {
        this.records = records;
    }

    Set<String> ids(RecordKind kind) {
        return all(kind).keySet();
    }

    <T> List<T> values(RecordKind kind, Class<T> type) {
        return all(kind).values().stream().map(Versioned::value).map(type::cast).toList();
    }

    <T> @Nullable T find(RecordKind kind, String id, Class<T> type) {
        Versioned<?> current = all(kind).get(id);
        return current == null ? null : type.cast(current.value());
    }

    /** The groups that were merged into others, as they were before. */
    List<Group> mergedGroups() {
        if (merged == null) {
            merged = records.mergedGroups();
        }
        return merged;
    }

    private Map<String, ? extends Versioned<?>> all(RecordKind kind) {
        return kinds.computeIfAbsent(kind, asked -> records.all(asked, RecordType.of(asked)));
    }
}
