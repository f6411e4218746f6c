package org.attackregister.export.piece;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a body while a piece of it is made, in memory that grows and is used again. */
public final class PieceBytes {
    private static final int FIRST = 1 << 12;

    private byte[] bytes = new byte[FIRST];
    private int size;

    /** Makes space for so many more. */
    public void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /** Appends an ASCII character. */
    public void put(char ascii) {
        ensure(1);
        bytes[size++] = (byte) ascii;
    }

    /** Appends a text as UTF-8. */
    public void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends other bytes. */
    public void put(byte[] source) {
        put(source, 0, source.length);
    }

    /** Appends a part of other bytes. */
    public void put(byte[] source, int from, int to) {
        ensure(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    /** Appends a part of other bytes, and one byte twice wherever it comes. */
    public void putDoubling(char doubled, byte[] source, int from, int to) {
        ensure(2 * (to - from));
        byte[] target = bytes;
        int at = size;
        for (int i = from; i < to; i++) {
            byte b = source[i];
            target[at++] = b;
            if (b == doubled) {
                target[at++] = b;
            }
        }
        size = at;
    }

    /** Puts one character in front of itself and of another, from an index on. */
    public void escape(char escape, char other, int from) {
        for (int i = from; i < size; i++) {
            if (bytes[i] == escape || bytes[i] == other) {
                ensure(1);
                System.arraycopy(bytes, i, bytes, i + 1, size - i);
                bytes[i++] = (byte) escape;
                size++;
            }
        }
    }

    /** The array that has them, from its first byte on. */
    public byte[] array() {
        return bytes;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Forgets all of them. */
    public void clear() {
        size = 0;
    }

    /** Writes all of them, and begins anew. */
    public void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }
}
