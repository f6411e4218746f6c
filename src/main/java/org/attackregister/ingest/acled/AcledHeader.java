package org.attackregister.ingest.acled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.attackregister.ingest.row.Header;
import org.attackregister.query.Words;

/** The positions of the columns of an export, in any of ACLED's layouts. */
final class AcledHeader {
    private final Map<AcledColumn, Integer> positions = new EnumMap<>(AcledColumn.class);
    private final List<KeptColumn> kept = new ArrayList<>();

    /**
     * A column whose text is kept unchanged.
     *
     * @param position where it is, from 0
     * @param name its name in lower case
     */
    record KeptColumn(int position, String name) {}

    /** The columns of a file. */
    AcledHeader(Header header) {
        for (AcledColumn column : AcledColumn.values()) {
            positions.put(column, header.position(column.wireName()));
        }
        for (int i = 0; i < header.names().size(); i++) {
            String name = Words.lowerCase(header.names().get(i).strip());
            boolean placed = Arrays.stream(AcledColumn.values())
                    .anyMatch(c -> c.hasPlace() && c.wireName().equals(name));
            if (!placed && !name.isEmpty() && header.position(name) == i) {
                kept.add(new KeptColumn(i, name));
            }
        }
    }

    /** Where a column is, from 0; -1 where the file does not have it. */
    int position(AcledColumn column) {
        return positions.getOrDefault(column, -1);
    }

    /** Whether the file has a column. */
    boolean has(AcledColumn column) {
        return position(column) >= 0;
    }

    /** The columns whose text is kept unchanged. */
    List<KeptColumn> kept() {
        return kept;
    }
}
