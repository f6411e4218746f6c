package org.attackregister.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.attackregister.model.RegisterJson;
import org.jspecify.annotations.Nullable;

/**
 * JSON as UTF-8 bytes, written piece by piece: the bytes that the register's mapper writes. A text is copied in one go
 * where nothing in it needs an escape, as in nearly all.
 */
final class JsonBytes {
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    /** Digits of the largest whole number. */
    private static final int MOST_DIGITS = 19;

    private static final boolean[] NEEDS_MAPPER = needsMapper();

    private byte[] bytes;
    private int size;

    /** A buffer of so many bytes, which grows when it is used up. */
    JsonBytes(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** The bytes of a name, to be written any number of times. */
    static byte[] name(String name) {
        return ascii('"' + name + "\":");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes a name, after a comma where it is not the first of its object. */
    JsonBytes name(byte[] name) {
        next('{');
        raw(name);
        return this;
    }

    /** Comes before the next entry of what an opening bracket began. */
    JsonBytes next(char opening) {
        if (bytes[size - 1] != opening) {
            raw(',');
        }
        return this;
    }

    /** Writes a bracket. */
    JsonBytes raw(char bracket) {
        ensure(1);
        bytes[size++] = (byte) bracket;
        return this;
    }

    /** Writes what is JSON already. */
    void raw(byte[] json) {
        ensure(json.length);
        System.arraycopy(json, 0, bytes, size, json.length);
        size += json.length;
    }

    /** Writes digits, or whatever else is JSON in ASCII. */
    void raw(@Nullable Object json) {
        raw(json == null ? NULL : ascii(json.toString()));
    }

    /** Writes a whole number. */
    void whole(long number) {
        if (number < 0) {
            raw(ascii(Long.toString(number)));
            return;
        }
        ensure(MOST_DIGITS);
        size++;
        for (long above = number / 10; above > 0; above /= 10) {
            size++;
        }
        int at = size;
        long rest = number;
        do {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    /** Writes an exact number with all its digits; null as {@code null}. */
    void number(@Nullable BigDecimal number) {
        if (number == null) {
            raw(NULL);
        } else if (number.scale() == 0 && number.precision() < MOST_DIGITS) {
            whole(number.longValue());
        } else {
            raw(ascii(number.toPlainString()));
        }
    }

    void bool(@Nullable Boolean value) {
        raw(value == null ? NULL : value ? TRUE : FALSE);
    }

    /** Writes a text in quotes; null as {@code null}. */
    void text(@Nullable String text) {
        if (text == null) {
            raw(NULL);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (needsMapper(utf8)) {
            mapped(text);
            return;
        }
        ensure(utf8.length + 2);
        bytes[size++] = '"';
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        bytes[size++] = '"';
    }

    /** Writes a text in quotes that is there in parts, in ASCII that needs no escape. */
    void ascii(byte[][] parts) {
        raw('"');
        for (byte[] part : parts) {
            raw(part);
        }
        raw('"');
    }

    private static boolean needsMapper(byte[] utf8) {
        for (byte b : utf8) {
            if (NEEDS_MAPPER[b & 0xFF]) {
                return true;
            }
        }
        return false;
    }

    /** The bytes of what JSON escapes, and of characters beyond the first plane, which the mapper writes as two. */
    private static boolean[] needsMapper() {
        boolean[] needs = new boolean[256];
        Arrays.fill(needs, 0, ' ', true);
        needs['"'] = true;
        needs['\\'] = true;
        Arrays.fill(needs, 0xF0, 256, true);
        return needs;
    }

    /** Writes whatever is too rare to be worth a way of its own. */
    void mapped(Object value) {
        try {
            raw(RegisterJson.MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /** Forgets what was written; the buffer stays. */
    void clear() {
        size = 0;
    }

    /** Writes what was written to somewhere else. */
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** A copy of what was written. */
    byte[] written() {
        return Arrays.copyOf(bytes, size);
    }
}
