package org.attackregister.ingest.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.attackregister.ingest.row.ColumnNames;
import org.attackregister.ingest.text.LineCount;

/**
 * The cells of one CSV record after the other. A cell that repeats the one above it is the same object: columns of
 * incident tables repeat themselves, and most memory that a load allocates is text.
 */
final class CsvCells extends AbstractBaseCsvCallbackHandler<String[]> {
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
        String before = index < above.length ? above[index] : "";
        if (before.length() != length) {
            return new String(buffer, offset, length);
        }
        for (int i = 0; i < length; i++) {
            if (before.charAt(i) != buffer[offset + i]) {
                return new String(buffer, offset, length);
            }
        }
        return before;
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
