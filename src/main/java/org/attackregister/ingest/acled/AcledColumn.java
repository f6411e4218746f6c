package org.attackregister.ingest.acled;

import org.attackregister.ingest.kit.ProviderColumn;

/** The columns of ACLED's exports, today's and older ones. */
enum AcledColumn implements ProviderColumn {
    EVENT_ID_CNTY,
    DATA_ID,
    EVENT_DATE,
    YEAR,
    TIME_PRECISION,
    DISORDER_TYPE,
    EVENT_TYPE,
    SUB_EVENT_TYPE,
    ACTOR1,
    ASSOC_ACTOR_1,
    INTER1,
    ACTOR2,
    ASSOC_ACTOR_2,
    INTER2,
    INTERACTION,
    CIVILIAN_TARGETING,
    ISO,
    ISO3,
    REGION,
    COUNTRY,
    ADMIN1,
    ADMIN2,
    ADMIN3,
    LOCATION,
    LATITUDE,
    LONGITUDE,
    GEO_PRECISION,
    SOURCE,
    SOURCE_SCALE,
    NOTES,
    FATALITIES,
    TAGS,
    TIMESTAMP
}
