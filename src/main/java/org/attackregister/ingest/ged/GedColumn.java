package org.attackregister.ingest.ged;

import static org.attackregister.ingest.row.CellContent.CODE;
import static org.attackregister.ingest.row.CellContent.DATE;
import static org.attackregister.ingest.row.CellContent.DEGREES;
import static org.attackregister.ingest.row.CellContent.FIGURE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.attackregister.ingest.row.CellContent;
import org.attackregister.ingest.row.FileColumn;
import org.attackregister.ingest.row.FileColumns;
import org.jspecify.annotations.Nullable;

/** The columns of a GED file. Older files lack some of them, and their order differs. */
enum GedColumn {
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

    private static final Map<String, GedColumn> BY_HEADER = byHeader();

    private final String header;
    private final CellContent content;

    GedColumn() {
        this(CellContent.TEXT);
    }

    GedColumn(CellContent content) {
        this.header = name().toLowerCase(Locale.ROOT);
        this.content = content;
    }

    /** All of them, in the order in which UCDP publishes them. */
    static FileColumns all() {
        return new FileColumns(
                Arrays.stream(values())
                        .map(column -> new FileColumn(column.header, column.content))
                        .toList(),
                true);
    }

    /** The column's name in a file. */
    String header() {
        return header;
    }

    /** Whether its cells are numbers: figures, codes or ids. */
    boolean isNumber() {
        return content != CellContent.TEXT && content != DATE;
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
