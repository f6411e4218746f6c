package org.attackregister.ingest.text;

/** The line on which a text has arrived, where LF, CR and CRLF each end a line. */
public final class LineCount {
    private long line;
    private int last;

    /** A count that begins on a line. */
    public LineCount(long line) {
        this.line = line;
    }

    /** Goes past a character, or a byte of an encoding that extends ASCII. */
    public void pass(int character) {
        if (character == '\r' || (character == '\n' && last != '\r')) {
            line++;
        }
        last = character;
    }

    /** The line, from 1. */
    public long line() {
        return line;
    }
}
