package org.attackregister.ingest.ged;

import static org.attackregister.ingest.row.CellContent.CODE;
import static org.attackregister.ingest.row.CellContent.DATE;
import static org.attackregister.ingest.row.CellContent.DEGREES;
import static org.attackregister.ingest.row.CellContent.FIGURE;

import org.attackregister.ingest.kit.ProviderColumn;
import org.attackregister.ingest.row.CellContent;

/** The columns of a GED file, as UCDP publishes them. Older files lack some of them, and their order differs. */
enum GedColumn implements ProviderColumn {
    ID(CODE),
    RELID,
    YEAR(CODE),
    ACTIVE_YEAR(CODE),
    CODE_STATUS,
    TYPE_OF_VIOLENCE(CODE),
    CONFLICT_DSET_ID(CODE),
    CONFLICT_NEW_ID(CODE),
    CONFLICT_NAME,
    DYAD_DSET_ID(CODE),
    DYAD_NEW_ID(CODE),
    DYAD_NAME,
    SIDE_A_DSET_ID(CODE),
    SIDE_A_NEW_ID(CODE),
    SIDE_A,
    SIDE_B_DSET_ID(CODE),
    SIDE_B_NEW_ID(CODE),
    SIDE_B,
    NUMBER_OF_SOURCES(CODE),
    SOURCE_ARTICLE,
    SOURCE_OFFICE,
    SOURCE_DATE,
    SOURCE_HEADLINE,
    SOURCE_ORIGINAL,
    WHERE_PREC(CODE),
    WHERE_COORDINATES,
    WHERE_DESCRIPTION,
    ADM_1,
    ADM_2,
    LATITUDE(DEGREES),
    LONGITUDE(DEGREES),
    GEOM_WKT,
    PRIOGRID_GID(CODE),
    COUNTRY,
    COUNTRY_ID(CODE),
    REGION,
    EVENT_CLARITY(CODE),
    DATE_PREC(CODE),
    DATE_START(DATE),
    DATE_END(DATE),
    DEATHS_A(FIGURE),
    DEATHS_B(FIGURE),
    DEATHS_CIVILIANS(FIGURE),
    DEATHS_UNKNOWN(FIGURE),
    BEST(FIGURE),
    HIGH(FIGURE),
    LOW(FIGURE),
    GWNOA(CODE),
    GWNOB(CODE);

    private final CellContent content;

    GedColumn() {
        this(CellContent.TEXT);
    }

    GedColumn(CellContent content) {
        this.content = content;
    }

    @Override
    public CellContent content() {
        return content;
    }

    /** Whether its cells are numbers: figures, codes or ids. */
    boolean isNumber() {
        return content != CellContent.TEXT && content != DATE;
    }
}
