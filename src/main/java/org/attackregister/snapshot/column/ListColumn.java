package org.attackregister.snapshot.column;

import java.util.Arrays;

/**
 * A column of short lists whose entries have one or more parts: the entries of all versions in a row, and where each
 * version's begin. Appended to by one thread; readers see an earlier size.
 */
public final class ListColumn {
    private final Dictionary[] dictionaries;
    private int[] starts = new int[1024];
    private final int[][] parts;
    private final int[][] first;
    private int versions;
    private int entries;

    ListColumn(Dictionary... dictionaries) {
        this.dictionaries = dictionaries;
        this.parts = new int[dictionaries.length][1024];
        this.first = new int[dictionaries.length][1024];
    }

    public Dictionary dictionary(int part) {
        return dictionaries[part];
    }

    /** Begins a version; what was added to it before, and not ended, is gone. */
    void open(int version) {
        versions = version;
        entries = starts[version];
    }

    /** Adds one entry to the version that is being appended. */
    void entry(int... codes) {
        for (int part = 0; part < parts.length; part++) {
            if (entries == parts[part].length) {
                parts[part] = Arrays.copyOf(parts[part], entries * 2);
            }
            parts[part][entries] = codes[part];
        }
        entries++;
    }

    /** Ends the version that is being appended. */
    void close() {
        boolean empty = starts[versions] == entries;
        for (int part = 0; part < first.length; part++) {
            first[part][versions] = empty ? Dictionary.NONE : parts[part][starts[versions]];
        }
        versions++;
        if (versions == starts.length) {
            starts = Arrays.copyOf(starts, versions * 2);
            for (int part = 0; part < first.length; part++) {
                first[part] = Arrays.copyOf(first[part], versions * 2);
            }
        }
        starts[versions] = entries;
    }

    /** The number of one part of each version's first entry, by ordinal. */
    public int[] first(int part) {
        return first[part];
    }

    /** Index of a version's first entry. */
    public int start(int ordinal) {
        return starts[ordinal];
    }

    /** Index after a version's last entry. */
    public int end(int ordinal) {
        return starts[ordinal + 1];
    }

    /** The number of one part of an entry. */
    public int code(int part, int entry) {
        return parts[part][entry];
    }
}
