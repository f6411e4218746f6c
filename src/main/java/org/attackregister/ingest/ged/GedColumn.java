package org.attackregister.ingest.ged;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The columns of a GED file. Older files lack some of them, and their order differs. */
enum GedColumn {
    ID(CellKind.NUMBER),
    RELID,
    YEAR(CellKind.NUMBER),
    ACTIVE_YEAR(CellKind.NUMBER),
    CODE_STATUS,
    TYPE_OF_VIOLENCE(CellKind.NUMBER),
    CONFLICT_DSET_ID(CellKind.NUMBER),
    CONFLICT_NEW_ID(CellKind.NUMBER),
    CONFLICT_NAME,
    DYAD_DSET_ID(CellKind.NUMBER),
    DYAD_NEW_ID(CellKind.NUMBER),
    DYAD_NAME,
    SIDE_A_DSET_ID(CellKind.NUMBER),
    SIDE_A_NEW_ID(CellKind.NUMBER),
    SIDE_A,
    SIDE_B_DSET_ID(CellKind.NUMBER),
    SIDE_B_NEW_ID(CellKind.NUMBER),
    SIDE_B,
    NUMBER_OF_SOURCES(CellKind.NUMBER),
    SOURCE_ARTICLE,
    SOURCE_OFFICE,
    SOURCE_DATE,
    SOURCE_HEADLINE,
    SOURCE_ORIGINAL,
    WHERE_PREC(CellKind.NUMBER),
    WHERE_COORDINATES,
    WHERE_DESCRIPTION,
    ADM_1,
    ADM_2,
    LATITUDE(CellKind.NUMBER),
    LONGITUDE(CellKind.NUMBER),
    GEOM_WKT,
    PRIOGRID_GID(CellKind.NUMBER),
    COUNTRY,
    COUNTRY_ID(CellKind.NUMBER),
    REGION,
    EVENT_CLARITY(CellKind.NUMBER),
    DATE_PREC(CellKind.NUMBER),
    DATE_START,
    DATE_END,
    DEATHS_A(CellKind.NUMBER),
    DEATHS_B(CellKind.NUMBER),
    DEATHS_CIVILIANS(CellKind.NUMBER),
    DEATHS_UNKNOWN(CellKind.NUMBER),
    BEST(CellKind.NUMBER),
    HIGH(CellKind.NUMBER),
    LOW(CellKind.NUMBER),
    GWNOA(CellKind.NUMBER),
    GWNOB(CellKind.NUMBER);

    private static final Map<String, GedColumn> BY_HEADER = byHeader();

    private final String header;
    private final CellKind content;

    GedColumn() {
        this(CellKind.TEXT);
    }

    GedColumn(CellKind content) {
        this.header = name().toLowerCase(Locale.ROOT);
        this.content = content;
    }

    /** The content of a column's cells. */
    private enum CellKind {
        TEXT,
        NUMBER
    }

    /** The column's name in a file. */
    String header() {
        return header;
    }

    /** Whether its cells are numbers: figures, codes or ids. */
    boolean isNumber() {
        return content == CellKind.NUMBER;
    }

    /** The column with a name (case-insensitive); null where GED has none. */
    static @Nullable GedColumn named(String header) {
        return BY_HEADER.get(header.strip());
    }

    private static Map<String, GedColumn> byHeader() {
        Map<String, GedColumn> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (GedColumn column : values()) {
            columns.put(column.header, column);
        }
        return columns;
    }
}
