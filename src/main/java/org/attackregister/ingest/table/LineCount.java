package org.attackregister.ingest.table;

/** The line on which a text has arrived, where LF, CR and CRLF each end a line. */
final class LineCount {
    private long line;
    private int last;

    /** A count that begins on a line. */
    LineCount(long line) {
        this.line = line;
    }

    /** Goes past a character, or a byte of an encoding that holds ASCII as it is. */
    void pass(int character) {
        if (character == '\r' || (character == '\n' && last != '\r')) {
            line++;
        }
        last = character;
    }

    /** The line, from 1. */
    long line() {
        return line;
    }
}
