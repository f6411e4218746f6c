package org.attackregister.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.attackregister.query.question.ChangeQuestion;
import org.attackregister.query.question.ChangeQuestion.Point;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.reference.ReferenceLog;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the register's history and gives what concerns a copy of a filtered dataset: of an attack that enters the
 * filter, stays in it, or has left the register, the version; of one that is there and satisfies the filter no more, that it
 * has left. A copy that applies all changes up to a revision has exactly what the filter finds at that revision.
 */
final class ChangeScan {
    private final SnapshotBase parts;
    private final AttackColumns columns;
    private final int size;
    private final ChangeQuestion question;
    private final CurrentFilter filter;
    private final List<ReferenceLog.LogEntry> records;
    private final List<ChangePage.PageEntry> found = new ArrayList<>();
    private final long last;
    private final int limit;
    private int row;
    private int record;
    private long revision;

    ChangeScan(SnapshotBase parts, int size, ChangeQuestion question) {
        this.parts = parts;
        this.columns = parts.columns();
        this.size = size;
        this.question = question;
        this.last = question.filter().revision();
        this.limit = question.limit();
        this.filter = new CurrentFilter(parts, size, question.filter());
        this.revision = question.after().revision();
        this.records = parts.references().between(revision, last);
        int at = Arrays.binarySearch(columns.from, 0, size, Math.toIntExact(revision + 1));
        this.row = at < 0 ? -at - 1 : at;
    }

    /** The next changes, up to the limit of the question. */
    ChangePage page() {
        long skipped = question.after().offset();
        while (revision < last) {
            List<ChangePage.PageEntry> next = at(revision + 1);
            for (int i = Math.toIntExact(Math.min(skipped, next.size())); i < next.size(); i++) {
                if (found.size() >= limit) {
                    return new ChangePage(found, new Point(revision, i), false);
                }
                found.add(next.get(i));
            }
            skipped = 0;
            revision++;
            boolean full = found.size() >= limit;
            advance();
            if (full) {
                return new ChangePage(found, Point.after(revision), revision >= last);
            }
        }
        return new ChangePage(found, Point.after(revision), true);
    }

    private void advance() {
        while (row < size && columns.from[row] <= revision) {
            row++;
        }
        while (record < records.size() && records.get(record).stamp().revision() <= revision) {
            record++;
        }
    }

    /** What the change of one revision means to the copy. */
    private List<ChangePage.PageEntry> at(long asked) {
        if (row < size && columns.from[row] == asked) {
            ChangePage.PageEntry entry = attack(row, asked);
            return entry == null ? List.of() : List.of(entry);
        }
        List<ChangePage.PageEntry> entries = new ArrayList<>();
        if (record < records.size() && records.get(record).stamp().revision() == asked) {
            ReferenceLog.LogEntry of = records.get(record);
            if (question.records().contains(of.kind().code())) {
                entries.add(new ChangePage.RecordEntry(of.stamp(), of.kind(), of.id(), of.value(), Point.after(asked)));
            }
            if (includesAttacks() && filter.changesAt(asked)) {
                renamed(of, asked, entries);
            }
        }
        return entries;
    }

    private boolean includesAttacks() {
        return question.records().contains(ChangeQuestion.ATTACK);
    }

    private ChangePage.@Nullable PageEntry attack(int ordinal, long asked) {
        if (!includesAttacks()) {
            return null;
        }
        int before = columns.previous[ordinal];
        boolean matched = before >= 0 && !columns.deletion(before) && filter.matches(before, asked);
        VersionStamp stamp = columns.stamp(ordinal);
        if (columns.deletion(ordinal)) {
            return matched ? entry(ordinal, stamp, false, false, Point.after(asked)) : null;
        }
        if (filter.matches(ordinal, asked)) {
            return entry(ordinal, stamp, false, true, Point.after(asked));
        }
        return matched ? entry(ordinal, stamp, true, false, Point.after(asked)) : null;
    }

    /** Attacks that a search for words finds, or finds no more, since a record is called otherwise. */
    private void renamed(ReferenceLog.LogEntry of, long asked, List<ChangePage.PageEntry> entries) {
        for (int i = 0; i < size && columns.from[i] < asked; i++) {
            if (columns.to[i] > asked && filter.matches(i, asked - 1) != filter.matches(i, asked)) {
                boolean entered = filter.matches(i, asked);
                VersionStamp renaming = new VersionStamp(
                        asked,
                        columns.stamp(i).version(),
                        Operation.UPDATED,
                        of.stamp().reason(),
                        of.stamp().recordedAt(),
                        of.stamp().recordedBy());
                entries.add(entry(i, renaming, !entered, entered, new Point(asked - 1, entries.size() + 1)));
            }
        }
        if (!entries.isEmpty()) {
            int end = entries.size() - 1;
            entries.set(end, behindAll(entries.get(end), asked));
        }
    }

    private static ChangePage.PageEntry behindAll(ChangePage.PageEntry entry, long asked) {
        return entry instanceof ChangePage.AttackEntry of
                ? new ChangePage.AttackEntry(
                        of.stamp(), of.id(), of.dataset(), of.left(), of.json(), Point.after(asked))
                : entry;
    }

    private ChangePage.PageEntry entry(int ordinal, VersionStamp stamp, boolean left, boolean whole, Point behind) {
        String dataset = columns.dictionaries().datasets().text(columns.dataset[ordinal]);
        return new ChangePage.AttackEntry(
                stamp,
                columns.id(ordinal),
                dataset == null ? "" : dataset,
                left,
                whole ? Optional.of(() -> parts.json().get(ordinal)) : Optional.empty(),
                behind);
    }
}
