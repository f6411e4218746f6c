package org.attackregister.ingest.read;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.attackregister.ingest.kit.ProviderColumn;
import org.attackregister.ingest.row.CellContent;
import org.attackregister.ingest.row.FileColumn;
import org.attackregister.ingest.row.FileColumns;

/**
 * The columns of a provider's files.
 *
 * @param content what the cells of each are, in the provider's order
 * @param ordered whether the provider has published files without a header, whose columns are these in their order
 * @param read those whose cells are in a field of the attack, or follow from another column; all others are kept
 */
public record LayoutColumns(Map<String, CellContent> content, boolean ordered, Set<String> read) {
    /** No columns of its own. */
    public static final LayoutColumns NONE = new LayoutColumns(Map.of(), false, Set.of());

    /** The columns by which a header is found. */
    FileColumns ofFiles() {
        return new FileColumns(
                content.entrySet().stream()
                        .map(column -> new FileColumn(column.getKey(), column.getValue()))
                        .toList(),
                ordered);
    }

    /** Those that are kept, in the order of the constants. */
    public <C extends Enum<C> & ProviderColumn> Set<C> kept(Class<C> columns) {
        return those(columns, column -> !read.contains(column.header()));
    }

    /** Those whose cells are such, in the order of the constants. */
    public <C extends Enum<C> & ProviderColumn> Set<C> having(Class<C> columns, Set<CellContent> contents) {
        return those(columns, column -> contents.contains(content.get(column.header())));
    }

    private static <C extends Enum<C>> Set<C> those(Class<C> columns, Predicate<C> meant) {
        Set<C> those = EnumSet.allOf(columns);
        those.removeIf(meant.negate());
        return those;
    }
}
