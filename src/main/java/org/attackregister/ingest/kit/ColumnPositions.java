package org.attackregister.ingest.kit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.attackregister.ingest.row.Header;
import org.attackregister.query.Words;

/**
 * Where a provider's columns are in a file.
 *
 * @param <C> the columns
 */
public final class ColumnPositions<C extends Enum<C> & ProviderColumn> implements ToIntFunction<C> {
    private final Map<C, Integer> positions;
    private final List<OtherColumn> others;

    /**
     * A column that the provider does not have.
     *
     * @param position where it is, from 0
     * @param name its name, as the file spells it
     */
    public record OtherColumn(int position, String name) {}

    /** The positions of all of them in a header. */
    public ColumnPositions(Header header, Class<C> columns) {
        positions = new EnumMap<>(columns);
        Set<String> known = new HashSet<>();
        for (C column : columns.getEnumConstants()) {
            positions.put(column, header.position(column.header()));
            known.add(column.header());
        }
        List<OtherColumn> unknown = new ArrayList<>();
        for (int i = 0; i < header.names().size(); i++) {
            String name = header.names().get(i);
            if (!known.contains(Words.lowerCase(name.strip())) && header.position(name) == i) {
                unknown.add(new OtherColumn(i, name));
            }
        }
        others = List.copyOf(unknown);
    }

    /** The position from 0; -1 where the file does not have the column. */
    @Override
    public int applyAsInt(C column) {
        return positions.getOrDefault(column, -1);
    }

    /** The columns that the provider does not have, each name once. */
    public List<OtherColumn> others() {
        return others;
    }
}
