package org.attackregister.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.attackregister.snapshot.column.JsonLines;
import org.attackregister.snapshot.column.SerialisedVersions;

/** Some versions of a list, in its order. */
public final class Selection {
    /** Versions that are made ready together. */
    private static final int PART = 1_000;

    private final SerialisedVersions json;
    private final long total;
    private final int[] ordinals;

    Selection(SerialisedVersions json, long total, int[] ordinals) {
        this.json = json;
        this.total = total;
        this.ordinals = ordinals;
    }

    /**
     * Parts of lists of one snapshot, one after another.
     *
     * @param total how many attacks the lists have together
     */
    static Selection joined(List<Selection> parts, long total) {
        return new Selection(
                parts.get(0).json,
                total,
                parts.stream()
                        .flatMapToInt(part -> Arrays.stream(part.ordinals))
                        .toArray());
    }

    /** How many attacks the whole list has. */
    public long total() {
        return total;
    }

    /** How many are in this part. */
    public int returned() {
        return ordinals.length;
    }

    /** Makes the JSON of this one and of those that will be asked for next, where it is missing. */
    private void require(int index) {
        if (index % PART == 0) {
            json.require(Arrays.stream(ordinals, index, Math.min(index + PART, ordinals.length)));
        }
    }

    /** The finished JSON of one of them, 0 to {@link #returned()} - 1. */
    public byte[] json(int index) {
        require(index);
        return json.get(ordinals[index]);
    }

    /** The finished JSON of all of them with commas between, within something. */
    public byte[] list(byte[] before, byte[] after) {
        return json.list(ordinals, before, after);
    }

    /** Whether the JSON of all of them is made. */
    public boolean isReady() {
        return json.has(ordinals);
    }

    /** Reads the finished JSON of one of them and of those after it, as much as is read together. */
    public void read(int index, JsonLines lines) {
        json.read(ordinals, index, lines);
    }

    /** Writes the finished JSON of one of them. */
    public void write(int index, OutputStream out) throws IOException {
        require(index);
        json.write(ordinals[index], out);
    }
}
