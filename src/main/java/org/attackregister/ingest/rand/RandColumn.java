package org.attackregister.ingest.rand;

import org.attackregister.ingest.kit.ProviderColumn;
import org.attackregister.ingest.row.CellContent;

/** The columns of RAND's file, in its order. */
enum RandColumn implements ProviderColumn {
    DATE(CellContent.DATE),
    CITY(CellContent.TEXT),
    COUNTRY(CellContent.TEXT),
    PERPETRATOR(CellContent.TEXT),
    WEAPON(CellContent.TEXT),
    INJURIES(CellContent.FIGURE),
    FATALITIES(CellContent.FIGURE),
    DESCRIPTION(CellContent.TEXT);

    private final CellContent content;

    RandColumn(CellContent content) {
        this.content = content;
    }

    @Override
    public CellContent content() {
        return content;
    }
}
