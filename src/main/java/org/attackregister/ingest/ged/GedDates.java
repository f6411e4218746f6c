package org.attackregister.ingest.ged;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.ingest.read.Translation;
import org.attackregister.model.attack.EventDate;
import org.jspecify.annotations.Nullable;

/** The days between which an event took place by UCDP, as the date of an attack. */
final class GedDates {
    /** The most days that a window of each of UCDP's precisions 1 to 5 spans; one of 2 spans at least two, and so on. */
    private static final int[] LONGEST = {1, 6, 7, 31, 366};

    private final Translation precisions;

    GedDates(CodeLists codes) {
        this.precisions = new Translation(codes, GedFormat.CODE, "date_prec", "date_precision");
    }

    /** The first possible day, which decides what depends on time; null where the row is refused for lack of it. */
    @Nullable
    LocalDate start(ProviderRow<GedColumn> row) {
        LocalDate start = row.day(GedColumn.DATE_START);
        String year = row.text(GedColumn.YEAR);
        if (start == null) {
            row.report(GedRemark.NO_DATE, GedColumn.DATE_START, "the row was refused");
        } else if (year != null && !year.equals(String.valueOf(start.getYear()))) {
            row.refuse(GedRemark.OTHER_YEAR, GedColumn.YEAR, "the event begins on " + start);
        }
        return start;
    }

    /** The days on one of which the event began. */
    EventDate date(ProviderRow<GedColumn> row, LocalDate start) {
        LocalDate end = end(row, start);
        compare(row, start, end);
        return EventDate.within(start, end);
    }

    private static LocalDate end(ProviderRow<GedColumn> row, LocalDate start) {
        LocalDate end = row.day(GedColumn.DATE_END);
        if (row.text(GedColumn.DATE_END) != null && (end == null || end.isBefore(start))) {
            String reason = end == null ? "the last day is not a date" : "the last day is before the first, " + start;
            row.refuse(GedRemark.BAD_END, GedColumn.DATE_END, reason);
        }
        return end == null || end.isBefore(start) ? start : end;
    }

    /** The window says how much is known; the precision is only compared with it. */
    private void compare(ProviderRow<GedColumn> row, LocalDate start, LocalDate end) {
        String stated = row.text(GedColumn.DATE_PREC);
        int fitting = fitting(start, end);
        if (stated == null || stated.equals(String.valueOf(fitting))) {
            return;
        }
        String reason = "%s to %s would be precision %d".formatted(start, end, fitting);
        if (precisions.target(stated) == null) {
            row.report(GedRemark.UNDEFINED_CODE, GedColumn.DATE_PREC, reason);
        } else {
            row.report(GedRemark.WINDOW_OF_OTHER_PRECISION, GedColumn.DATE_PREC, reason + ", and not " + stated);
        }
    }

    private static int fitting(LocalDate start, LocalDate end) {
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        int precision = 1;
        while (precision < LONGEST.length && days > LONGEST[precision - 1]) {
            precision++;
        }
        return precision;
    }
}
