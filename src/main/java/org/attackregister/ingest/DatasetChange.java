package org.attackregister.ingest;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.attackregister.model.Operation;
import org.attackregister.model.attack.Attack;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.Gap;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.version.Change;
import org.attackregister.store.version.DatedAttacks;
import org.jspecify.annotations.Nullable;

/**
 * What an import does to its dataset's own record: it is there before the first attack, and where nobody stated what it
 * covers, it covers what its attacks show after the import.
 */
final class DatasetChange {
    private final @Nullable Dataset current;
    private final Dataset described;
    private final ShownCoverage shown;

    /** Whether every attack that the dataset will have is in the files. */
    private final boolean seesAll;

    /**
     * The change.
     *
     * @param current the current record; null if there is none
     * @param described the record as it is to be
     * @param gaps the provider's gaps
     * @param replaces whether the dataset has no other attacks afterwards than those of the files
     */
    DatasetChange(@Nullable Dataset current, Dataset described, List<Gap> gaps, boolean replaces) {
        this.current = current;
        this.described = described;
        this.seesAll = current == null || replaces;
        List<Gap> all = Stream.concat(described.coverage().gaps().stream(), gaps.stream())
                .distinct()
                .toList();
        this.shown = new ShownCoverage(all);
    }

    /** What is recorded before the first attack. */
    List<Change> before() {
        if (current == null) {
            return List.of(change(Operation.CREATED, described));
        }
        return current.equals(described) ? List.of() : List.of(change(Operation.UPDATED, described));
    }

    /** Whether all attacks of the dataset have to be included at the end: some decide what is covered, and are in no file. */
    boolean needsOthers() {
        StatedCoverage coverage = described.coverage();
        return !seesAll && (coverage.periodFromRows() || coverage.countriesFromRows());
    }

    /** Whether somebody stated a coverage that has no part in an attack. */
    boolean isOutside(Attack attack) {
        StatedCoverage coverage = described.coverage();
        List<String> countries = coverage.countries();
        boolean elsewhere = !coverage.countriesFromRows()
                && countries != null
                && !countries.contains(attack.where().country());
        return elsewhere
                || (!coverage.periodFromRows()
                        && coverage.days(attack.when().date(), attack.when().latest()) == 0);
    }

    /** Includes an attack of the files that is now part of the dataset, unless all are included at the end. */
    void include(Attack attack) {
        if (seesAll && attack.when().knownToTheDay()) {
            shown.include(attack.where().country(), YearMonth.from(attack.when().date()), 1);
        }
    }

    /** Includes attacks of the dataset, all of them known to the day. */
    void include(DatedAttacks attacks) {
        shown.include(attacks.country(), YearMonth.of(attacks.year(), attacks.month()), attacks.number());
    }

    /** What is recorded after the last attack: the coverage, where it follows the attacks and is another than before. */
    List<Change> after() {
        StatedCoverage now = shown.over(described.coverage());
        return now.equals(described.coverage())
                ? List.of()
                : List.of(change(Operation.UPDATED, described.withCoverage(now)));
    }

    private static Change change(Operation operation, Dataset dataset) {
        return new Change.RecordChange(operation, RecordKind.DATASET, dataset.id(), dataset, null);
    }
}
