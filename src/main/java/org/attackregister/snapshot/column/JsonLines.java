package org.attackregister.snapshot.column;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The finished JSON of some versions as lines, one after the other, in memory that is used again for the next ones. */
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

    /** The lines, one after the other; the array itself, or an export would copy all of it once more. */
    public byte[] bytes() {
        return bytes;
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
    @SuppressWarnings("ReferenceEquality") // each segment has one buffer
    void copy() {
        if (size > bytes.length) {
            bytes = new byte[size];
        }
        int line = 0;
        while (line < found) {
            int next = line + 1;
            int length = ends[line] - start(line);
            while (next < found && homes[next] == homes[line] && starts[next] == starts[line] + length) {
                length += ends[next] - ends[next - 1];
                next++;
            }
            homes[line].get(starts[line], bytes, start(line), length);
            line = next;
        }
        Arrays.fill(homes, 0, found, null);
    }
}
