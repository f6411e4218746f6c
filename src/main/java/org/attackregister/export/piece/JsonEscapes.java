package org.attackregister.export.piece;

import java.nio.charset.StandardCharsets;

/** The characters of a JSON text as UTF-8. */
public final class JsonEscapes {
    private static final int HEX = 16;
    private static final int DIGITS = 4;

    private JsonEscapes() {}

    /** Writes what a text between quotation marks means; a character by its number only where it is ASCII. */
    public static void decode(byte[] json, int start, int end, PieceBytes out) {
        int from = start;
        for (int i = start; i < end; i++) {
            if (json[i] == '\\') {
                out.put(json, from, i);
                i++;
                out.put(character(json, i));
                i += json[i] == 'u' ? DIGITS : 0;
                from = i + 1;
            }
        }
        out.put(json, from, end);
    }

    private static char character(byte[] json, int at) {
        return switch (json[at]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(new String(json, at + 1, DIGITS, StandardCharsets.US_ASCII), HEX);
            default -> (char) json[at];
        };
    }
}
