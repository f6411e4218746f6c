package org.attackregister.snapshot.column;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/**
 * The id of each version's attack, one after another without an object for each, and a table that leads from an id to the
 * attack's last version. One thread appends; readers look at the ids of versions that they know.
 */
final class AttackIds {
    private static final int NONE = -1;

    private byte[] bytes = new byte[1 << 14];
    private int[] ends = new int[1024];

    /** One more than the ordinal of an attack's last version, where its hash leads to or after it; 0 where there is none. */
    private int[] slots = new int[2048];

    private int attacks;

    /** Sets the id of a version, which follows all that were set. */
    void set(int ordinal, String id) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        int start = start(ordinal);
        int end = Math.addExact(start, utf8.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >>> 1)));
        }
        if (ordinal == ends.length) {
            ends = Arrays.copyOf(ends, ordinal + (ordinal >>> 1));
        }
        System.arraycopy(utf8, 0, bytes, start, utf8.length);
        ends[ordinal] = end;
    }

    /**
     * Makes a version, whose id was set, the last one of its attack.
     *
     * @return the one that was it before; -1 where there was none
     */
    int follow(int ordinal) {
        int slot = slot(bytes, start(ordinal), ends[ordinal]);
        int before = slots[slot] - 1;
        slots[slot] = ordinal + 1;
        if (before == NONE && ++attacks * 2 > slots.length) {
            widen();
        }
        return before;
    }

    /** The last version of an attack; -1 where there is none. */
    int last(String id) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        return slots[slot(utf8, 0, utf8.length)] - 1;
    }

    private void widen() {
        int[] before = slots;
        slots = new int[before.length * 2];
        for (int found : before) {
            if (found > 0) {
                slots[slot(bytes, start(found - 1), ends[found - 1])] = found;
            }
        }
    }

    /** Where an id is in the table, or would be. */
    private int slot(byte[] id, int start, int end) {
        int mask = slots.length - 1;
        int slot = hash(id, start, end) & mask;
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, id, start, end)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isAt(int ordinal, byte[] id, int start, int end) {
        return Arrays.equals(bytes, start(ordinal), ends[ordinal], id, start, end);
    }

    private static int hash(byte[] id, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + id[i];
        }
        return hash ^ hash >>> 16;
    }

    private int start(int ordinal) {
        return ordinal == 0 ? 0 : ends[ordinal - 1];
    }

    /** The id of a version's attack. */
    String at(int ordinal) {
        int start = start(ordinal);
        return new String(bytes, start, ends[ordinal] - start, StandardCharsets.UTF_8);
    }

    /** Compares the ids of two versions' attacks: they are ASCII, so that their bytes are in the order of their texts. */
    int compare(int a, int b) {
        byte[] all = bytes;
        return Arrays.compareUnsigned(all, start(a), ends[a], all, start(b), ends[b]);
    }

    void write(BinaryWriter out, int count) throws IOException {
        out.ints(ends, count);
        out.bytes(bytes, start(count));
    }

    void read(BinaryReader in) throws IOException {
        ends = in.ints();
        bytes = in.bytes();
    }

    /** Makes space for so many attacks. */
    void expect(int count) {
        slots = new int[Math.max(slots.length, Integer.highestOneBit(Math.max(1, count)) * 4)];
    }
}
