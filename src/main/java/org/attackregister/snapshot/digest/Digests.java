package org.attackregister.snapshot.digest;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.attackregister.model.Sha256;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;
import org.attackregister.snapshot.column.SerialisedVersions;
import org.attackregister.snapshot.filter.SelectedRows;

/** The SHA-256 of each version's canonical JSON, made when it is first asked for and kept. */
public final class Digests {
    /** Bytes of a hash. */
    static final int LENGTH = 32;

    private final SerialisedVersions json;
    private byte[] hashes = new byte[0];
    private int known;

    public Digests(SerialisedVersions json) {
        this.json = json;
    }

    /** The XOR of the hashes of some rows, in hexadecimal. */
    public synchronized String of(SelectedRows selected) {
        prepare(selected);
        byte[] sum = new byte[LENGTH];
        selected.rows().forEach(row -> addTo(sum, selected.columns().ordinal(row)));
        return hexadecimal(sum);
    }

    /** Makes the hashes of some rows. */
    void prepare(SelectedRows selected) {
        int rows = selected.rows().size();
        upTo(rows == 0 ? 0 : selected.columns().ordinal(rows - 1) + 1);
    }

    /** Adds the hash of a version, which was made before, to a sum. */
    synchronized void addTo(byte[] sum, int ordinal) {
        for (int i = 0; i < LENGTH; i++) {
            sum[i] ^= hashes[ordinal * LENGTH + i];
        }
    }

    static String hexadecimal(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }

    /** Writes what is made of the hashes of the versions below a size. */
    public void write(BinaryWriter out, int size) throws IOException {
        byte[] made;
        int count;
        synchronized (this) {
            made = hashes;
            count = Math.min(known, size);
        }
        out.number(count);
        out.bytes(made, count * LENGTH);
    }

    public synchronized void read(BinaryReader in) throws IOException {
        known = in.number();
        hashes = in.bytes();
    }

    /** Whether the hashes of the versions below a size are made. */
    public synchronized boolean has(int size) {
        return known >= size;
    }

    /** Makes the hashes of the versions below a size. */
    public synchronized void upTo(int size) {
        if (size <= known) {
            return;
        }
        if (size * LENGTH > hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(size * LENGTH, hashes.length * 2));
        }
        json.require(IntStream.range(known, size));
        MessageDigest sha256 = Sha256.begin();
        for (; known < size; known++) {
            byte[] record = json.get(known);
            if (record.length > 0) {
                byte[] hash = sha256.digest(CanonicalJson.of(record));
                System.arraycopy(hash, 0, hashes, known * LENGTH, LENGTH);
            }
        }
    }
}
