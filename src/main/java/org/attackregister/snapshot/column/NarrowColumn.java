package org.attackregister.snapshot.column;

import java.io.IOException;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/**
 * A column of codes, 0 or more, a row each, in the narrowest width that has them all; 0 means no value. One thread
 * appends, and sets the row that is being appended until it goes on to the next.
 */
public final class NarrowColumn {
    private static final int FIRST_LENGTH = 1024;

    private NarrowCodes codes = new NarrowCodes.Bytes(new byte[FIRST_LENGTH]);
    private int least = Integer.MAX_VALUE;
    private int most;

    /** Sets the code of a row, of which no reader knows yet. */
    void set(int row, int code) {
        if (row >= codes.length() || code > codes.most()) {
            codes = codes.copy(row >= codes.length() ? codes.length() * 2 : codes.length(), Math.max(code, most));
        }
        codes.set(row, code);
        least = code == Dictionary.NONE ? least : Math.min(least, code);
        most = Math.max(most, code);
    }

    void write(BinaryWriter out, int rows) throws IOException {
        out.number(least);
        out.number(most);
        codes.write(out, rows);
    }

    void read(BinaryReader in) throws IOException {
        least = in.number();
        most = in.number();
        codes = NarrowCodes.read(in);
    }

    /** The codes of the rows that are there now. */
    public NarrowCodes codes() {
        return codes;
    }

    /** The least code of a value that occurs, or occurred; more than {@link #most()} where there is none. */
    public int least() {
        return least;
    }

    /** The greatest code that occurs, or occurred. */
    public int most() {
        return most;
    }
}
