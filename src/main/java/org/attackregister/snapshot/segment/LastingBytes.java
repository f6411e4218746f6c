package org.attackregister.snapshot.segment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** What takes bytes of segments from where they are: they never change, and may be sent later without a copy. */
public interface LastingBytes {
    /** Bytes of a page of the system, or of a part of one. */
    int PAGE = 4_096;

    /** Takes some bytes. */
    void writeLasting(ByteBuffer bytes) throws IOException;

    /** Hands bytes of segments to a stream, as a copy where it does not take them from where they are. */
    static void write(ByteBuffer bytes, OutputStream out) throws IOException {
        if (out instanceof LastingBytes lasting) {
            lasting.writeLasting(bytes);
            return;
        }
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(bytes.position(), copy);
        out.write(copy);
    }

    /** Looks at each page of some bytes, so that whoever sends them does not wait for the disk. */
    static void fetch(ByteBuffer bytes) {
        for (int at = bytes.position(); at < bytes.limit(); at += PAGE) {
            bytes.get(at);
        }
        bytes.get(bytes.limit() - 1);
    }
}
