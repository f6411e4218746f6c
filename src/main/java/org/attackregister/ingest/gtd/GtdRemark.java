package org.attackregister.ingest.gtd;

import org.attackregister.ingest.report.FindingType;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;
import org.jspecify.annotations.Nullable;

/** What an import reports of GTD's files; the references are to the GTD Codebook of October 2019. */
enum GtdRemark implements Remark {
    NO_ID(Level.ERROR, "The row has no eventid.", "I, eventid"),
    MANGLED_ID(Level.ERROR, "The eventid is in scientific notation and has lost digits.", "I, eventid"),
    BAD_ID(Level.ERROR, "The eventid is not a number of twelve digits.", "I, eventid"),
    NO_YEAR(Level.ERROR, "The row has no year between 1970 and 2100.", "I, iyear"),
    NO_COUNTRY(Level.ERROR, "The row has no country.", "III, country"),
    UNKNOWN_COUNTRY(Level.ERROR, "The country is not in GTD's list.", "III, country"),
    SHIFTED_ROW(Level.ERROR, "The cells of the row are not under their columns.", null),

    IMPOSSIBLE_DATE(Level.WARNING, "The calendar has no such month or day.", "I, imonth and iday"),
    UNREADABLE_DATE(Level.WARNING, "The date of resolution is not a date.", "I, resolution"),
    END_BEFORE_START(Level.WARNING, "The attack was resolved before it began.", "I, resolution"),
    REGION_CONTRADICTS(Level.WARNING, "The country is not in the region.", "III, region"),
    NOT_A_NUMBER(Level.WARNING, "A column of figures has a value that is not a number.", null),
    NEGATIVE_FIGURE(Level.WARNING, "A number of people is negative.", "VIII"),
    FIGURE_TOO_LARGE(Level.WARNING, "A number of people is a billion or more.", "VIII"),
    ROUNDED_FIGURE(Level.WARNING, "A figure has more decimals than are stored.", "VIII, nkill and nwound"),
    UNLISTED_CODE(Level.WARNING, "The code is not in GTD's list.", null),
    LABEL_CONTRADICTS(Level.WARNING, "The label belongs to another code than the one beside it.", null),
    SUBTYPE_ELSEWHERE(Level.WARNING, "The target subtype does not belong to the target type.", "VI, targsubtype"),
    WEAPON_SUBTYPE_ELSEWHERE(Level.WARNING, "The weapon subtype does not belong to the weapon type.", "V, weapsubtype"),
    PART_LARGER_THAN_WHOLE(Level.WARNING, "A part of the dead is larger than the whole.", "VIII, nkillter and nkillus"),

    SUBSET(Level.NOTE, "The file has only some of GTD's columns; what the others would say is unknown.", null),
    READ_BY_LABEL(Level.NOTE, "The code is missing, and was found by its label.", null),
    FOREIGN_COLUMN(Level.NOTE, "GTD has no such column; it is kept unchanged.", null),
    REPEATED_COLUMN(Level.NOTE, "A column is repeated; the first is read, the second kept unchanged.", null),
    UNLISTED_LABEL(Level.NOTE, "The label is not in GTD's list; the code beside it is read.", null),
    MONTH_UNKNOWN(Level.NOTE, "Only the year is known; the date is its first day.", "I, imonth"),
    DAY_UNKNOWN(Level.NOTE, "Only the month is known; the date is its first day.", "I, iday"),
    APPROXIMATE_DATE(Level.NOTE, "The date is only approximate.", "I, approxdate"),
    ID_OF_ANOTHER_DATE(Level.NOTE, "The eventid begins with another date than that of the attack.", "I, eventid"),
    YEAR_1993(Level.NOTE, "GTD has no attacks of 1993; what is known of that year is not a census.", null),
    NOT_EXTENDED(Level.NOTE, "There is a date of resolution though the attack took less than a day.", "I, extended"),
    FORMER_STATE(Level.NOTE, "The country no longer exists.", "III, country"),
    NATIONALITY_AS_COUNTRY(Level.NOTE, "The country is one that GTD uses for nationalities only.", "III, country"),
    DOUBTED(Level.NOTE, "There is doubt that the attack is terrorism proper.", "II, doubtterr"),
    SUSPECTED(Level.NOTE, "The group is only suspected.", "VII, guncertain"),
    FRACTION(Level.NOTE, "A toll is a fraction, for it was spread over several attacks.", "VIII, nkill and nwound"),
    REPEATED_VALUE(Level.NOTE, "The value is repeated in the row; it is used once.", null);

    private final FindingType kind;

    GtdRemark(Level level, String meaning, @Nullable String section) {
        this.kind = FindingType.of("gtd", name(), level, meaning)
                .in("GTD Codebook 2019", section == null ? null : "section " + section);
    }

    @Override
    public FindingType kind() {
        return kind;
    }
}
