package org.attackregister.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.attackregister.model.Operation;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.CoveredPeriod;
import org.attackregister.model.record.Dataset.Gap;
import org.attackregister.model.record.RecordKind;
import org.attackregister.store.version.Change;
import org.jspecify.annotations.Nullable;

/**
 * What an import does to its dataset's own record: it is there before the first attack, and where nobody said what it
 * covers, it covers the months of its rows.
 */
final class DatasetChange {
    private final @Nullable Dataset current;
    private final Dataset described;
    private final boolean follows;
    private final List<Gap> gaps;

    /** Whether the current record states a coverage; one made without a row does not. */
    private final boolean isStated;

    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /**
     * The change.
     *
     * @param current the current record; null if there is none
     * @param described the record as it is to be
     * @param follows whether its coverage follows the rows
     * @param gaps the provider's gaps, for where it grows over them
     */
    DatasetChange(@Nullable Dataset current, Dataset described, boolean follows, List<Gap> gaps) {
        this.current = current;
        this.described = described;
        this.follows = follows;
        this.gaps = List.copyOf(gaps);
        this.isStated = current != null
                && (current.coverage().from() != null || current.coverage().to() != null);
    }

    /** What is recorded before the first attack. */
    List<Change> before() {
        if (current == null) {
            return List.of(change(Operation.CREATED, described));
        }
        return current.equals(described) ? List.of() : List.of(change(Operation.UPDATED, described));
    }

    /** Takes in the date of an attack that is now part of the dataset. */
    void include(EventDate when) {
        if (isStated && covers(when.date())) {
            return;
        }
        LocalDate from = switch (when.precision()) {
            case DAY, MONTH -> YearMonth.from(when.date()).atDay(1);
            case YEAR -> when.date().withDayOfYear(1);
        };
        LocalDate to = switch (when.precision()) {
            case DAY, MONTH -> YearMonth.from(when.date()).atEndOfMonth();
            case YEAR -> when.date().withDayOfYear(when.date().lengthOfYear());
        };
        first = first == null || from.isBefore(first) ? from : first;
        last = last == null || to.isAfter(last) ? to : last;
    }

    /** What is recorded after the last attack: the coverage, where it follows the rows and has grown. */
    List<Change> after() {
        LocalDate from = first;
        LocalDate to = last;
        if (!follows || from == null || to == null) {
            return List.of();
        }
        CoveredPeriod before = described.coverage();
        CoveredPeriod now = !isStated
                ? new CoveredPeriod(from, to)
                : new CoveredPeriod(
                        before.from() == null || before.from().isBefore(from) ? before.from() : from,
                        before.to() == null || before.to().isAfter(to) ? before.to() : to);
        if (isStated && Objects.equals(now.from(), before.from()) && Objects.equals(now.to(), before.to())) {
            return List.of();
        }
        List<Gap> all = Stream.concat(before.gaps().stream(), gaps.stream()).toList();
        return List.of(change(Operation.UPDATED, described.withCoverage(now.withGaps(all))));
    }

    private boolean covers(LocalDate day) {
        CoveredPeriod covered = described.coverage();
        return (covered.from() == null || !day.isBefore(covered.from()))
                && (covered.to() == null || !day.isAfter(covered.to()));
    }

    private static Change change(Operation operation, Dataset dataset) {
        return new Change.RecordChange(operation, RecordKind.DATASET, dataset.id(), dataset, null);
    }
}
