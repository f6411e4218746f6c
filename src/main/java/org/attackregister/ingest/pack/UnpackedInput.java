package org.attackregister.ingest.pack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.attackregister.ingest.content.Refusal;

/**
 * Bytes as they come out of their packing, refused where the packing is damaged or where a small file swells beyond
 * reason: more than {@value #MOST_TIMES} times its packed size, once it has reached {@value #FREE} bytes. Tables shrink to
 * between a third and a fiftieth.
 */
public final class UnpackedInput extends FilterInputStream {
    /** How many times the packed bytes the unpacked ones may be. */
    static final int MOST_TIMES = 200;

    /** Unpacked bytes that are never too many: 64 MiB. */
    public static final long FREE = 64L << 20;

    private final String file;
    private final LongSupplier packedBytes;
    private final long most;
    private long count;

    /** Bytes that are refused, too, where they are more than a number. */
    UnpackedInput(InputStream unpacking, String file, LongSupplier packedBytes, long most) {
        super(unpacking);
        this.file = file;
        this.packedBytes = packedBytes;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(buffer, offset, length);
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
            throw Refusal.of(file, "its packed data is damaged or cut off%s; fetch it again".formatted(reason), e);
        }
        count += Math.max(read, 0);
        if (count > FREE && count > MOST_TIMES * packedBytes.getAsLong()) {
            throw Refusal.of(
                    file,
                    "it unpacks to more than %d times its size; unpack it and import what is in it"
                            .formatted(MOST_TIMES));
        }
        if (count > most) {
            throw Refusal.of(file, "it unpacks to more than %d bytes; import it in parts".formatted(most));
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] skipped = new byte[(int) Math.min(bytes, 8192)];
        return Math.max(read(skipped, 0, skipped.length), 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
