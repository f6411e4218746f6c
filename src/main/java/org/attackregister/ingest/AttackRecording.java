package org.attackregister.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.error.RegisterException;
import org.attackregister.ingest.FileReading.Chunk;
import org.attackregister.ingest.FileReading.ReadRow;
import org.attackregister.ingest.body.AttackCheck;
import org.attackregister.ingest.body.ImportRemark;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Outcome;
import org.attackregister.ingest.report.Remark;
import org.attackregister.ingest.row.TableRemark;
import org.attackregister.model.Operation;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;

/** Compares what was read with the current attacks, and records what is new or different. */
final class AttackRecording {
    private final ImportRequest request;
    private final Recording recording;
    private final AttackCheck check;
    private final ImportNotes notes;
    private final Map<String, SeenRow> seen = new HashMap<>();

    /**
     * The row that an attack was taken from.
     *
     * @param cells a sum of all its cells, in a dry run; what is recorded is compared with what was recorded
     * @param changedAt when the provider last changed it; null where it does not say
     */
    private record SeenRow(long cells, @Nullable Long changedAt) {
        private static final SeenRow PLAIN = new SeenRow(0, null);

        static SeenRow of(ReadRow read, ImportRequest request) {
            Long changedAt = request.format().changedAt(attack(read));
            if (!request.dryRun()) {
                return changedAt == null ? PLAIN : new SeenRow(0, changedAt);
            }
            long sum = 1;
            for (String cell : read.row().cells()) {
                sum = 1_000_003 * sum + cell.hashCode();
            }
            return new SeenRow(sum, changedAt);
        }
    }

    /**
     * What is reported of the rows.
     *
     * @param report takes outcomes and findings
     * @param dataset takes the attacks
     * @param groups takes them, too, for the countries of their groups
     */
    record ImportNotes(ImportReport report, DatasetChange dataset, GroupCountries groups) {}

    AttackRecording(ImportRequest request, Recording recording, AttackCheck check, ImportNotes notes) {
        this.request = request;
        this.recording = recording;
        this.check = check;
        this.notes = notes;
    }

    /** Records one chunk: the groups that its rows name first, then its attacks in the order of the rows. */
    void record(Chunk chunk) {
        if (chunk.file() != null) {
            notes.report.file(chunk.file());
        }
        chunk.findings().forEach(notes.report::add);
        chunk.findings().stream()
                .filter(f -> f.remark() instanceof TableRemark && f.remark().level() == Level.ERROR)
                .forEach(f -> notes.report.count(Outcome.REJECTED));
        List<Change> changes = new ArrayList<>();
        for (Group group : chunk.groups()) {
            check.know(RecordKind.GROUP, group.id());
            notes.groups.know(group);
            changes.add(
                    new Change.RecordChange(Operation.CREATED, RecordKind.GROUP, group.id(), group, request.reason()));
        }
        List<ReadRow> rows = chunk.rows().stream().filter(this::isOfDataset).toList();
        Map<String, Stored.StoredAttack> current = new HashMap<>(recording.find(
                rows.stream().map(r -> attack(r).id()).filter(AttackCheck::isId).toList()));
        for (ReadRow read : rows) {
            String id = attack(read).id();
            if (seen.containsKey(id)) {
                recording.append(changes);
                changes = new ArrayList<>();
                current.putAll(recording.find(List.of(id)));
            }
            Change change = change(completed(read, current.get(id)), current.get(id));
            if (change != null) {
                changes.add(change);
            }
        }
        recording.append(changes);
    }

    private ReadRow completed(ReadRow read, Stored.@Nullable StoredAttack current) {
        Attack recorded = current == null ? null : current.attack();
        return recorded == null
                ? read
                : new ReadRow(
                        read.row(), request.format().completed(read.row(), attack(read), recorded), read.reason());
    }

    private static Attack attack(ReadRow read) {
        Attack attack = read.attack();
        if (attack == null) {
            throw new IllegalArgumentException("a row without an attack is not recorded");
        }
        return attack;
    }

    private boolean isOfDataset(ReadRow read) {
        Attack attack = read.attack();
        if (attack == null) {
            notes.report.count(read.isRefused() ? Outcome.REJECTED : Outcome.LEFT_OUT);
            String dead = read.row().text(request.format().layout().toll());
            BigDecimal figure = dead == null ? null : NumberCells.number(dead);
            if (figure != null && read.reason() != null && !read.reason().isOfARepetition()) {
                notes.report.lose(read.reason(), figure);
            }
            return false;
        }
        if (!attack.dataset().equals(request.dataset())) {
            return refuse(
                    read,
                    ImportRemark.OTHER_DATASET,
                    attack.dataset(),
                    "The row names the dataset '" + attack.dataset() + "', not of '" + request.dataset() + "'.");
        }
        return true;
    }

    private boolean isSound(ReadRow read) {
        List<AttackCheck.BodyFault> wrong = check.check(attack(read));
        wrong.forEach(w -> notes.report.add(
                new Finding(w.remark(), read.row().file(), read.row().line(), w.field(), w.value(), w.reason())));
        if (!wrong.isEmpty()) {
            loseToll(read, wrong.get(0).remark());
            notes.report.count(Outcome.REJECTED);
        }
        return wrong.isEmpty();
    }

