package org.attackregister.ingest.acled;

import java.util.Locale;
import org.attackregister.ingest.row.CellContent;

/** The columns of an ACLED export that an import looks into; every other column is kept as text. */
enum AcledColumn {
    EVENT_ID_CNTY(TextUse.OF_ITS_OWN),
    DATA_ID(TextUse.OF_ITS_OWN, CellContent.CODE),
    EVENT_DATE(TextUse.OF_ITS_OWN, CellContent.DATE),
    YEAR(TextUse.OF_ITS_OWN, CellContent.YEAR),
    TIME_PRECISION(TextUse.OF_ITS_OWN, CellContent.CODE),
    DISORDER_TYPE(TextUse.KEPT),
    EVENT_TYPE(TextUse.KEPT),
    SUB_EVENT_TYPE(TextUse.KEPT),
    ACTOR1(TextUse.KEPT),
    INTER1(TextUse.KEPT, CellContent.CODE),
    ACTOR2(TextUse.KEPT),
    INTER2(TextUse.KEPT, CellContent.CODE),
    INTERACTION(TextUse.KEPT, CellContent.CODE),
    CIVILIAN_TARGETING(TextUse.KEPT),
    ISO(TextUse.OF_ITS_OWN, CellContent.CODE),
    ISO3(TextUse.OF_ITS_OWN),
    COUNTRY(TextUse.OF_ITS_OWN),
    ADMIN1(TextUse.OF_ITS_OWN),
    LOCATION(TextUse.OF_ITS_OWN),
    LATITUDE(TextUse.OF_ITS_OWN, CellContent.DEGREES),
    LONGITUDE(TextUse.OF_ITS_OWN, CellContent.DEGREES),
    GEO_PRECISION(TextUse.OF_ITS_OWN, CellContent.CODE),
    NOTES(TextUse.OF_ITS_OWN),
    FATALITIES(TextUse.OF_ITS_OWN, CellContent.FIGURE);

    /** What becomes of a column's text. */
    private enum TextUse {
        /** An attack has a field that says the same. */
        OF_ITS_OWN,
        /** It is read, but says more than an attack has fields for. */
        KEPT
    }

    private final TextUse place;
    private final CellContent content;

    AcledColumn(TextUse place) {
        this(place, CellContent.TEXT);
    }

    AcledColumn(TextUse place, CellContent content) {
        this.place = place;
        this.content = content;
    }

    /** The column's name in today's exports. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its cells are. */
    CellContent content() {
        return content;
    }

    /** Whether an attack has a field that says the same. */
    boolean hasPlace() {
        return place == TextUse.OF_ITS_OWN;
    }
}
