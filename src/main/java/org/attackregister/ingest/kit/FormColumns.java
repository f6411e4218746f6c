package org.attackregister.ingest.kit;

import java.util.stream.IntStream;
import org.attackregister.ingest.row.CellContent;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.ingest.row.Header;
import org.attackregister.ingest.row.Row;
import org.jspecify.annotations.Nullable;

/** Where in a table the cells are that can be written in several forms. */
final class FormColumns {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final int[] figures;
    private final int[] degrees;
    private final int[] dates;
    private final int[] years;
    private final int[] codes;

    FormColumns(Header header, FileColumns columns) {
        this.figures = positions(header, columns, CellContent.FIGURE);
        this.degrees = positions(header, columns, CellContent.DEGREES);
        this.dates = positions(header, columns, CellContent.DATE);
        this.years = positions(header, columns, CellContent.YEAR);
        this.codes = positions(header, columns, CellContent.CODE);
    }

    /** Positions of numbers that name something. */
    int[] codes() {
        return codes;
    }

    /** Positions of numbers of people and the like. */
    int[] figures() {
        return figures;
    }

    /** Positions of degrees. */
    int[] degrees() {
        return degrees;
    }

    /** Positions of days. */
    int[] dates() {
        return dates;
    }

    private static int[] positions(Header header, FileColumns columns, CellContent content) {
        return IntStream.range(0, header.names().size())
                .filter(i -> columns.content(header.names().get(i)) == content)
                .toArray();
    }

    /** The year that a row says beside its dates; null where it says none. */
    @Nullable
    Integer year(Row row) {
        String text = years.length == 0 ? null : row.at(years[0]);
        Integer year = text == null ? null : NumberCells.small(text);
        return year != null && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
    }
}
