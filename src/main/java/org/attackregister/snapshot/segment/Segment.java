package org.attackregister.snapshot.segment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel.MapMode;
import org.jspecify.annotations.Nullable;

/**
 * A piece of memory or of a mapped file that takes bytes one behind the other. A file is written by the system's calls and
 * read where it is mapped: a full disk is an error of the call, where it would end the process in the mapping.
 */
final class Segment implements AutoCloseable {
    private final ByteBuffer bytes;
    private final @Nullable RandomAccessFile file;
    private int used;

    private Segment(ByteBuffer bytes, @Nullable RandomAccessFile file, int used) {
        this.bytes = bytes;
        this.file = file;
        this.used = used;
    }

    /** A piece of memory. */
    static Segment inMemory(int capacity) {
        return new Segment(MemoryBesideHeap.block(capacity), null, 0);
    }

    /** A file of its full length, of which so much is used. */
    static Segment of(RandomAccessFile file, int used) throws IOException {
        return new Segment(file.getChannel().map(MapMode.READ_ONLY, 0, file.length()), file, used);
    }

    /** What was written, to be read by index only. */
    ByteBuffer bytes() {
        return bytes;
    }

    int free() {
        return bytes.capacity() - used;
    }

    /**
     * Appends some bytes.
     *
     * @return where they begin
     */
    int append(byte[] source, int length) throws IOException {
        int start = used;
        if (file == null) {
            bytes.put(start, source, 0, length);
        } else {
            file.seek(start);
            file.write(source, 0, length);
        }
        used += length;
        return start;
    }

    /** Nothing is appended any more; what was written can still be read. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