    /** Whether no row had its id before; of those that had, the same row and an older one are left out, and reported. */
    private boolean isNew(ReadRow read, SeenRow row, boolean same) {
        String id = attack(read).id();
        SeenRow before = seen.putIfAbsent(id, row);
        if (before == null) {
            return true;
        }
        if (same || (request.dryRun() && before.cells() == row.cells())) {
            return leaveOut(read, ImportRemark.REPEATED_ROW, "The row is in the files twice; it was taken once.");
        }
        Long then = before.changedAt();
        Long now = row.changedAt();
        if (then == null || now == null || then.equals(now)) {
            return refuse(
                    read,
                    ImportRemark.DUPLICATE_ID,
                    id,
                    "The id " + id + " is in an earlier row; this one was left out.");
        }
        if (now < then) {
            return leaveOut(
                    read,
                    ImportRemark.OLDER_ROW,
                    "The provider changed an earlier row of this id later; this one was left out.");
        }
        seen.put(id, row);
        note(
                read,
                ImportRemark.NEWER_ROW,
                id,
                "The provider changed this row after an earlier one of its id, and it counts.");
        return true;
    }

    private void loseToll(ReadRow read, Remark remark) {
        BigDecimal dead = attack(read).casualties().toll(AttackField.KILLED).best();
        if (dead != null) {
            notes.report.lose(remark, dead);
        }
    }

    private boolean leaveOut(ReadRow read, ImportRemark remark, String reason) {
        note(read, remark, attack(read).id(), reason);
        notes.report.count(Outcome.LEFT_OUT);
        return false;
    }

    private void note(ReadRow read, ImportRemark remark, String value, String reason) {
        notes.report.add(new Finding(remark, read.row().file(), read.row().line(), null, value, reason));
    }

    private boolean refuse(ReadRow read, ImportRemark remark, String value, String reason) {
        note(read, remark, value, reason);
        loseToll(read, remark);
        notes.report.count(Outcome.REJECTED);
        return false;
    }

    /**
     * The change from the current attack to the one read; null if they are the same, or it was refused. A stored attack is
     * not checked by rules that came after it: what the register exports, it imports again.
     */
    private @Nullable Change change(ReadRow read, Stored.@Nullable StoredAttack current) {
        Attack attack = attack(read);
        Attack before = current == null ? null : current.attack();
        boolean same = before != null && same(before, attack);
        SeenRow row = SeenRow.of(read, request);
        boolean again = seen.containsKey(attack.id());
        if ((!same && !isSound(read)) || !isNew(read, row, same)) {
            return null;
        }
        if (current != null && !current.dataset().equals(request.dataset())) {
            refuse(
                    read,
                    ImportRemark.FOREIGN_ID,
                    attack.id(),
                    "The id " + attack.id() + " belongs to an attack of the dataset '" + current.dataset() + "'.");
            return null;
        }
        notes.dataset.include(attack);
        notes.groups.include(attack);
        if (notes.dataset.isOutside(attack)) {
            note(
                    read,
                    ImportRemark.OUTSIDE_COVERAGE,
                    "%s, %s".formatted(attack.when().date(), attack.where().country()),
                    "The dataset is described as one that does not cover it.");
        }
        if (!same && before != null && isOlder(row, before)) {
            note(
                    read,
                    ImportRemark.OLDER_THAN_RECORDED,
                    attack.id(),
                    "The provider changed the recorded row later; it stays. --take-older (over HTTP take_older=true)"
                            + " takes this one.");
            notes.report.count(Outcome.UNCHANGED);
            return null;
        }
        if (same) {
            notes.report.count(Outcome.UNCHANGED);
            return null;
        }
        if (current == null && !again) {
            return changed(Outcome.CREATED, Operation.CREATED, attack);
        }
        return before == null && !again
                ? changed(Outcome.RESTORED, Operation.RESTORED, attack)
                : changed(Outcome.UPDATED, Operation.UPDATED, attack);
    }

    private boolean isOlder(SeenRow row, Attack before) {
        Long recorded = request.format().changedAt(before);
        return !request.reading().older() && recorded != null && row.changedAt() != null && row.changedAt() < recorded;
    }

    private Change changed(Outcome outcome, Operation operation, Attack attack) {
        notes.report.count(outcome);
        return new Change.AttackChange(operation, attack.id(), attack.dataset(), attack, request.reason());
    }

    /** Equal as values, or as what is stored of them: JSON has one form for numbers that Java represents in several. */
    private static boolean same(Attack before, Attack now) {
        return before.equals(now)
                || RegisterJson.MAPPER
                        .valueToTree(before)
                        .toString()
                        .equals(RegisterJson.MAPPER.valueToTree(now).toString());
    }

    /**
     * Deletes the attacks that no row has, if that was requested.
     *
     * @throws RegisterException of kind {@code INVALID_CONTENT} where it is not known which attacks the source has
     */
    void end() {
        if (request.replace()) {
            new Replacement(request, recording, notes.report).deleteAllBut(seen.keySet());
        }
    }
}
