package org.attackregister.ingest.gtd;

import java.time.LocalDate;
import java.time.YearMonth;
import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.kit.ProviderRow;
import org.attackregister.model.attack.DatePrecision;
import org.attackregister.model.attack.EventDate;
import org.jspecify.annotations.Nullable;

/** When an attack took place, as GTD says it in five columns. */
final class GtdDates {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;

    /** The year whose cards were lost. */
    private static final int LOST_YEAR = 1993;

    private final GtdColumn eventid;
    private final GtdColumn year;
    private final GtdColumn month;
    private final GtdColumn day;
    private final GtdColumn approximate;
    private final GtdColumn extended;
    private final GtdColumn resolution;
    private final GtdList figures;

    GtdDates(GtdColumns columns, GtdList figures) {
        this.eventid = columns.column("eventid");
        this.year = columns.column("iyear");
        this.month = columns.column("imonth");
        this.day = columns.column("iday");
        this.approximate = columns.column("approxdate");
        this.extended = columns.column("extended");
        this.resolution = columns.column("resolution");
        this.figures = figures;
    }

    /**
     * The date.
     *
     * @param id the row's eventid, which begins with the date that GTD first gave the attack; null where it is refused
     * @return null where the row is to be refused
     */
    @Nullable
    EventDate read(ProviderRow<GtdColumn> row, @Nullable String id) {
        String cell = row.text(year);
        Integer y = cell == null ? null : NumberCells.small(cell);
        if (y == null || y < FIRST_YEAR || y > LAST_YEAR) {
            row.report(GtdRemark.NO_YEAR, year, "the row was refused: its year is not one from 1970 to 2100");
            return null;
        }
        if (y == LOST_YEAR) {
            row.report(GtdRemark.YEAR_1993, year, "GTD has no attacks of 1993; the row was taken");
        }
        int m = part(row, month, 12);
        int d = part(row, day, m == 0 ? 31 : YearMonth.of(y, m).lengthOfMonth());
        if (id != null) {
            compare(row, id, y * 10_000 + m * 100 + d);
        }
        if (row.text(approximate) != null) {
            row.report(GtdRemark.APPROXIMATE_DATE, approximate, "the date is approximate; the text stays in extra");
        }
        DatePrecision precision = precision(row, m, d);
        LocalDate date = LocalDate.of(y, Math.max(m, 1), m == 0 ? 1 : Math.max(d, 1));
        return new EventDate(date, precision, end(row, date));
    }

    /** Month or day; 0 where it is not known or was refused. */
    private int part(ProviderRow<GtdColumn> row, GtdColumn column, int most) {
        String cell = row.text(column);
        if (cell == null || figures.of(cell).unknown()) {
            return 0;
        }
        Integer value = NumberCells.small(cell);
        if (value == null || value < 0 || value > most) {
            String part = column.name().substring(1);
            row.refuse(GtdRemark.IMPOSSIBLE_DATE, column, "the calendar has no such " + part);
            return 0;
        }
        return value;
    }

    private DatePrecision precision(ProviderRow<GtdColumn> row, int m, int d) {
        if (m > 0 && d > 0) {
            return DatePrecision.DAY;
        }
        if (m == 0 && row.has(month)) {
            row.report(GtdRemark.MONTH_UNKNOWN, month, "only the year is known");
        } else if (m > 0 && row.has(day)) {
            row.report(GtdRemark.DAY_UNKNOWN, day, "only the month is known");
        }
        if (d > 0) {
            row.keep(day);
        }
        return m == 0 ? DatePrecision.YEAR : DatePrecision.MONTH;
    }

    /** Compares what is known of the date; in an id the unknown month or day is 00 too. */
    private void compare(ProviderRow<GtdColumn> row, String id, int written) {
        int begins = Integer.parseInt(id, 0, 8, 10);
        boolean same = begins / 10_000 == written / 10_000
                && (written / 100 % 100 == 0 || begins / 100 % 100 == written / 100 % 100)
                && (written % 100 == 0 || begins % 100 == written % 100);
        if (!same) {
            row.report(GtdRemark.ID_OF_ANOTHER_DATE, eventid, "it begins with another date than " + written);
        }
    }

    private @Nullable LocalDate end(ProviderRow<GtdColumn> row, LocalDate date) {
        if (row.text(resolution) == null) {
            return null;
        }
        LocalDate end = row.day(resolution);
        if (end == null) {
            row.refuse(GtdRemark.UNREADABLE_DATE, resolution, "it is no date");
            return null;
        }
        if (end.isBefore(date)) {
            row.refuse(GtdRemark.END_BEFORE_START, resolution, "the attack began on " + date);
            return null;
        }
        String longer = row.text(extended);
        if (longer != null && "0".equals(NumberCells.integer(longer))) {
            row.report(GtdRemark.NOT_EXTENDED, resolution, "extended is 0, but there is a resolution");
        }
        if (end.equals(date)) {
            row.keep(resolution.name(), row.given(resolution));
            return null;
        }
        return end;
    }
}
