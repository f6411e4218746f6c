package org.attackregister.export;

import java.nio.charset.StandardCharsets;
import org.attackregister.export.piece.PieceBytes;

/** The rows of an RFC 4180 table, cell by cell: commas, CRLF, quotes only where a cell needs them. */
final class CsvLine {
    private static final char QUOTE = '"';

    /** A cell that begins so at the start of a line would be read as a remark by some readers. */
    private static final char REMARK = '#';

    private final PieceBytes out;
    private boolean first = true;

    CsvLine(PieceBytes out) {
        this.out = out;
    }

    private void separate() {
        if (!first) {
            out.put(',');
        }
        first = false;
    }

    /** A cell without a value. */
    void empty() {
        separate();
    }

    /** A cell of a text. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        text(utf8, 0, utf8.length);
    }

    /** A cell of a text in UTF-8. */
    void text(byte[] utf8, int from, int to) {
        boolean remark = first && from < to && utf8[from] == REMARK;
        if (remark || needsQuotes(utf8, from, to)) {
            quoted(utf8, from, to);
        } else {
            plain(utf8, from, to);
        }
    }

    /** A cell of what needs no quotes, such as a number. */
    void plain(byte[] ascii, int from, int to) {
        separate();
        out.put(ascii, from, to);
    }

    /** A cell of what needs quotes in any case, such as JSON. */
    void quoted(byte[] utf8, int from, int to) {
        separate();
        out.put(QUOTE);
        out.putDoubling(QUOTE, utf8, from, to);
        out.put(QUOTE);
    }

    void endRow() {
        out.put('\r');
        out.put('\n');
        first = true;
    }

    private static boolean needsQuotes(byte[] utf8, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = utf8[i];
            // none of these comes behind the comma in ASCII, and most letters do
            if (b <= ',' && (b == ',' || b == QUOTE || b == '\n' || b == '\r')) {
                return true;
            }
        }
        return false;
    }
}
