package org.attackregister.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.ingest.body.AttackCheck;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.GroupNames;
import org.attackregister.ingest.report.ImportReport;
import org.attackregister.model.code.Country;
import org.attackregister.model.code.Crosswalk;
import org.attackregister.model.code.TargetSubtype;
import org.attackregister.model.code.TargetType;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Group;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.CurrentAttacks;
import org.attackregister.store.CurrentRecords;
import org.attackregister.store.Ledger;
import org.jspecify.annotations.Nullable;

/** Brings files of attacks into the register, in the transaction of its caller. */
@ApplicationScoped
public class Importer {
    /** Zones are up to fourteen hours ahead: somewhere it is tomorrow. */
    private static final int DAYS_AHEAD = 1;

    /** A row of the widest layout has several times as many; no more is needed than how many rows there may be. */
    private static final long BYTES_A_ROW = 200;

    private final Ledger ledger;
    private final CurrentAttacks attacks;
    private final CurrentRecords records;

    Importer(Ledger ledger, CurrentAttacks attacks, CurrentRecords records) {
        this.ledger = ledger;
        this.attacks = attacks;
        this.records = records;
    }

    /**
     * Reads all files and records what is new or different; a dry run reports the same and records nothing.
     *
     * @param recordedBy who imports; null where no account is known
     * @throws RegisterException where a file cannot be read or is not of the format, where a new dataset would have no
     *     attack, or where replacing would delete what the files may have; the transaction must be undone then
     * @throws IOException where a medium fails
     */
    public void run(ImportRequest request, @Nullable String recordedBy, ImportReport report, ProgressListener progress)
            throws IOException {
        try (Recording recording = recording(request, recordedBy)) {
            record(request, recording, report, progress);
            recording.flush();
        }
    }

    private Recording recording(ImportRequest request, @Nullable String recordedBy) {
        long rows = InputFile.bytes(request.files()) / BYTES_A_ROW;
        return request.dryRun()
                ? Recording.dry(attacks, attacks.recordedIds(rows))
                : Recording.of(attacks, ledger.load(recordedBy, () -> attacks.recordedIds(rows)));
    }

    private void record(ImportRequest request, Recording recording, ImportReport report, ProgressListener progress)
            throws IOException {
        CurrentReference reference = new CurrentReference(records);
        Dataset current = reference.find(RecordKind.DATASET, request.dataset(), Dataset.class);
        Dataset described = described(request, current, reference);
        DatasetChange dataset =
                new DatasetChange(current, described, request.format().layout().gaps(), request.replace());
        recording.append(dataset.before());
        AttackCheck check = new AttackCheck(known(request.dataset(), reference), today());
        GroupCountries groups = new GroupCountries(reference.values(RecordKind.GROUP, Group.class));
        AttackRecording attackRecording = new AttackRecording(
                request, recording, check, new AttackRecording.ImportNotes(report, dataset, groups));
        ParallelReading reader = new ParallelReading(
                new FileReading(request, described.source(), codes(reference), groups(reference)),
                request.files(),
                progress);
        reader.run(attackRecording::record);
        attackRecording.end();
        recording.append(groups.changes(request.reason()));
        if (current == null && report.isWithoutAttack()) {
            throw new RegisterException(
                    Trouble.INVALID_CONTENT,
                    "No row of the files could be imported, so the dataset '%s' was not created."
                            .formatted(request.dataset()));
        }
        if (dataset.needsOthers() && !request.dryRun()) {
            recording.byMonth(request.dataset()).forEach(dataset::include);
        }
        recording.append(dataset.after());
    }

    private Dataset described(ImportRequest request, @Nullable Dataset current, CurrentReference reference) {
        Dataset base = current == null ? request.format().dataset(request.dataset()) : current;
        DatasetDescription description = request.description();
        Dataset dataset = description == null
                ? base
                : description.over(base, request.format().layout().gaps(), reference.ids(RecordKind.COUNTRY));
        boolean cited =
                dataset.source() == null || reference.ids(RecordKind.SOURCE).contains(dataset.source());
        return cited ? dataset : dataset.withSource(null);
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC()).plusDays(DAYS_AHEAD);
    }

    private static Map<RecordKind, Collection<String>> known(String dataset, CurrentReference reference) {
        Map<RecordKind, Collection<String>> known = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            known.put(kind, reference.ids(kind));
        }
        known.put(RecordKind.DATASET, List.of(dataset));
        List<String> groups = new ArrayList<>(reference.ids(RecordKind.GROUP));
        reference.mergedGroups().forEach(group -> groups.add(group.id()));
        known.put(RecordKind.GROUP, groups);
        return known;
    }

    private static CodeLists codes(CurrentReference reference) {
        return new CodeLists(
                reference.values(RecordKind.COUNTRY, Country.class),
                reference.values(RecordKind.TARGET_TYPE, TargetType.class),
                reference.values(RecordKind.TARGET_SUBTYPE, TargetSubtype.class),
                reference.values(RecordKind.CROSSWALK, Crosswalk.class));
    }

    private GroupNames groups(CurrentReference reference) {
        return new GroupNames(
                        reference.values(RecordKind.GROUP, Group.class),
                        reference.values(RecordKind.CROSSWALK, Crosswalk.class),
                        records.deletedIds(RecordKind.GROUP))
                .withMerged(reference.mergedGroups());
    }
}
