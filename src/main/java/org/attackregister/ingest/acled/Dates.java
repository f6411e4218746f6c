package org.attackregister.ingest.acled;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** Reads when an event took place, and how well that is known. */
final class Dates {
    private static final int HALF_A_WEEK = 3;

    private final Translation precisions;
    private final Map<String, Optional<AcledDate>> met = new HashMap<>();

    Dates(CodeLists codes) {
        this.precisions = new Translation(codes, "time_precision", "date_precision");
    }

    /** The date; null if there is none, which is reported. */
    @Nullable
    EventDate read(AcledRow row) {
        String text = row.text(AcledColumn.EVENT_DATE);
        AcledDate date = text == null
                ? null
                : met.computeIfAbsent(text, t -> Optional.ofNullable(AcledDate.read(t)))
                        .orElse(null);
        if (date == null || date.date().getYear() < AcledDate.FIRST_YEAR) {
            row.report(
                    AcledRemark.NO_DATE,
                    AcledColumn.EVENT_DATE,
                    text == null
                            ? "The row has no date."
                            : date == null
                                    ? "It is not a date as ACLED writes it, like 2021-11-17 or 17 November 2021."
                                    : "It lies before " + AcledDate.FIRST_YEAR + ", when ACLED begins.");
            return null;
        }
        reportForm(row, date);
        String year = row.text(AcledColumn.YEAR);
        if (year != null && !year.equals(String.valueOf(date.date().getYear()))) {
            row.report(AcledRemark.YEAR_DIFFERS, AcledColumn.YEAR, "The date is " + date.date() + ".");
            row.keep(AcledColumn.YEAR);
        }
        return precise(row, date.date());
    }

    private static void reportForm(AcledRow row, AcledDate date) {
        switch (date.form()) {
            case SHORT_YEAR ->
                row.reportOnce(AcledRemark.SHORT_YEAR, AcledColumn.EVENT_DATE, "It was read as " + date.date() + ".");
            case SLASHED ->
                row.reportOnce(AcledRemark.SLASHED_DATE, AcledColumn.EVENT_DATE, "It was read as " + date.date() + ".");
            case PLAIN -> {}
        }
    }

    private EventDate precise(AcledRow row, LocalDate date) {
        String code = row.text(AcledColumn.TIME_PRECISION);
        Mapping mapping = precisions.find(code);
        if (code == null) {
            row.reportOnce(AcledRemark.NO_PRECISION, AcledColumn.TIME_PRECISION, "Dates are read as days.");
        } else if (mapping == null) {
            row.report(AcledRemark.UNKNOWN_CODE, AcledColumn.TIME_PRECISION, "The date is read as a day.");
            row.keep(AcledColumn.TIME_PRECISION);
        }
        if (mapping == null || DatePrecision.DAY.code().equals(mapping.target())) {
            return new EventDate(date, DatePrecision.DAY, null);
        }
        row.keep(AcledColumn.TIME_PRECISION);
        row.keep(AcledColumn.EVENT_DATE, date.toString());
        boolean month = DatePrecision.MONTH.code().equals(mapping.target());
        row.report(
                month ? AcledRemark.MONTH : AcledRemark.PART_OF_MONTH,
                AcledColumn.EVENT_DATE,
                "The day is kept as event_date.");
        return month ? new EventDate(date.withDayOfMonth(1), DatePrecision.MONTH, null) : week(date);
    }

    /** The week of which ACLED gives the middle, within the year that it gives. */
    private static EventDate week(LocalDate middle) {
        LocalDate first = middle.minusDays(HALF_A_WEEK);
        LocalDate last = middle.plusDays(HALF_A_WEEK);
        return EventDate.within(
                first.getYear() == middle.getYear() ? first : middle.withDayOfYear(1),
                last.getYear() == middle.getYear() ? last : middle.withDayOfYear(middle.lengthOfYear()));
    }
}
