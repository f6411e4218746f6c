package org.attackregister.snapshot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.FilterField.EntryList;
import org.attackregister.query.question.CountChangeQuestion;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.column.ListColumn;
import org.attackregister.snapshot.column.NarrowCodes;
import org.attackregister.snapshot.reference.GroupMerges;
import org.attackregister.snapshot.reference.ReferenceLog;
import org.attackregister.snapshot.reference.ReferenceLog.LogEntry;
import org.jspecify.annotations.Nullable;

/** The changes of groups and of names between two revisions, as causes of what they do to attacks that nobody edited. */
final class MergeCauses {
    private static final Set<RecordKind> NAMED = Set.of(RecordKind.GROUP, RecordKind.COUNTRY, RecordKind.REGION);

    private final ReferenceLog references;
    private final CountChangeQuestion question;
    private final DatasetColumns columns;
    private final List<LogEntry> log;

    MergeCauses(ReferenceLog references, CountChangeQuestion question, DatasetColumns columns) {
        this.references = references;
        this.question = question;
        this.columns = columns;
        this.log = references.between(question.from(), question.to());
    }

    /** The groups that were merged at the earlier revision. */
    GroupMerges before() {
        return references.at(question.from()).merges();
    }

    /** The groups that were merged at the later revision. */
    GroupMerges after() {
        return references.at(question.to()).merges();
    }

    /** Whether the same groups were merged at both revisions. */
    boolean areSame() {
        return before().isSameAs(after());
    }

    /** Whether the question's words mean the same at both revisions, merges aside. */
    boolean haveSameNames() {
        boolean same = question.storedBefore()
                .filter()
                .conditions()
                .equals(question.storedAfter().filter().conditions());
        return same && (log.isEmpty() || wordFilters().isEmpty());
    }

    private List<Condition> wordFilters() {
        return question.storedAfter().filter().conditions().stream()
                .filter(condition -> condition.field().shape() == FilterField.Shape.WORDS)
                .toList();
    }

    /** The filters whose words do not mean the same. */
    List<String> names() {
        Set<Condition> was =
                new LinkedHashSet<>(question.storedBefore().filter().conditions());
        return Stream.concat(
                        wordFilters().stream(),
                        question.storedAfter().filter().conditions().stream().filter(c -> !was.contains(c)))
                .map(condition -> condition.field().wireName())
                .distinct()
                .toList();
    }

    /** The last change of a record that has names; null where there was none. */
    @Nullable
    VersionStamp renaming() {
        return log.stream()
                .filter(entry -> NAMED.contains(entry.kind()))
                .map(LogEntry::stamp)
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    /** The last merge, or restoration, of a group of an attack; null where there was none. */
    @Nullable
    VersionStamp of(int row) {
        Set<String> concerned = new LinkedHashSet<>();
        groups(row, EntryList.PERPETRATORS, FilterField.GROUP, concerned);
        groups(row, EntryList.TARGETS, FilterField.TARGET_GROUP, concerned);
        return log.stream()
                .filter(entry -> entry.kind() == RecordKind.GROUP)
                .filter(MergeCauses::isMergeOrEnd)
                .filter(entry -> concerned.contains(entry.id()))
                .map(LogEntry::stamp)
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    private static boolean isMergeOrEnd(LogEntry entry) {
        return entry.stamp().operation() != Operation.UPDATED;
    }

    private void groups(int row, EntryList list, FilterField field, Set<String> concerned) {
        ListColumn entries = columns.list(list);
        NarrowCodes codes = entries.entries(entries.part(field)).codes();
        Dictionary groups = columns.dictionaries().of(field);
        for (int entry = entries.start(row); entry < entries.end(row); entry++) {
            String id = groups.text(codes.at(entry));
            if (id != null && !before().current(id).equals(after().current(id))) {
                concerned.addAll(before().path(id));
                concerned.addAll(after().path(id));
            }
        }
    }
}
