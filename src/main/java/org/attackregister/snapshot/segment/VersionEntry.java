package org.attackregister.snapshot.segment;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.attackregister.snapshot.segment.SegmentStore.VersionMark;

/**
 * What is noted of a version whose bytes are in a segment.
 *
 * @param mark which version it is
 * @param place where its bytes are
 * @param checksum the CRC-32C of these
 */
record VersionEntry(VersionMark mark, long place, int checksum) {
    static final int LENGTH = 32;

    private static final int CHECKED = LENGTH - Integer.BYTES;

    /** The CRC-32C of some bytes. */
    static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    void write(ByteBuffer out) {
        int from = out.position();
        out.putLong(mark.revision()).putLong(mark.recordedAt()).putLong(place).putInt(checksum);
        out.putInt(checksum(out.slice(from, CHECKED)));
    }

    boolean isOf(VersionMark version) {
        return mark.equals(version);
    }

    /** Whether there is an entry that was written to its end. */
    static boolean isWhole(ByteBuffer in, int at) {
        return in.getLong(at + 2 * Long.BYTES) != BytesPlace.NONE
                && in.getInt(at + CHECKED) == checksum(in.slice(at, CHECKED));
    }

    static VersionEntry read(ByteBuffer in, int at) {
        return new VersionEntry(
                new VersionMark(in.getLong(at), in.getLong(at + Long.BYTES)),
                in.getLong(at + 2 * Long.BYTES),
                in.getInt(at + 3 * Long.BYTES));
    }
}
