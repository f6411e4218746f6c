package org.attackregister.ingest.ged;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.ingest.row.Header;

/** The positions of the columns in a GED file. */
final class GedHeader {
    private final Header header;
    private final Map<GedColumn, Integer> positions = new EnumMap<>(GedColumn.class);
    private final List<Integer> others;

    GedHeader(Header header) {
        this.header = header;
        for (GedColumn column : GedColumn.values()) {
            positions.put(column, header.position(column.header()));
        }
        this.others = Stream.iterate(0, i -> i < header.names().size(), i -> i + 1)
                .filter(i -> GedColumn.named(header.names().get(i)) == null)
                .toList();
    }

    /** Position of a column from 0; -1 where the file does not have it. */
    int position(GedColumn column) {
        return positions.getOrDefault(column, -1);
    }

    /** Name of the column at a position; its number where the row is longer than the header. */
    String name(int position) {
        List<String> names = header.names();
        return position < names.size() ? names.get(position) : "column " + (position + 1);
    }

    /** Positions of the columns that GED does not have. */
    List<Integer> others() {
        return others;
    }
}
