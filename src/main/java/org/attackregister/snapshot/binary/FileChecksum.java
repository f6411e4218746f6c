package org.attackregister.snapshot.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** The CRC-32C at the end of a file, of all that is before it. */
public final class FileChecksum {
    private static final int BUFFER = 1 << 20;

    private FileChecksum() {}

    /**
     * Whether a file is as it was written.
     *
     * @return how many bytes are before its checksum
     * @throws DamagedFile if the checksum is another one
     */
    public static long check(FileChannel file) throws IOException {
        long length = file.size() - Long.BYTES;
        if (length < 0) {
            throw new DamagedFile("it is cut off");
        }
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        for (long done = 0; done < length; done += buffer.limit()) {
            fill(file, done, buffer.clear().limit((int) Math.min(BUFFER, length - done)));
            checksum.update(buffer);
        }
        fill(file, length, buffer.clear().limit(Long.BYTES));
        if (buffer.order(ByteOrder.LITTLE_ENDIAN).getLong() != checksum.getValue()) {
            throw new DamagedFile("its checksum is another one");
        }
        return length;
    }

    private static void fill(FileChannel file, long from, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                throw new DamagedFile("it is cut off");
            }
        }
        buffer.flip();
    }
}
