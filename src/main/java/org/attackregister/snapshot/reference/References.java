package org.attackregister.snapshot.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.attackregister.model.Versioned;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** The reference records at one revision, in the order in which they first came. */
public final class References {
    private final long revision;
    private final Map<RecordKind, Map<String, Versioned<Object>>> records;
    private final Map<RecordKind, NameIndex> names;

    private References(
            long revision, Map<RecordKind, Map<String, Versioned<Object>>> records, Map<RecordKind, NameIndex> names) {
        this.revision = revision;
        this.records = records;
        this.names = names;
    }

    /** The records of a log at a revision. */
    static References at(long revision, Collection<ReferenceLog.LogEntry> log) {
        Map<RecordKind, Map<String, Versioned<Object>>> records = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            records.put(kind, new LinkedHashMap<>());
        }
        for (ReferenceLog.LogEntry entry : log) {
            Map<String, Versioned<Object>> ofKind = records.getOrDefault(entry.kind(), Map.of());
            @Nullable Object value = entry.value();
            if (value == null) {
                ofKind.remove(entry.id());
            } else {
                ofKind.put(entry.id(), new Versioned<>(entry.stamp(), value));
            }
        }
        return new References(revision, records, new ConcurrentHashMap<>());
    }

    /** The same at another revision, between which and this one no record was changed. */
    References at(long other) {
        return new References(other, records, names);
    }

    /** The revision. */
    public long revision() {
        return revision;
    }

    /** Whether no record was changed between the two. */
    public boolean isSameAs(References other) {
        return records == other.records;
    }

    /** The records of a kind, in the order in which they first came. */
    public <T> List<Versioned<T>> all(RecordKind kind, Class<T> type) {
        List<Versioned<T>> all = new ArrayList<>();
        for (Versioned<Object> record : ofKind(kind).values()) {
            all.add(new Versioned<>(record.stamp(), type.cast(record.value())));
        }
        return all;
    }

    /** One record by its id. */
    public <T> Optional<Versioned<T>> find(RecordKind kind, String id, Class<T> type) {
        return Optional.ofNullable(ofKind(kind).get(id)).map(r -> new Versioned<>(r.stamp(), type.cast(r.value())));
    }

    /** Ids of a kind. */
    public Collection<String> ids(RecordKind kind) {
        return ofKind(kind).keySet();
    }

    /** The names of a kind's records, for parsing questions. */
    public NameIndex names(RecordKind kind) {
        return names.computeIfAbsent(kind, k -> {
            NameIndex index = NameIndex.of(ofKind(k));
            return k == RecordKind.GROUP ? index.with(providersGroupNames()) : index;
        });
    }

    private Map<String, String> providersGroupNames() {
        Map<String, String> names = new LinkedHashMap<>();
        all(RecordKind.CROSSWALK, Crosswalk.class)
                .forEach(c -> c.value().groupNames().forEach(names::putIfAbsent));
        return names;
    }

    private Map<String, Versioned<Object>> ofKind(RecordKind kind) {
        return records.getOrDefault(kind, Map.of());
    }
}
