package org.attackregister.ingest.kit;

import java.util.Arrays;
import org.attackregister.ingest.row.CellContent;
import org.attackregister.ingest.row.FileColumn;
import org.attackregister.ingest.row.FileColumns;
import org.attackregister.query.Words;

/** A column of a provider's files; mostly a constant with the column's name. */
public interface ProviderColumn {
    /** Its name, in any case. */
    String name();

    /** What its cells are. */
    CellContent content();

    /** Its name in a file. */
    default String header() {
        return Words.lowerCase(name());
    }

    /**
     * All of a provider's.
     *
     * @param ordered whether the provider has published files without a header, whose columns are these in their order
     */
    static FileColumns all(ProviderColumn[] columns, boolean ordered) {
        return new FileColumns(
                Arrays.stream(columns)
                        .map(column -> new FileColumn(column.header(), column.content()))
                        .toList(),
                ordered);
    }
}
