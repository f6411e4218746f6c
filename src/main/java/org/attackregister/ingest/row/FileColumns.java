package org.attackregister.ingest.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.query.Words;

/** The columns by which a provider's files are known, in the provider's order. */
public final class FileColumns {
    /** No provider's: any first row is a header. */
    public static final FileColumns ANY = new FileColumns(List.of(), false);

    /** So many names that a provider has make a row its header. */
    private static final int TELLING = 3;

    private static final String NULL_WORD = "NULL";
    private static final String SIGNS = ".,;- ";

    private final List<FileColumn> columns;
    private final Map<String, FileColumn> byName = new HashMap<>();
    private final boolean ordered;

    /**
     * The columns of a provider.
     *
     * @param ordered whether the provider has published files without a header, whose columns are all of these in their order
     */
    public FileColumns(List<FileColumn> columns, boolean ordered) {
        this.columns = List.copyOf(columns);
        this.ordered = ordered;
        columns.forEach(column -> byName.put(plain(column.name()), column));
    }

    /** The names, in the provider's order. */
    public List<String> names() {
        return columns.stream().map(FileColumn::name).toList();
    }

    /** Whether the provider has a column. */
    public boolean has(String name) {
        return byName.containsKey(plain(name));
    }

    /** What the cells of a column are; text where the provider has no such column. */
    public CellContent content(String name) {
        FileColumn column = byName.get(plain(name));
        return column == null ? CellContent.TEXT : column.content();
    }

    /** How many cells are the name of a column. */
    public int known(List<String> cells) {
        int known = 0;
        for (String cell : cells) {
            known += byName.containsKey(plain(cell)) ? 1 : 0;
        }
        return known;
    }

    /** Whether a row has so many of the names that it is the header. */
    public boolean isHeader(List<String> cells) {
        return columns.isEmpty() || known(cells) >= Math.min(TELLING, columns.size());
    }

    /** Whether a row is one of a file without a header: each cell is such as its column has. */
    boolean isRowByPosition(List<String> cells) {
        if (!ordered || cells.size() != columns.size()) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (columns.get(i).content().isNumber() && !isBlankOrNumber(cells.get(i))) {
                return false;
            }
        }
        return !cells.get(0).isBlank();
    }

    /** How many cells a row under a header must have, lest it has lost a figure or a date. */
    public int vital(Header header) {
        int vital = 0;
        for (int i = 0; i < header.names().size(); i++) {
            vital = content(header.names().get(i)).isVital() ? i + 1 : vital;
        }
        return vital;
    }

    /** Digits with what comes between them in lists of codes and in numbers; or a word for no value. */
    static boolean isBlankOrNumber(String cell) {
        String text = cell.strip();
        if (text.equals(NULL_WORD)) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ((letter < '0' || letter > '9') && SIGNS.indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String name) {
        return Words.lowerCase(name.strip());
    }
}
