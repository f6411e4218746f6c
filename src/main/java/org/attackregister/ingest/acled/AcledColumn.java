package org.attackregister.ingest.acled;

import java.util.Locale;

/** The columns of an ACLED export that an import looks into; every other column is kept as text. */
enum AcledColumn {
    EVENT_ID_CNTY(TextUse.OF_ITS_OWN),
    DATA_ID(TextUse.OF_ITS_OWN),
    EVENT_DATE(TextUse.OF_ITS_OWN),
    YEAR(TextUse.OF_ITS_OWN),
    TIME_PRECISION(TextUse.OF_ITS_OWN),
    DISORDER_TYPE(TextUse.KEPT),
    EVENT_TYPE(TextUse.KEPT),
    SUB_EVENT_TYPE(TextUse.KEPT),
    ACTOR1(TextUse.KEPT),
    INTER1(TextUse.KEPT),
    ACTOR2(TextUse.KEPT),
    INTER2(TextUse.KEPT),
    INTERACTION(TextUse.KEPT),
    CIVILIAN_TARGETING(TextUse.KEPT),
    ISO(TextUse.OF_ITS_OWN),
    ISO3(TextUse.OF_ITS_OWN),
    COUNTRY(TextUse.OF_ITS_OWN),
    ADMIN1(TextUse.OF_ITS_OWN),
    LOCATION(TextUse.OF_ITS_OWN),
    LATITUDE(TextUse.OF_ITS_OWN),
    LONGITUDE(TextUse.OF_ITS_OWN),
    GEO_PRECISION(TextUse.OF_ITS_OWN),
    NOTES(TextUse.OF_ITS_OWN),
    FATALITIES(TextUse.OF_ITS_OWN);

    /** What becomes of a column's text. */
    private enum TextUse {
        /** An attack has a field that says the same. */
        OF_ITS_OWN,
        /** It is read, but says more than an attack has fields for. */
        KEPT
    }

    private final TextUse place;

    AcledColumn(TextUse place) {
        this.place = place;
    }

    /** The column's name in today's exports. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an attack has a field that says the same. */
    boolean hasPlace() {
        return place == TextUse.OF_ITS_OWN;
    }
}
