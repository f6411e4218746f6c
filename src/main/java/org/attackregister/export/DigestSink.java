package org.attackregister.export;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.attackregister.model.Sha256;
import org.attackregister.snapshot.segment.LastingBytes;

/** Takes the SHA-256 of what is written to it, and keeps nothing. */
final class DigestSink extends OutputStream implements LastingBytes {
    private final MessageDigest digest = Sha256.begin();

    @Override
    public void write(int single) {
        digest.update((byte) single);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
    }

    @Override
    public void writeLasting(ByteBuffer bytes) {
        digest.update(bytes.duplicate());
    }

    /** The digest of all that was written. */
    byte[] digest() {
        return digest.digest();
    }
}
