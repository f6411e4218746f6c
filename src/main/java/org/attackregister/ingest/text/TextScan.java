package org.attackregister.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.attackregister.ingest.content.Content;
import org.attackregister.ingest.content.Refusal;

/** What the bytes of a text reveal about its encoding. */
final class TextScan {
    /** The encodings among which is guessed. */
    enum Guess {
        UTF_8,
        UTF_8_WITH_STRAYS,
        WINDOWS_1252,
        ISO_8859_1
    }

    /** Text is taken for UTF-8 with strays in it up to so many strays for each valid character of several bytes. */
    private static final int STRAYS_PER_CHARACTER = 20;

    /** One control character in so many bytes of the file's beginning is no text. */
    private static final int BYTES_PER_CONTROL = 50;

    private static final int BEGINNING = 1 << 16;

    /** Fewer letters with marks show nothing. */
    private static final int MANY = 4;

    private final Content content;
    private final BitSet high = new BitSet(256);
    private final BitSet strays = new BitSet(256);
    private long highCount;
    private long highPairs;
    private long lastHigh = -2;
    private long characters;
    private long strayCount;

    /** Bytes of the character that are still to come, and what the next of them may be. */
    private int awaited;

    private int least;
    private int most;
    private final byte[] begun = new byte[4];
    private int begunLength;

    private TextScan(Content content) {
        this.content = content;
    }

    /**
     * Reads all of it.
     *
     * @throws org.attackregister.error.RegisterException where it is no text
     */
    static TextScan of(Content content) throws IOException {
        TextScan scan = new TextScan(content);
        byte[] buffer = new byte[BEGINNING];
        try (InputStream in = content.open()) {
            int read = in.readNBytes(buffer, 0, buffer.length);
            scan.refuseControls(buffer, read);
            for (long offset = 0; read > 0; read = in.readNBytes(buffer, 0, buffer.length)) {
                scan.scan(buffer, read, offset);
                offset += read;
            }
        }
        scan.breakOff();
        return scan;
    }

    /**
     * The encoding.
     *
     * @param marked whether the text begins with UTF-8's byte order mark
     * @throws org.attackregister.error.RegisterException where it is none of those that are read
     */
    Guess guess(boolean marked) throws IOException {
        if (strayCount == 0) {
            return Guess.UTF_8;
        }
        boolean mixed = marked || characters * STRAYS_PER_CHARACTER >= strayCount;
        BitSet letters = mixed ? strays : high;
        for (int letter = letters.nextSetBit(0); letter >= 0; letter = letters.nextSetBit(letter + 1)) {
            if (new String(new byte[] {(byte) letter}, Text.WINDOWS_1252).charAt(0) == '\uFFFD') {
                throw Refusal.of(
                        content.name(),
                        "it is neither UTF-8 nor windows-1252 (byte 0x%02X, first on line %d); save it as UTF-8"
                                .formatted(letter, lineOf((byte) letter)));
            }
        }
        if (mixed) {
            return Guess.UTF_8_WITH_STRAYS;
        }
        return high.nextSetBit(0x80) < 0xA0 ? Guess.WINDOWS_1252 : Guess.ISO_8859_1;
    }

    /** Whether more than half of the letters with marks follow one: words of another alphabet, read as this one. */
    boolean isOfManyMarks() {
        return highCount >= MANY && 2 * highPairs > highCount;
    }

    private void refuseControls(byte[] bytes, int length) throws IOException {
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i];
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                controls++;
            }
        }
        if (controls > 1 && controls * BYTES_PER_CONTROL > length) {
            throw Refusal.of(content.name(), binary(bytes, length));
        }
    }

    private static String binary(byte[] bytes, int length) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        return Math.max(even, odd) > length / 5 && Math.min(even, odd) <= length / 50
                ? "it seems to be UTF-16 without a byte order mark; save it as UTF-8"
                : "it is binary, not text; use CSV, XLSX, NDJSON or JSON, optionally in gzip or zip";
    }

    private void scan(byte[] bytes, int length, long offset) throws IOException {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b > 0 && awaited == 0) {
                continue;
            }
            if (b == 0) {
                throw Refusal.of(
                        content.name(),
                        "it has a NUL byte on line %d (byte %d of the text) and is damaged or not text"
                                .formatted(lineOf((byte) 0), offset + i));
            }
            int value = b & 0xFF;
            if (b < 0) {
                high.set(value);
                highCount++;
                highPairs += lastHigh == offset + i - 1 ? 1 : 0;
                lastHigh = offset + i;
            }
            if (awaited > 0) {
                if (value >= least && value <= most) {
                    follow(b);
                    continue;
                }
                breakOff();
            }
            if (b < 0) {
                begin(b, value);
            }
        }
    }

    /** The ranges of well-formed UTF-8: no overlong form, no surrogate, nothing over U+10FFFF (RFC 3629). */
    private void begin(byte b, int value) {
        if (value < 0xC2 || value > 0xF4) {
            strayCount++;
            strays.set(value);
            return;
        }
        awaited = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        least = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        most = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        begun[0] = b;
        begunLength = 1;
    }

    private void follow(byte b) {
        awaited--;
        least = 0x80;
        most = 0xBF;
        if (awaited == 0) {
            characters++;
        } else {
            begun[begunLength++] = b;
        }
    }

    /** The character that was begun is none. */
    private void breakOff() {
        if (awaited > 0) {
            strayCount += begunLength;
            for (int i = 0; i < begunLength; i++) {
                strays.set(begun[i] & 0xFF);
            }
            awaited = 0;
        }
    }

    /** The line on which a byte first occurs. */
    private long lineOf(byte sought) throws IOException {
        LineCount lines = new LineCount(1);
        byte[] buffer = new byte[BEGINNING];
        try (InputStream in = content.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == sought) {
                        return lines.line();
                    }
                    lines.pass(buffer[i]);
                }
            }
        }
        return lines.line();
    }
}
