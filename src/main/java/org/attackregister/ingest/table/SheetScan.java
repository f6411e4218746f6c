package org.attackregister.ingest.table;

import java.io.IOException;
import java.io.InputStream;

/**
 * A look at the bytes of a spreadsheet's part before its XML is read: that it unpacks whole, and that no cell claims to
 * stand so far to the right that its row would become one of millions of cells.
 */
final class SheetScan {
    private static final int ROW = ('<' << 24) | ('r' << 16) | ('o' << 8) | 'w';
    private static final int REFERENCE = (' ' << 24) | ('r' << 16) | ('=' << 8) | '"';

    /** A spreadsheet's last column is XFD. */
    private static final int MOST_LETTERS = 3;

    private final String file;
    private long rows;
    private int lastFour;
    private boolean inTag;
    private int letters = -1;

    private SheetScan(String file) {
        this.file = file;
    }

    /**
     * Looks at one part.
     *
     * @return how many rows begin in it
     * @throws org.attackregister.error.RegisterException where it is damaged or a bomb
     */
    static long rows(ZipMember part) throws IOException {
        SheetScan scan = new SheetScan(part.name());
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = part.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                scan.take(buffer, read);
            }
        }
        return scan.rows;
    }

    private void take(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            lastFour = (lastFour << 8) | (b & 0xFF);
            if (letters >= 0) {
                countLetters(b);
            }
            if (b == '<') {
                inTag = true;
            } else if (b == '>') {
                inTag = false;
            } else if (lastFour == ROW) {
                rows++;
            } else if (inTag && lastFour == REFERENCE) {
                letters = 0;
            }
        }
    }

    private void countLetters(byte b) {
        if (b < 'A' || b > 'Z') {
            letters = -1;
        } else if (++letters > MOST_LETTERS) {
            throw Refusal.of(
                    file, "it is no spreadsheet that a spreadsheet program made: a cell lies beyond column XFD");
        }
    }
}
