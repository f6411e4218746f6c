package org.attackregister.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.attackregister.snapshot.segment.LastingBytes;

/** Lets a part of what is written pass, and counts all of it. */
final class SliceStream extends OutputStream implements LastingBytes {
    private final OutputStream out;
    private final long from;
    private final long to;
    private long written;

    /** Lets everything pass. */
    static SliceStream ofAll(OutputStream out) {
        return new SliceStream(out, 0, Long.MAX_VALUE);
    }

    /** Lets the bytes from one index to before another pass. */
    SliceStream(OutputStream out, long from, long to) {
        this.out = out;
        this.from = from;
        this.to = to;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        long first = Math.max(from, written);
        long end = Math.min(to, written + length);
        if (first < end) {
            out.write(bytes, start + (int) (first - written), (int) (end - first));
        }
        written += length;
    }

    @Override
    public void writeLasting(ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        long first = Math.max(from, written);
        long end = Math.min(to, written + length);
        if (first < end) {
            LastingBytes.write(bytes.slice(bytes.position() + (int) (first - written), (int) (end - first)), out);
        }
        written += length;
    }

    long written() {
        return written;
    }

    /** Whether nothing that is still to be written would pass. */
    boolean isOver() {
        return written >= to;
    }
}
