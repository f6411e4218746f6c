package org.attackregister.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.version.RecordVersionRepository;
import org.attackregister.store.version.Stored;

/** The reference records as they are stored; within a transaction, with what it has changed itself. */
@ApplicationScoped
public class CurrentRecords {
    private final RecordVersionRepository records;

    CurrentRecords(RecordVersionRepository records) {
        this.records = records;
    }

    /**
     * The records of a kind by id, in the order in which their current versions were recorded.
     *
     * @param type the model's record class of that kind ({@code Group})
     */
    @Transactional
    public <T> Map<String, Versioned<T>> all(RecordKind kind, Class<T> type) {
        Map<String, Versioned<T>> all = new LinkedHashMap<>();
        current(kind)
                .filter(v -> v.value() != null)
                .forEach(v -> all.put(v.id(), new Versioned<>(v.stamp(), type.cast(v.value()))));
        return all;
    }

    /** The groups that were merged into others and not restored, as they were before. */
    @Transactional
    public List<Group> mergedGroups() {
        return current(RecordKind.GROUP)
                .filter(v -> v.stamp().supersededBy() != null)
                .map(v -> records.version(RecordKind.GROUP, v.id(), v.stamp().version() - 1))
                .map(v -> (Group) Objects.requireNonNull(v.value()))
                .toList();
    }

    /** The ids of the records of a kind that were deleted and not restored: no new record may have them. */
    @Transactional
    public Set<String> deletedIds(RecordKind kind) {
        return current(kind)
                .filter(v -> v.value() == null)
                .map(Stored.StoredRecord::id)
                .collect(Collectors.toSet());
    }

    private Stream<Stored.StoredRecord> current(RecordKind kind) {
        return records.current(kind).stream();
    }
}
