package org.attackregister.export.piece;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Steps over JSON that the register wrote itself: compact and well-formed. It gives no values, but where they end, and
 * whether their bytes can be copied as they are.
 */
public final class JsonScan {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;

    private byte[] json = {};
    private int at;
    private boolean escaped;
    private boolean odd;

    /** Begins with the value at an index. */
    public void begin(byte[] text, int from) {
        json = text;
        at = from;
    }

    /** Where it is. */
    public int at() {
        return at;
    }

    /** The byte that comes next. */
    public byte peek() {
        return json[at];
    }

    /** Steps over one byte. */
    public void next() {
        at++;
    }

    /** Steps over these bytes if they come next. */
    public boolean accept(byte[] expected) {
        int end = at + expected.length;
        boolean found = end <= json.length && Arrays.equals(json, at, end, expected, 0, expected.length);
        at = found ? end : at;
        return found;
    }

    /** Whether the value stepped over last has a backslash in a text. */
    public boolean isEscaped() {
        return escaped;
    }

    /**
     * Whether the value stepped over last has what is written otherwise when it is read and written again: a character
     * by its number, a number with an exponent, a zero below zero.
     */
    public boolean isOdd() {
        return odd;
    }

    /** Steps over one value. */
    public void value() {
        escaped = false;
        odd = false;
        at = switch (json[at]) {
            case '"' -> text(at);
            case '{', '[' -> nested(at);
            default -> word(at);
        };
    }

    private int text(int from) {
        byte[] text = json;
        int i = special(text, from + 1);
        while (text[i] == '\\') {
            escaped = true;
            odd |= text[i + 1] == 'u';
            i = special(text, i + 2);
        }
        return i + 1;
    }

    /** The next quotation mark or backslash. */
    private static int special(byte[] text, int from) {
        int i = from;
        int last = text.length - Long.BYTES;
        while (i <= last) {
            long eight = (long) EIGHT.get(text, i);
            long quotes = eight ^ QUOTES;
            long backslashes = eight ^ BACKSLASHES;
            long hits = ((quotes - ONES & ~quotes) | (backslashes - ONES & ~backslashes)) & HIGHEST;
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
            i += Long.BYTES;
        }
        while (text[i] != '"' && text[i] != '\\') {
            i++;
        }
        return i;
    }

    private int nested(int from) {
        byte[] text = json;
        int i = from;
        int depth = 0;
        do {
            switch (text[i]) {
                case '"' -> i = text(i);
                case ',', ':' -> i++;
                case '{', '[' -> {
                    depth++;
                    i++;
                }
                case '}', ']' -> {
                    depth--;
                    i++;
                }
                default -> i = word(i);
            }
        } while (depth > 0);
        return i;
    }

    /** A number, or {@code true}, {@code false}, {@code null}. */
    private int word(int from) {
        byte[] text = json;
        int i = from;
        byte b = text[i];
        boolean number = b <= '9';
        boolean strange = b == '-' && text[i + 1] == '0';
        while (b != ',' && b != '}' && b != ']') {
            strange |= number && b >= 'E';
            b = text[++i];
        }
        odd |= strange;
        return i;
    }
}
