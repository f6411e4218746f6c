package org.attackregister.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.FileReading.Chunk;
import org.attackregister.ingest.FileReading.ReadRow;
import org.attackregister.ingest.body.AttackCheck;
import org.attackregister.ingest.body.ImportRemark;
import org.attackregister.ingest.report.Finding;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Outcome;
import org.attackregister.ingest.row.TableRemark;
import org.attackregister.model.Operation;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.Stored;
import org.jspecify.annotations.Nullable;

/** Compares what was read with the current attacks, and records what is new or different. */
final class AttackRecording {
    private static final int DELETED_TOGETHER = 1_000;

    private final ImportRequest request;
    private final Recording recording;
    private final AttackCheck check;
    private final ImportNotes notes;
    private final Set<String> seen = new HashSet<>();

    /**
     * What is reported of the rows.
     *
     * @param report takes outcomes and findings
     * @param dataset takes the attacks
     */
    record ImportNotes(ImportReport report, DatasetChange dataset) {}

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
            changes.add(
                    new Change.RecordChange(Operation.CREATED, RecordKind.GROUP, group.id(), group, request.reason()));
        }
        List<ReadRow> rows = chunk.rows().stream().filter(this::isOfDataset).toList();
        Map<String, Stored.StoredAttack> current = recording.find(
                rows.stream().map(r -> attack(r).id()).filter(AttackCheck::isId).toList());
        for (ReadRow read : rows) {
            Change change = change(read, current.get(attack(read).id()));
            if (change != null) {
                changes.add(change);
            }
        }
        recording.append(changes);
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
            notes.report.count(read.refused() ? Outcome.REJECTED : Outcome.LEFT_OUT);
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
            notes.report.count(Outcome.REJECTED);
        }
        return wrong.isEmpty();
    }

    private boolean isFirst(ReadRow read) {
        String id = attack(read).id();
        return seen.add(id)
                || refuse(
                        read,
                        ImportRemark.DUPLICATE_ID,
                        id,
                        "The id " + id + " is in an earlier row; this one was left out.");
    }

    private boolean refuse(ReadRow read, ImportRemark remark, String value, String reason) {
        notes.report.add(new Finding(remark, read.row().file(), read.row().line(), null, value, reason));
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
        if ((!same && !isSound(read)) || !isFirst(read)) {
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
        if (same) {
            notes.report.count(Outcome.UNCHANGED);
            return null;
        }
        if (current == null) {
            return changed(Outcome.CREATED, Operation.CREATED, attack);
        }
        return before == null
                ? changed(Outcome.RESTORED, Operation.RESTORED, attack)
                : changed(Outcome.UPDATED, Operation.UPDATED, attack);
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
     * @throws RegisterException of kind {@code INVALID_CONTENT} where it is not known which attacks the rows have: some were
     *     rejected, or there was none
     */
    void end() {
        if (!request.replace()) {
            return;
        }
        refuseToGuess();
        String reason = request.reason() == null ? "Not in the file that replaced the dataset." : request.reason();
        List<Change> changes = new ArrayList<>();
        for (String id : recording.listIds(request.dataset())) {
            if (!seen.contains(id)) {
                notes.report.count(Outcome.DELETED);
                changes.add(new Change.AttackChange(Operation.DELETED, id, request.dataset(), null, reason));
            }
            if (changes.size() == DELETED_TOGETHER) {
                recording.append(changes);
                changes.clear();
            }
        }
        recording.append(changes);
    }

    /** A rejected row may be any attack, which would be deleted although the file has it. */
    private void refuseToGuess() {
        long rejected = notes.report.of(Outcome.REJECTED);
        if (rejected > 0) {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    "%d %s rejected, and replacing would delete the attacks that they may describe. Correct them, or import without replacing."
                            .formatted(rejected, rejected == 1 ? "row was" : "rows were"));
        }
        if (seen.isEmpty()) {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    "The files have no attack, and replacing would delete all attacks of the dataset '%s'."
                            .formatted(request.dataset()));
        }
    }
}
