package org.attackregister.service.share;

import java.time.LocalDate;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.filter.AskedDays;
import org.attackregister.query.filter.AskedDays.Span;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.snapshot.Snapshot;

/**
 * How much of a year a computed share can be about: what the dataset covers of it, and what the question asks for.
 *
 * @param covered the days that the dataset covers
 * @param asked the days that the question asks for
 */
record YearCoverage(Dataset.CoveredPeriod covered, AskedDays asked) {

    static YearCoverage of(Snapshot snapshot, AttackFilter filter) {
        Dataset.CoveredPeriod covered = snapshot.references(filter.revision())
                .find(RecordKind.DATASET, filter.dataset(), Dataset.class)
                .map(d -> d.value().coverage())
                .orElse(Dataset.CoveredPeriod.OPEN);
        return new YearCoverage(covered, AskedDays.of(filter));
    }

    /** Covered where it is the whole year; not covered where nothing that is asked for is. */
    Coverage of(int year) {
        Span days = asked.in(year).orElse(new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        if (covered.days(days.first(), days.last()) == 0) {
            return Coverage.NOT_COVERED;
        }
        Coverage whole = Coverage.of(covered, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return whole == Coverage.COVERED && !asked.allOf(year) ? Coverage.PARTIAL : whole;
    }
}
