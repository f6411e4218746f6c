package org.attackregister.ingest.acled;

import org.attackregister.ingest.report.FindingType;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;
import org.jspecify.annotations.Nullable;

/** What an import reports of ACLED's rows. */
enum AcledRemark implements Remark {
    NO_ID(Level.ERROR, "The row has no event_id_cnty, or one that is not letters and digits.", "Data columns"),
    NO_DATE(Level.ERROR, "The row has no date that can be read.", "Event time"),
    NO_COUNTRY(Level.ERROR, "The row has no known country.", "Data columns"),
    UNKNOWN_EVENT(Level.ERROR, "The event type is unknown.", "Event types"),
    NO_ATTACK(Level.NOTE, "The event is not political violence in ACLED's sense, and is left out.", "Event types"),

    DEAD_OF_NO_ATTACK(
            Level.WARNING,
            "The event is not political violence in ACLED's sense, and is left out with the dead that it has.",
            "Event types"),

    UNKNOWN_CODE(Level.WARNING, "A code is not in the codebook, and was not used.", null),
    BAD_FATALITIES(Level.WARNING, "The number of dead cannot be read, and is unknown.", "Reported fatalities"),
    FRACTION(Level.WARNING, "A number of dead is a fraction of a person; it is kept.", "Reported fatalities"),
    YEAR_DIFFERS(Level.WARNING, "The year is not that of the date; the date was used.", "Event time"),
    COUNTRY_DIFFERS(Level.WARNING, "Code and name of the country disagree; the code was used.", "Data columns"),
    INTERACTION_DIFFERS(Level.WARNING, "Interaction is not that of inter1 and inter2.", "Interaction codes"),
    NO_SIDE(Level.WARNING, "A side is missing that an event of this type must have.", "Event aggregation"),

    CIVILIANS_IN_CLASH(
            Level.NOTE,
            "Civilians are named as the target though both sides are armed; they were added to the targets.",
            "Civilian targeting"),
    ACTOR_ROW(Level.NOTE, "The event has a row for each of its actors; its first row was used.", "Event aggregation"),
    PART_OF_MONTH(
            Level.NOTE,
            "The day is the middle of a week or the like; the week around it is stored.",
            "Time precision codes"),
    MONTH(Level.NOTE, "The date is a month, written as a day; the month is stored.", "Time precision codes"),
    REGION(Level.NOTE, "The place is a region; the city is unknown.", "Spatial precision codes"),
    CITY_AND_DISTRICT(Level.NOTE, "City and district share a cell and were split.", "Event geography"),

    NONE_REPORTED(Level.NOTE, "0 dead means that none was reported; reported once per file.", "Reported fatalities"),
    NO_PRECISION(Level.NOTE, "The file does not say how precise dates are; days were assumed.", "Time precision codes");

    private final FindingType kind;

    AcledRemark(Level level, String meaning, @Nullable String section) {
        this.kind = FindingType.of("acled", name(), level, meaning).in("ACLED codebook", section);
    }

    @Override
    public FindingType kind() {
        return kind;
    }

    @Override
    public boolean isOfARepetition() {
        return this == ACTOR_ROW;
    }
}
