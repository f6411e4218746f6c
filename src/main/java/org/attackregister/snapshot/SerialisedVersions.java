package org.attackregister.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The finished JSON of every version, made once and kept. Where the bytes live is this type's own affair; today they
 * lie on the heap in large blocks.
 */
final class SerialisedVersions {
    private static final int BLOCK = 1 << 20;

    private final List<byte[]> blocks = new ArrayList<>();
    private byte[][] homes = new byte[1024][];
    private int[] starts = new int[1024];
    private int[] lengths = new int[1024];
    private int versions;
    private int used = BLOCK;

    /** Keeps the bytes of the next version. */
    void append(byte[] json) {
        if (used + json.length > BLOCK) {
            blocks.add(new byte[Math.max(BLOCK, json.length)]);
            used = 0;
        }
        byte[] block = blocks.get(blocks.size() - 1);
        System.arraycopy(json, 0, block, used, json.length);
        if (versions == homes.length) {
            homes = Arrays.copyOf(homes, versions * 2);
            starts = Arrays.copyOf(starts, versions * 2);
            lengths = Arrays.copyOf(lengths, versions * 2);
        }
        homes[versions] = block;
        starts[versions] = used;
        lengths[versions] = json.length;
        used += json.length;
        versions++;
    }

    /** A copy of one version's bytes. */
    byte[] get(int ordinal) {
        return Arrays.copyOfRange(homes[ordinal], starts[ordinal], starts[ordinal] + lengths[ordinal]);
    }

    /** Writes one version's bytes. */
    void write(int ordinal, OutputStream out) throws IOException {
        out.write(homes[ordinal], starts[ordinal], lengths[ordinal]);
    }
}
