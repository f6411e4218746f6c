package org.attackregister.ingest.acled;

import static org.attackregister.ingest.row.CellContent.CODE;

import java.util.EnumSet;
import java.util.Set;
import org.attackregister.ingest.kit.ProviderColumn;
import org.attackregister.ingest.row.CellContent;

/** The columns of ACLED's exports, today's and older ones. */
enum AcledColumn implements ProviderColumn {
    EVENT_ID_CNTY,
    DATA_ID(CODE),
    EVENT_DATE(CellContent.DATE),
    YEAR(CellContent.YEAR),
    TIME_PRECISION(CODE),
    DISORDER_TYPE,
    EVENT_TYPE,
    SUB_EVENT_TYPE,
    ACTOR1,
    ASSOC_ACTOR_1,
    INTER1(CODE),
    ACTOR2,
    ASSOC_ACTOR_2,
    INTER2(CODE),
    INTERACTION(CODE),
    CIVILIAN_TARGETING,
    ISO(CODE),
    ISO3,
    REGION,
    COUNTRY,
    ADMIN1,
    ADMIN2,
    ADMIN3,
    LOCATION,
    LATITUDE(CellContent.DEGREES),
    LONGITUDE(CellContent.DEGREES),
    GEO_PRECISION(CODE),
    SOURCE,
    SOURCE_SCALE,
    NOTES,
    FATALITIES(CellContent.FIGURE),
    TAGS,
    TIMESTAMP;

    /** Columns that say more than an attack has fields for, so that their text is kept. */
    static final Set<AcledColumn> KEPT = EnumSet.complementOf(EnumSet.of(
            EVENT_ID_CNTY,
            DATA_ID,
            EVENT_DATE,
            YEAR,
            TIME_PRECISION,
            ISO,
            ISO3,
            COUNTRY,
            ADMIN1,
            LOCATION,
            LATITUDE,
            LONGITUDE,
            GEO_PRECISION,
            NOTES,
            FATALITIES));

    private final CellContent content;

    AcledColumn() {
        this(CellContent.TEXT);
    }

    AcledColumn(CellContent content) {
        this.content = content;
    }

    @Override
    public CellContent content() {
        return content;
    }
}
