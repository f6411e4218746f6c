package org.attackregister.export.piece;

import java.util.Arrays;

/** Where the parts of objects are in an attack's JSON: of one object, or of each entry of a list, found in one go. */
public final class EntryParts {
    private final byte[][] names;
    private final JsonScan scan = new JsonScan();
    private int[] starts;
    private int[] ends;
    private boolean[] escaped;
    private int count;

    /**
     * Looks for some parts.
     *
     * @param names their names as JSON writes them, in the order in which they most likely come
     */
    public EntryParts(byte[][] names) {
        this.names = names;
        this.starts = new int[names.length];
        this.ends = new int[names.length];
        this.escaped = new boolean[names.length];
    }

    /** How many there are of each object. */
    public int parts() {
        return names.length;
    }

    /** Finds those of the object or the list that begins at an index. */
    public void read(byte[] json, int from) {
        count = 0;
        scan.begin(json, from);
        if (scan.peek() == '{') {
            entry();
        } else if (scan.peek() == '[') {
            do {
                scan.next();
                if (scan.peek() != ']') {
                    entry();
                }
            } while (scan.peek() == ',');
        }
    }

    /** There is nothing to be found. */
    public void clear() {
        count = 0;
    }

    private void entry() {
        int first = count * names.length;
        if (first + names.length > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, starts.length);
            escaped = Arrays.copyOf(escaped, starts.length);
        }
        Arrays.fill(starts, first, first + names.length, 0);
        int expected = 0;
        do {
            scan.next();
            if (scan.peek() != '}') {
                expected = part(first, expected);
            }
        } while (scan.peek() == ',');
        scan.next();
        count++;
    }

    /** Steps over a part, most likely the one that is expected, and gives the number of that which is expected next. */
    private int part(int first, int expected) {
        for (int i = 0; i < names.length; i++) {
            int part = expected + i < names.length ? expected + i : expected + i - names.length;
            if (scan.accept(names[part])) {
                starts[first + part] = scan.at();
                scan.value();
                ends[first + part] = scan.at();
                escaped[first + part] = scan.isEscaped();
                return part + 1 < names.length ? part + 1 : 0;
            }
        }
        scan.value();
        scan.next();
        scan.value();
        return expected;
    }

    /** How many objects there are. */
    public int count() {
        return count;
    }

    /** Whether an object has a part. */
    public boolean has(int entry, int part) {
        return starts[entry * names.length + part] > 0;
    }

    /** Where the value of a part begins. */
    public int start(int entry, int part) {
        return starts[entry * names.length + part];
    }

    /** Where it ends. */
    public int end(int entry, int part) {
        return ends[entry * names.length + part];
    }

    /** Whether the part has a backslash in a text. */
    public boolean isEscaped(int entry, int part) {
        return escaped[entry * names.length + part];
    }
}
