package org.attackregister.http.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip at level 1, which takes a seventh of the time of the default level (64 to 441 us for 58 kB). */
final class Gzip extends GZIPOutputStream {
    private static final int BUFFER = 8192;

    Gzip(OutputStream out) throws IOException {
        super(out, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }

    /** The bytes, compressed. */
    static byte[] of(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (Gzip gzip = new Gzip(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return packed.toByteArray();
    }

    /** Frees its memory outside the heap, without an end: a cut body can be seen. */
    void giveUp() {
        def.end();
    }
}
