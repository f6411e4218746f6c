package org.attackregister.ingest.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.attackregister.ingest.content.Refusal;

/** A text line by line, without what ends the lines; the line is kept in one place until the next is read. */
public final class LineReader implements Closeable {
    /** Longest line, in characters. */
    static final int LONGEST = 1 << 24;

    private final Reader in;
    private final String file;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int filled;
    private char[] line = new char[1 << 12];
    private int length;
    private long number;
    private boolean afterReturn;

    public LineReader(Reader in, String file) {
        this.in = in;
        this.file = file;
    }

    /**
     * Goes to the next line.
     *
     * @return whether there is one
     * @throws org.attackregister.error.RegisterException where it is longer than {@value #LONGEST} characters
     */
    public boolean next() throws IOException {
        length = 0;
        boolean begun = false;
        while (position < filled || fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            if (afterReturn && end == position && buffer[end] == '\n') {
                afterReturn = false;
                position++;
                continue;
            }
            afterReturn = false;
            begun = true;
            append(position, end - position);
            position = end;
            if (end < filled) {
                afterReturn = buffer[end] == '\r';
                position++;
                number++;
                return true;
            }
        }
        number += begun ? 1 : 0;
        return begun;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(in.read(buffer, 0, buffer.length), 0);
        return filled > 0;
    }

    private void append(int from, int count) {
        if (length + count > LONGEST) {
            throw Refusal.of(file, "line %d is longer than %,d characters".formatted(number + 1, LONGEST));
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    public char[] characters() {
        return line;
    }

    public int length() {
        return length;
    }

    /** Number of the line, from 1. */
    public long number() {
        return number;
    }

    public boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (!Character.isWhitespace(line[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
