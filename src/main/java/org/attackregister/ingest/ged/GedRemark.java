package org.attackregister.ingest.ged;

import static org.attackregister.ingest.report.Level.ERROR;
import static org.attackregister.ingest.report.Level.NOTE;
import static org.attackregister.ingest.report.Level.WARNING;

import org.attackregister.ingest.report.FindingType;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;
import org.jspecify.annotations.Nullable;

/** What an import reports of GED files. The references name columns of UCDP's GED codebook, version 23.1. */
enum GedRemark implements Remark {
    NO_ID(ERROR, "The row has no id of digits.", "id"),
    NO_DATE(ERROR, "The row has no day on which the event began.", "date_start"),
    NO_COUNTRY(ERROR, "The row has no country that the crosswalk knows.", "country_id"),
    UNKNOWN_TYPE(ERROR, "UCDP does not define the type of violence.", "type_of_violence"),

    LOW_ABOVE_BEST(WARNING, "The low estimate is above the best; both are kept.", "low"),
    HIGH_BELOW_BEST(WARNING, "The high estimate is below the best; both are kept.", "high"),
    NOT_THE_SUM(WARNING, "The best estimate is not the sum of the dead by side; all are kept.", "best"),
    NO_FIGURE(WARNING, "The cell has no number of people that can be stored; it is unknown.", "best"),
    FRACTION(WARNING, "A number of dead is a fraction of a person; it is kept.", "best"),
    ONE_SIDED_DEATHS(WARNING, "Deaths of a side in a row of one-sided violence, where UCDP counts none.", "deaths_a"),
    BAD_END(WARNING, "The last day is unreadable or before the first; the event has no end.", "date_end"),
    WINDOW_OF_OTHER_PRECISION(WARNING, "The window is shorter or longer than its precision allows.", "date_prec"),
    OTHER_YEAR(WARNING, "The year is not that of the first day; the day counts.", "year"),
    UNDEFINED_CODE(WARNING, "UCDP does not define the code.", null),
    OTHER_POINT(WARNING, "The geometry differs from latitude and longitude, which count.", "geom_wkt"),
    OTHER_CELL(
            WARNING, "The cell of PRIO-GRID is not the one in which the point lies; the point counts.", "priogrid_gid"),
    OTHER_COUNTRY(WARNING, "The country's name is not that of its number, which counts.", "country_id"),
    OTHER_SIDES(WARNING, "The sides are not such as the type of violence has.", "type_of_violence"),
    SHARED_NAME(WARNING, "Two of UCDP's actors have the same name; they become one group.", "side_a_new_id"),

    TYPE_IN_WORDS(NOTE, "The type of violence is in words; UCDP's number for them is read.", "type_of_violence"),
    LINE_BREAK(NOTE, "The text has several lines; they are kept.", null),
    NOT_CLEAR(NOTE, "UCDP has not finished checking the row.", "code_status"),
    UNIDENTIFIED_SIDE(NOTE, "UCDP has not identified the side; it is not a group.", "side_a"),
    UNCOUNTED_SOURCES(NOTE, "The number of sources is unknown.", "number_of_sources"),
    UNKNOWN_COUNTRY_NAME(NOTE, "The crosswalk does not know the country's name; its number counts.", "country"),
    UNKNOWN_COLUMN(NOTE, "GED has no such column; its cells stay with the attacks.", null);

    private final FindingType kind;

    GedRemark(Level level, String meaning, @Nullable String column) {
        this.kind = FindingType.of("ged", name(), level, meaning).in("UCDP GED codebook 23.1", column);
    }

    @Override
    public FindingType kind() {
        return kind;
    }
}
