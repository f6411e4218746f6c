package org.attackregister.snapshot.count;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.Dataset.CoveredPeriod;
import org.attackregister.model.record.Dataset.StatedCoverage;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.filter.AskedDays;
import org.attackregister.query.filter.AskedDays.Span;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.count.AskedPlaces.Reach;
import org.attackregister.snapshot.reference.References;
import org.jspecify.annotations.Nullable;

/** How much of what a question asks is covered by its dataset, in days and countries. */
public final class QuestionCoverage {
    private final StatedCoverage stated;
    private final AskedDays asked;
    private final AskedPlaces places;
    private @Nullable Coverage days;

    private QuestionCoverage(StatedCoverage stated, AttackFilter filter, References references) {
        this.stated = stated;
        this.asked = AskedDays.of(filter);
        this.places = new AskedPlaces(stated.countries(), filter, references);
    }

    /** That of a question with this filter. */
    public static QuestionCoverage of(References references, AttackFilter filter) {
        StatedCoverage stated = references
                .find(RecordKind.DATASET, filter.dataset(), Dataset.class)
                .map(d -> d.value().coverage())
                .orElse(StatedCoverage.NOTHING);
        return new QuestionCoverage(stated, filter, references);
    }

    /** What the dataset covers, whatever is asked. */
    public StatedCoverage stated() {
        return stated;
    }

    /** The countries of the question. */
    AskedPlaces places() {
        return places;
    }

    /** All that is asked for. Where the question sets no bound, it is about the days that the dataset covers. */
    Coverage whole() {
        return in(days(), places.all());
    }

    /** All days that are asked for, in some countries. */
    Coverage anyDay(Reach reach) {
        return in(days(), reach);
    }

    /** A period, in some countries; how much of it is asked for makes no difference. */
    Coverage period(Span days, Reach reach) {
        return in(of(List.of(days)), reach);
    }

    /** A period, in all countries of the question. */
    public Coverage period(Span days) {
        return period(days, places.all());
    }

    /**
     * A period, in a country or a region.
     *
     * @param place whether it is a country or a region
     * @param code which; null where it is not known
     */
    public Coverage period(Span days, Dimension place, @Nullable String code) {
        return period(days, place == Dimension.COUNTRY ? places.country(code) : places.region(code));
    }

    /** A year of which a share is computed: covered where it is the whole year, and all of it is asked for. */
    public Coverage year(int year) {
        Span whole = new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Coverage ofAsked = in(of(List.of(asked.in(year).orElse(whole))), places.all());
        if (!ofAsked.isKnown()) {
            return ofAsked;
        }
        Coverage ofYear = in(of(List.of(whole)), places.all());
        return ofYear == Coverage.COVERED && !asked.allOf(year) ? Coverage.PARTIAL : ofYear;
    }

    private Coverage in(Coverage time, Reach reach) {
        return switch (reach) {
            case INSIDE -> time;
            case BEYOND -> time == Coverage.COVERED ? Coverage.PARTIAL : time;
            case OUTSIDE ->
                time == Coverage.NOT_COVERED || !stated.countriesFromRows()
                        ? Coverage.NOT_COVERED
                        : Coverage.NOT_STATED;
        };
    }

    private Coverage days() {
        Coverage known = days;
        if (known == null) {
            known = ofAsked();
            days = known;
        }
        return known;
    }

    private Coverage ofAsked() {
        List<LocalDate> bounds = new ArrayList<>();
        Stream.of(asked.first(), asked.last(), stated.from(), stated.to())
                .filter(Objects::nonNull)
                .forEach(bounds::add);
        stated.gaps().forEach(gap -> Collections.addAll(bounds, gap.from(), gap.to()));
        if (bounds.isEmpty()) {
            return stated.periodFromRows() ? Coverage.NOT_STATED : Coverage.COVERED;
        }
        LocalDate first = first(asked.first(), stated.from(), Collections.min(bounds));
        LocalDate last = first(asked.last(), stated.to(), Collections.max(bounds));
        if (asked.first() == null && last.isBefore(first)) {
            first = last;
        } else if (asked.last() == null && last.isBefore(first)) {
            last = first;
        }
        return of(asked.spans(first, last));
    }

    private static LocalDate first(@Nullable LocalDate asked, @Nullable LocalDate covered, LocalDate other) {
        return asked != null ? asked : covered != null ? covered : other;
    }

    /** Of some days; 0 attacks are known of no day at all. */
    private Coverage of(List<Span> spans) {
        long all = 0;
        long covered = 0;
        boolean lost = true;
        CoveredPeriod anyDay = new CoveredPeriod(null, null, stated.gaps());
        for (Span span : spans) {
            all += ChronoUnit.DAYS.between(span.first(), span.last()) + 1;
            covered += stated.days(span.first(), span.last());
            lost &= anyDay.days(span.first(), span.last()) == 0;
        }
        if (covered > 0 || all == 0) {
            return covered == all ? Coverage.COVERED : Coverage.PARTIAL;
        }
        return stated.periodFromRows() && !lost ? Coverage.NOT_STATED : Coverage.NOT_COVERED;
    }
}
