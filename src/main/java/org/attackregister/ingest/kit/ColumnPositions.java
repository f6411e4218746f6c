package org.attackregister.ingest.kit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.ingest.row.Header;
import org.attackregister.query.Words;

/**
 * Where a provider's columns are in a file.
 *
 * @param <C> the columns
 */
public final class ColumnPositions<C extends Enum<C> & ProviderColumn> implements ToIntFunction<C> {
    private final Map<C, Integer> positions;
    private final int[] others;

    /** The positions of all of them in a header. */
    public ColumnPositions(Header header, Class<C> columns) {
        this.positions = new EnumMap<>(columns);
        for (C column : columns.getEnumConstants()) {
            positions.put(column, header.position(column.header()));
        }
        Set<String> known = Stream.of(columns.getEnumConstants())
                .map(ProviderColumn::header)
                .collect(Collectors.toSet());
        this.others = IntStream.range(0, header.names().size())
                .filter(i ->
                        !known.contains(Words.lowerCase(header.names().get(i).strip())))
                .toArray();
    }

    /** The position from 0; -1 where the file does not have the column. */
    @Override
    public int applyAsInt(C column) {
        return positions.getOrDefault(column, -1);
    }

    /** Positions of the columns that the provider does not have. */
    public int[] others() {
        return others.clone();
    }
}
