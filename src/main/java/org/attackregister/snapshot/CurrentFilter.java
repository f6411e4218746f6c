package org.attackregister.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.attackregister.model.Operation;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.FilterField;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.filter.Matcher;
import org.attackregister.snapshot.filter.WordSearch;
import org.attackregister.snapshot.reference.GroupMerges;
import org.attackregister.snapshot.reference.NameIndex;
import org.attackregister.snapshot.reference.ReferenceLog;
import org.jspecify.annotations.Nullable;

/**
 * A filter that is put to single versions, at whichever revision. It means the same at all of them but where words are
 * searched for, which are also found in the names of groups, countries and regions, and where groups are asked for, which
 * can be merged.
 */
final class CurrentFilter {
    private final SnapshotBase parts;
    private final int size;
    private final AttackFilter filter;
    private final int dataset;
    private final DatasetColumns columns;

    /** The conditions by the first revision at which they mean what they mean. */
    private final TreeMap<Long, IntPredicate> meanings = new TreeMap<>();

    CurrentFilter(SnapshotBase parts, int size, AttackFilter filter) {
        this.parts = parts;
        this.size = size;
        this.filter = filter;
        this.dataset = parts.columns().dictionaries().datasets().code(filter.dataset());
        this.columns = parts.columns().dataset(filter.dataset());
        List<Long> turns = new ArrayList<>(List.of(0L));
        List<ReferenceLog.LogEntry> log = parts.references().between(0, filter.revision());
        if (filter.conditions().stream().anyMatch(c -> c.field().shape() == FilterField.Shape.WORDS)) {
            turns.addAll(renamings(log));
        }
        if (filter.conditions().stream().anyMatch(GroupMerges::isOfGroups)) {
            turns.addAll(merges(log));
        }
        Collections.sort(turns);
        for (int i = 0; i < turns.size(); i++) {
            long end = i + 1 < turns.size() ? turns.get(i + 1) - 1 : filter.revision();
            meanings.put(turns.get(i), meaning(end));
        }
    }

    private IntPredicate meaning(long revision) {
        WordSearch words =
                new WordSearch(columns, parts.text(), parts.references().at(revision), size);
        GroupMerges merges = parts.references().at(revision).merges();
        return new Matcher(columns, words, parts.kept())
                .all(merges.widened(filter).conditions());
    }

    /** The revisions at which a group was merged into another, or was restored. */
    private static List<Long> merges(List<ReferenceLog.LogEntry> log) {
        return log.stream()
                .filter(entry -> entry.kind() == RecordKind.GROUP)
                .filter(entry -> entry.stamp().operation() == Operation.MERGED
                        || entry.stamp().operation() == Operation.RESTORED)
                .map(entry -> entry.stamp().revision())
                .toList();
    }

    /** The revisions at which a group, a country or a region got other names than it had. */
    private static List<Long> renamings(List<ReferenceLog.LogEntry> log) {
        record Key(RecordKind kind, String id) {}
        Map<Key, List<String>> names = new HashMap<>();
        List<Long> renamings = new ArrayList<>();
        for (ReferenceLog.LogEntry entry : log) {
            if (entry.kind() == RecordKind.GROUP
                    || entry.kind() == RecordKind.COUNTRY
                    || entry.kind() == RecordKind.REGION) {
                @Nullable Object value = entry.value();
                List<String> now = value == null ? List.of() : NameIndex.names(value);
                List<String> before = names.put(new Key(entry.kind(), entry.id()), now);
                if (before != null && !before.equals(now)) {
                    renamings.add(entry.stamp().revision());
                }
            }
        }
        return renamings;
    }

    /** Whether the filter may mean something else from a revision on than before it. */
    boolean changesAt(long revision) {
        return revision > 0 && meanings.containsKey(revision);
    }

    /** Whether a version that is no deletion satisfies the filter as it is meant at a revision. */
    boolean matches(int ordinal, long revision) {
        return parts.columns().dataset[ordinal] == dataset
                && Objects.requireNonNull(meanings.floorEntry(revision))
                        .getValue()
                        .test(parts.columns().row(ordinal));
    }
}
