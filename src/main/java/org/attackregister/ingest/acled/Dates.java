package org.attackregister.ingest.acled;

import java.time.LocalDate;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.attackregister.model.code.Crosswalk.Mapping;
import org.jspecify.annotations.Nullable;

/** Reads when an event took place, and how well that is known. */
final class Dates {
    private static final int HALF_A_WEEK = 3;

    /** The first year of the dataset. */
    private static final int FIRST_YEAR = 1997;

    private final Translation precisions;

    Dates(CodeLists codes) {
        this.precisions = new Translation(codes, AcledFormat.CODE, "time_precision", "date_precision");
    }

    /** The date; null if there is none, which is reported. */
    @Nullable
    EventDate read(ProviderRow<AcledColumn> row) {
        LocalDate date = row.day(AcledColumn.EVENT_DATE);
        if (date == null || date.getYear() < FIRST_YEAR) {
            row.report(AcledRemark.NO_DATE, AcledColumn.EVENT_DATE, refusal(row, date));
            return null;
        }
        String year = row.text(AcledColumn.YEAR);
        if (year != null && !year.equals(String.valueOf(date.getYear()))) {
            row.refuse(AcledRemark.YEAR_DIFFERS, AcledColumn.YEAR, "The date is " + date + ".");
        }
        return precise(row, date);
    }

    private static String refusal(ProviderRow<AcledColumn> row, @Nullable LocalDate date) {
        if (date != null) {
            return "It lies before " + FIRST_YEAR + ", when ACLED begins.";
        }
        return row.text(AcledColumn.EVENT_DATE) == null
                ? "The row has no date."
                : "It is not a date, or its year is not the one in the column year.";
    }

    private EventDate precise(ProviderRow<AcledColumn> row, LocalDate date) {
        Mapping mapping = precisions.read(
                row, AcledColumn.TIME_PRECISION, AcledRemark.UNKNOWN_CODE, "The date is read as a day.");
        if (row.text(AcledColumn.TIME_PRECISION) == null) {
            row.report(AcledRemark.NO_PRECISION, AcledColumn.TIME_PRECISION, "Dates are read as days.");
        }
        if (mapping == null || DatePrecision.DAY.code().equals(mapping.target())) {
            return new EventDate(date, DatePrecision.DAY, null);
        }
        row.keep(AcledColumn.TIME_PRECISION);
        row.keep(AcledColumn.EVENT_DATE);
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
