package org.attackregister.service.share;

import java.time.LocalDate;
import java.util.List;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.AnnualShare;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.reference.References;
import org.jspecify.annotations.Nullable;

/** The shares that publications state. */
public final class ReportedShares {
    private ReportedShares() {}

    /** The published shares that a question asks for, by year, then as they came. */
    public static List<Versioned<AnnualShare>> of(Snapshot snapshot, ShareQuestion question) {
        References known = snapshot.references(question.filter().revision());
        return known.all(RecordKind.ANNUAL_SHARE, AnnualShare.class).stream()
                .filter(s -> among(
                        question.groups(), known.merges().currentOf(s.value().group())))
                .filter(s -> among(question.years(), s.value().year()))
                .filter(s -> among(question.categories(), s.value().targetCategory()))
                .filter(s -> among(question.measures(), s.value().measure()))
                .filter(s -> among(question.sources(), s.value().source()))
                .toList();
    }

    /** Whether a value is among those asked for; every value is where none are. */
    static <T> boolean among(List<T> asked, @Nullable T value) {
        return asked.isEmpty() || (value != null && asked.contains(value));
    }

    /** Whether a figure is about the whole of its year. */
    static boolean wholeYear(AnnualShare share) {
        Integer year = share.year();
        return year != null
                && share.period().from() != null
                && share.period().to() != null
                && share.period().from().equals(LocalDate.of(year, 1, 1))
                && share.period().to().equals(LocalDate.of(year, 12, 31));
    }
}
