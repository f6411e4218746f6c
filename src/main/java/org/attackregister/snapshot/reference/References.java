package org.attackregister.snapshot.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.attackregister.model.Versioned;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** The reference records at one revision, in the order in which they first came. */
public final class References {
    private final long revision;
    private final Map<RecordKind, Map<String, Versioned<Object>>> records;
    private final Map<String, Group> mergedGroups;
    private final GroupMerges merges;
    private final Map<RecordKind, NameIndex> names;
    private final Map<RecordKind, SpokenNames> spoken;

    /** The names of groups as they are stored; made when somebody first follows changes. */
    private final AtomicReference<@Nullable NameIndex> stored;

    private References(
            long revision,
            Map<RecordKind, Map<String, Versioned<Object>>> records,
            Map<String, Group> mergedGroups,
            GroupMerges merges) {
        this.revision = revision;
        this.records = records;
        this.mergedGroups = mergedGroups;
        this.merges = merges;
        this.names = new ConcurrentHashMap<>();
        this.spoken = new ConcurrentHashMap<>();
        this.stored = new AtomicReference<>();
    }

    private References(long revision, References same) {
        this.revision = revision;
        this.records = same.records;
        this.mergedGroups = same.mergedGroups;
        this.merges = same.merges;
        this.names = same.names;
        this.spoken = same.spoken;
        this.stored = same.stored;
    }

    /** The records of a log at a revision. */
    static References at(long revision, Collection<ReferenceLog.LogEntry> log) {
        Map<RecordKind, Map<String, Versioned<Object>>> records = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            records.put(kind, new LinkedHashMap<>());
        }
        Map<String, Group> mergedGroups = new LinkedHashMap<>();
        Map<String, String> into = new HashMap<>();
        for (ReferenceLog.LogEntry entry : log) {
            Map<String, Versioned<Object>> ofKind = records.getOrDefault(entry.kind(), Map.of());
            @Nullable Object value = entry.value();
            @Nullable String heir = entry.stamp().supersededBy();
            if (value == null) {
                Versioned<Object> last = ofKind.remove(entry.id());
                if (heir != null && last != null && last.value() instanceof Group group) {
                    mergedGroups.put(entry.id(), group);
                    into.put(entry.id(), heir);
                }
            } else {
                ofKind.put(entry.id(), new Versioned<>(entry.stamp(), value));
                if (entry.kind() == RecordKind.GROUP) {
                    mergedGroups.remove(entry.id());
                    into.remove(entry.id());
                }
            }
        }
        return new References(revision, records, mergedGroups, new GroupMerges(into));
    }

    /** The same at another revision, between which and this one no record was changed. */
    References at(long other) {
        return new References(other, this);
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

    /** The groups that were merged into others. */
    public GroupMerges merges() {
        return merges;
    }

    /** The groups that were merged into others, as they were before, by id. */
    public Map<String, Group> mergedGroups() {
        return Collections.unmodifiableMap(mergedGroups);
    }

    /** Ids of a kind that a record may have: those of the current ones, and of merged groups. */
    public Collection<String> knownIds(RecordKind kind) {
        if (kind != RecordKind.GROUP || merges.isEmpty()) {
            return ids(kind);
        }
        List<String> known = new ArrayList<>(ids(kind));
        known.addAll(merges.merged());
        return known;
    }

    /** Ids of a kind. */
    public Collection<String> ids(RecordKind kind) {
        return ofKind(kind).keySet();
    }

    /** The names of a kind's records, for parsing questions. */
    public NameIndex names(RecordKind kind) {
        return names.computeIfAbsent(kind, k -> {
            NameIndex index = NameIndex.of(ofKind(k));
            return k == RecordKind.GROUP
                    ? index.with(providersGroupNames()).leadingOn(mergedGroups, merges::current)
                    : index;
        });
    }

    /** The words of the names of a kind's records, for searches; those of a merged group are the other's. */
    public SpokenNames spoken(RecordKind kind) {
        return spoken.computeIfAbsent(kind, k -> {
            SpokenNames words = SpokenNames.of(ofKind(k));
            if (k == RecordKind.GROUP) {
                mergedGroups.forEach((id, group) -> words.add(merges.current(id), SpokenNames.spoken(id, group)));
            }
            return words;
        });
    }

    /** The names of groups in which a merged one has its own id, as before it was merged. */
    NameIndex groupNamesAsStored() {
        if (merges.isEmpty()) {
            return names(RecordKind.GROUP);
        }
        NameIndex made = stored.get();
        if (made == null) {
            made = NameIndex.of(ofKind(RecordKind.GROUP))
                    .with(providersGroupNames())
                    .leadingOn(mergedGroups, id -> id);
            stored.set(made);
        }
        return made;
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
