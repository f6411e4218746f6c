package org.attackregister.ingest.ged;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.attackregister.ingest.kit.CellDates;
import org.attackregister.ingest.read.CodeLists;
import org.attackregister.model.attack.EventDate;
import org.jspecify.annotations.Nullable;

/** The days between which an event took place by UCDP, as the date of an attack. */
final class GedDates {
    /** The most days that a window of each of UCDP's precisions 1 to 5 spans; one of 2 spans at least two, and so on. */
    private static final int[] LONGEST = {1, 6, 7, 31, 366};

    private final CodeLists codes;

    GedDates(CodeLists codes) {
        this.codes = codes;
    }

    /** The first possible day, which decides what depends on time; null where the row does not say. */
    @Nullable
    LocalDate start(GedRow row) {
        LocalDate start = day(row, GedColumn.DATE_START);
        String year = row.code(GedColumn.YEAR);
        if (start != null && year != null && !year.equals(String.valueOf(start.getYear()))) {
            row.remark(GedRemark.OTHER_YEAR, GedColumn.YEAR, "the event begins on " + start);
            row.keep(GedColumn.YEAR);
        }
        return start;
    }

    /** The days on one of which the event began. */
    EventDate date(GedRow row, LocalDate start) {
        LocalDate end = end(row, start);
        compare(row, start, end);
        return EventDate.within(start, end);
    }

    private static LocalDate end(GedRow row, LocalDate start) {
        if (row.text(GedColumn.DATE_END) == null) {
            return start;
        }
        LocalDate end = day(row, GedColumn.DATE_END);
        if (end == null || end.isBefore(start)) {
            String reason = end == null ? "the last day is not a date" : "the last day is before the first, " + start;
            row.remark(GedRemark.BAD_END, GedColumn.DATE_END, reason);
            row.keep(GedColumn.DATE_END);
            return start;
        }
        return end;
    }

    /** The window says how much is known; the precision is only compared with it. */
    private void compare(GedRow row, LocalDate start, LocalDate end) {
        String stated = row.code(GedColumn.DATE_PREC);
        int fitting = fitting(start, end);
        if (stated == null || stated.equals(String.valueOf(fitting))) {
            return;
        }
        boolean known = codes.mapping(GedFormat.CODE, "date_prec", stated)
                .map(mapping -> mapping.target() != null)
                .orElse(false);
        if (known) {
            String reason = "%s to %s would be precision %d, and not %s".formatted(start, end, fitting, stated);
            row.remark(GedRemark.WINDOW_OF_OTHER_PRECISION, GedColumn.DATE_PREC, reason);
        } else {
            row.remark(
                    GedRemark.UNDEFINED_CODE,
                    GedColumn.DATE_PREC,
                    "%s to %s would be precision %d".formatted(start, end, fitting));
        }
    }

    private static int fitting(LocalDate start, LocalDate end) {
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        for (int i = 0; i < LONGEST.length; i++) {
            if (days <= LONGEST[i]) {
                return i + 1;
            }
        }
        return LONGEST.length;
    }

    private static @Nullable LocalDate day(GedRow row, GedColumn column) {
        String text = row.text(column);
        return text == null ? null : CellDates.day(text);
    }
}
