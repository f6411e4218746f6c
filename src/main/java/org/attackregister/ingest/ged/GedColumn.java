package org.attackregister.ingest.ged;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The columns of a GED file. Older files lack some of them, and their order differs. */
enum GedColumn {
    ID(Content.NUMBER),
    RELID,
    YEAR(Content.NUMBER),
    ACTIVE_YEAR(Content.NUMBER),
    CODE_STATUS,
    TYPE_OF_VIOLENCE(Content.NUMBER),
    CONFLICT_DSET_ID(Content.NUMBER),
    CONFLICT_NEW_ID(Content.NUMBER),
    CONFLICT_NAME,
    DYAD_DSET_ID(Content.NUMBER),
    DYAD_NEW_ID(Content.NUMBER),
    DYAD_NAME,
    SIDE_A_DSET_ID(Content.NUMBER),
    SIDE_A_NEW_ID(Content.NUMBER),
    SIDE_A,
    SIDE_B_DSET_ID(Content.NUMBER),
    SIDE_B_NEW_ID(Content.NUMBER),
    SIDE_B,
    NUMBER_OF_SOURCES(Content.NUMBER),
    SOURCE_ARTICLE,
    SOURCE_OFFICE,
    SOURCE_DATE,
    SOURCE_HEADLINE,
    SOURCE_ORIGINAL,
    WHERE_PREC(Content.NUMBER),
    WHERE_COORDINATES,
    WHERE_DESCRIPTION,
    ADM_1,
    ADM_2,
    LATITUDE(Content.NUMBER),
    LONGITUDE(Content.NUMBER),
    GEOM_WKT,
    PRIOGRID_GID(Content.NUMBER),
    COUNTRY,
    COUNTRY_ID(Content.NUMBER),
    REGION,
    EVENT_CLARITY(Content.NUMBER),
    DATE_PREC(Content.NUMBER),
    DATE_START,
    DATE_END,
    DEATHS_A(Content.NUMBER),
    DEATHS_B(Content.NUMBER),
    DEATHS_CIVILIANS(Content.NUMBER),
    DEATHS_UNKNOWN(Content.NUMBER),
    BEST(Content.NUMBER),
    HIGH(Content.NUMBER),
    LOW(Content.NUMBER),
    GWNOA(Content.NUMBER),
    GWNOB(Content.NUMBER);

    private static final Map<String, GedColumn> BY_HEADER = byHeader();

    private final String header;
    private final Content content;

    GedColumn() {
        this(Content.TEXT);
    }

    GedColumn(Content content) {
        this.header = name().toLowerCase(Locale.ROOT);
        this.content = content;
    }

    /** What stands in the cells of a column. */
    private enum Content {
        TEXT,
        NUMBER
    }

    /** The column's name in a file. */
    String header() {
        return header;
    }

    /** Whether its cells are numbers: figures, codes or ids. */
    boolean isNumber() {
        return content == Content.NUMBER;
    }

    /** The column with a name, case aside; null where GED has none. */
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
