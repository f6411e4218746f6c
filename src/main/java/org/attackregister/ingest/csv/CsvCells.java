package org.attackregister.ingest.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.attackregister.ingest.row.ColumnNames;
import org.attackregister.ingest.text.LineCount;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one CSV record after the other. A cell that repeats the one above it, or a short one that was met lately,
 * is the same object: columns of incident tables repeat themselves, most memory that a load allocates is text, and a code
 * that was looked up before has its hash.
 */
final class CsvCells extends AbstractBaseCsvCallbackHandler<String[]> {
    /** Longer texts, which are seldom codes and labels, are compared with the row above only. */
    private static final int SHORT = 64;

    /** Places of texts that were met lately; a power of two. */
    private static final int MET = 1 << 13;

    private final @Nullable String[] met = new String[MET];
    private String[] above = new String[0];
    private String[] cells = new String[64];
    private int count;
    private LineCount reached = new LineCount(1);

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
        reached = new LineCount(startingLineNumber);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index > ColumnNames.MOST) {
            return;
        }
        if (index == cells.length) {
            cells = Arrays.copyOf(cells, 2 * index);
        }
        cells[index] = text(index, buffer, offset, length);
        count = index + 1;
        if (quoted) {
            for (int i = offset; i < offset + length; i++) {
                reached.pass(buffer[i]);
            }
        }
    }

    private String text(int index, char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length <= SHORT) {
            return met(buffer, offset, length);
        }
        String before = index < above.length ? above[index] : "";
        return is(before, buffer, offset, length) ? before : new String(buffer, offset, length);
    }

    private String met(char[] buffer, int offset, int length) {
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int place = (hash ^ hash >>> 16) & MET - 1;
        String before = met[place];
        if (before != null && is(before, buffer, offset, length)) {
            return before;
        }
        String made = new String(buffer, offset, length);
        met[place] = made;
        return made;
    }

    private static boolean is(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected String[] buildRecord() {
        above = Arrays.copyOf(cells, count);
        return above;
    }

    /** The line on which the record begins. */
    long line() {
        return getStartingLineNumber();
    }

    /** The line that was reached with the cells that were read of the record. */
    long lineReached() {
        return reached.line();
    }
}
