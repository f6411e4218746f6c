package org.attackregister.snapshot.column;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The finished JSON of every version, made once and kept; where it was not made yet, it is made when it is asked for.
 * Where the bytes live is this type's own affair; today they lie beside the heap, in large
 * blocks, so that a small heap is left to the answers that are made of them.
 */
public final class SerialisedVersions {
    /** A little under two megabytes: with its header an array of this length, where it has to be one, fills regions of the heap without a rest. */
    private static final int BLOCK = (2 << 20) - 64;

    /** Versions that are made together. */
    private static final int PART = 500;

    private final JsonSource making;
    private final List<ByteBuffer> blocks = new ArrayList<>();
    private @Nullable ByteBuffer[] homes = new ByteBuffer[1024];
    private int[] starts = new int[1024];
    private int[] lengths = new int[1024];
    private int used;

    /** Makes the JSON of some versions, by ordinal; must give each that it is asked for. */
    @FunctionalInterface
    public interface JsonSource {
        Map<Integer, byte[]> of(int[] ordinals);
    }

    public SerialisedVersions(JsonSource making) {
        this.making = making;
    }

    /** Keeps the bytes of a version; a version that has its bytes keeps them, for they never change. */
    public synchronized void put(int ordinal, byte[] json) {
        if (ordinal >= homes.length) {
            int capacity = Math.max(ordinal + 1, homes.length * 2);
            homes = Arrays.copyOf(homes, capacity);
            starts = Arrays.copyOf(starts, capacity);
            lengths = Arrays.copyOf(lengths, capacity);
        }
        if (homes[ordinal] != null) {
            return;
        }
        if (blocks.isEmpty() || used + json.length > BLOCK) {
            blocks.add(MemoryBesideHeap.block(Math.max(BLOCK, json.length)));
            used = 0;
        }
        ByteBuffer block = blocks.get(blocks.size() - 1);
        block.put(used, json);
        homes[ordinal] = block;
        starts[ordinal] = used;
        lengths[ordinal] = json.length;
        used += json.length;
    }

    /** Makes what is missing of some versions. */
    public void require(IntStream ordinals) {
        int[] missing = missing(ordinals);
        for (int from = 0; from < missing.length; from += PART) {
            make(Arrays.copyOfRange(missing, from, Math.min(from + PART, missing.length)));
        }
    }

    /** One part at a time: each takes several megabytes, and whoever waits usually needs the same. */
    private void make(int... part) {
        synchronized (making) {
            int[] missing = missing(IntStream.of(part));
            Map<Integer, byte[]> made = missing.length == 0 ? Map.of() : making.of(missing);
            for (int ordinal : missing) {
                byte[] json = made.get(ordinal);
                if (json == null) {
                    throw new IllegalStateException("version " + ordinal + " has no JSON");
                }
                put(ordinal, json);
            }
        }
    }

    private synchronized int[] missing(IntStream ordinals) {
        return ordinals.filter(o -> o >= homes.length || homes[o] == null).toArray();
    }

    /** Whether the bytes of all these versions are made. */
    public boolean has(int... ordinals) {
        return missing(IntStream.of(ordinals)).length == 0;
    }

    /** One version's bytes where they lie; nothing where they were not made yet. */
    private synchronized @Nullable ByteBuffer find(int ordinal) {
        ByteBuffer home = ordinal < homes.length ? homes[ordinal] : null;
        return home == null ? null : home.slice(starts[ordinal], lengths[ordinal]);
    }

    /** How many bytes one version has, 0 if it is a deletion; -1 where they were not made yet. */
    public synchronized int length(int ordinal) {
        return ordinal < homes.length && homes[ordinal] != null ? lengths[ordinal] : -1;
    }

    /** A copy of one version's bytes. */
    public byte[] get(int ordinal) {
        ByteBuffer found = find(ordinal);
        if (found == null) {
            require(IntStream.of(ordinal));
            found = Objects.requireNonNull(find(ordinal));
        }
        byte[] json = new byte[found.remaining()];
        found.get(json);
        return json;
    }

    /**
     * Reads some versions into lines: as many as there is space for and as are made, at least one. Where the first was
     * not made yet, it is made together with those after it.
     *
     * @param from the first of the ordinals that is read
     */
    public void read(int[] ordinals, int from, JsonLines lines) {
        lines.clear();
        find(ordinals, from, lines);
        if (lines.count() == 0 && from < ordinals.length) {
            require(Arrays.stream(ordinals, from, Math.min(from + PART, ordinals.length)));
            find(ordinals, from, lines);
        }
        lines.copy();
    }

    private synchronized void find(int[] ordinals, int from, JsonLines lines) {
        for (int i = from; i < ordinals.length; i++) {
            int ordinal = ordinals[i];
            ByteBuffer home = ordinal < homes.length ? homes[ordinal] : null;
            if (home == null || !lines.add(home, starts[ordinal], lengths[ordinal])) {
                return;
            }
        }
    }

    /** Writes one version's bytes. */
    public void write(int ordinal, OutputStream out) throws IOException {
        out.write(get(ordinal));
    }
}
