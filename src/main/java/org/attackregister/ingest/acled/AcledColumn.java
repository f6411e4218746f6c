package org.attackregister.ingest.acled;

import java.util.Locale;

/** The columns of an ACLED export that an import looks into; every other column is kept as it stands. */
enum AcledColumn {
    EVENT_ID_CNTY(Place.OF_ITS_OWN),
    DATA_ID(Place.OF_ITS_OWN),
    EVENT_DATE(Place.OF_ITS_OWN),
    YEAR(Place.OF_ITS_OWN),
    TIME_PRECISION(Place.OF_ITS_OWN),
    DISORDER_TYPE(Place.KEPT),
    EVENT_TYPE(Place.KEPT),
    SUB_EVENT_TYPE(Place.KEPT),
    ACTOR1(Place.KEPT),
    INTER1(Place.KEPT),
    ACTOR2(Place.KEPT),
    INTER2(Place.KEPT),
    INTERACTION(Place.KEPT),
    CIVILIAN_TARGETING(Place.KEPT),
    ISO(Place.OF_ITS_OWN),
    ISO3(Place.OF_ITS_OWN),
    COUNTRY(Place.OF_ITS_OWN),
    ADMIN1(Place.OF_ITS_OWN),
    LOCATION(Place.OF_ITS_OWN),
    LATITUDE(Place.OF_ITS_OWN),
    LONGITUDE(Place.OF_ITS_OWN),
    GEO_PRECISION(Place.OF_ITS_OWN),
    NOTES(Place.OF_ITS_OWN),
    FATALITIES(Place.OF_ITS_OWN);

    /** What becomes of a column's text. */
    private enum Place {
        /** An attack has a field that says the same. */
        OF_ITS_OWN,
        /** It is read, but says more than an attack has fields for. */
        KEPT
    }

    private final Place place;

    AcledColumn(Place place) {
        this.place = place;
    }

    /** The column's name in today's exports. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an attack has a field that says the same. */
    boolean hasPlace() {
        return place == Place.OF_ITS_OWN;
    }
}
