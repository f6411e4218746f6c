package org.attackregister.snapshot.column;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.attackregister.snapshot.segment.LastingBytes;

/**
 * The finished JSON of some versions as lines, one after the other: where they are in segments, and their bytes in memory
 * that is used again for the next ones, for those who look at them.
 */
public class JsonLines {
    /** Bytes that are read together, but for one version that is longer by itself. */
    private static final int MOST_BYTES = 1 << 16;

    /** Versions that are read together. */
    private static final int MOST_LINES = 256;

    private final ByteBuffer[] homes = new ByteBuffer[MOST_LINES];
    private final int[] starts = new int[MOST_LINES];
    private final int[] ends = new int[MOST_LINES];
    private byte[] bytes = new byte[MOST_BYTES];
    private int size;
    private int found;
    private boolean copied;

    /** The lines, one after the other; the array itself, or an export would copy all of it once more. */
    public byte[] bytes() {
        if (!copied) {
            copy();
            copied = true;
        }
        return bytes;
    }

    /** Writes all of them; from where they are, if nobody has looked at their bytes and the stream takes them so. */
    public void writeTo(OutputStream out) throws IOException {
        if (copied || !(out instanceof LastingBytes)) {
            out.write(bytes(), 0, size);
            return;
        }
        int line = 0;
        while (line < found) {
            int next = endOfRun(line);
            LastingBytes.write(homes[line].slice(starts[line], start(next) - start(line)), out);
            line = next;
        }
    }

    /** How many lines there are. */
    public int count() {
        return found;
    }

    /** Where a line begins. */
    public int start(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    /** Where the JSON of a line ends; its line feed follows. */
    public int end(int line) {
        return ends[line] - 1;
    }

    /** The length of all of them, each with its line feed. */
    public int size() {
        return size;
    }

    void clear() {
        Arrays.fill(homes, 0, found, null);
        copied = false;
        found = 0;
        size = 0;
    }

    /** Notes where one more version is; false where there is no space for it. */
    boolean add(ByteBuffer home, int start, int length) {
        if (found == MOST_LINES || (found > 0 && size + length + 1 > MOST_BYTES)) {
            return false;
        }
        homes[found] = home;
        starts[found] = start;
        size += length + 1;
        ends[found++] = size;
        return true;
    }

    /**
     * Copies what was noted, each with the line feed that follows it, and at once what lies together. No lock is needed, for
     * bytes that were written once stay as they are.
     */
    void copy() {
        if (size > bytes.length) {
            bytes = new byte[size];
        }
        int line = 0;
        while (line < found) {
            int next = endOfRun(line);
            homes[line].get(starts[line], bytes, start(line), start(next) - start(line));
            line = next;
        }
    }

    /** The first line from one on that does not lie behind the one before it. */
    @SuppressWarnings("ReferenceEquality") // each segment has one buffer
    private int endOfRun(int line) {
        int next = line + 1;
        while (next < found && homes[next] == homes[line] && starts[next] - starts[line] == start(next) - start(line)) {
            next++;
        }
        return next;
    }
}
