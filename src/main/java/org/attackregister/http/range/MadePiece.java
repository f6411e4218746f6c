package org.attackregister.http.range;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.snapshot.segment.LastingBytes;
import org.jspecify.annotations.Nullable;

/** What was made of a body and not sent yet: bytes of its own, and bytes of segments, which are sent from where they are. */
public final class MadePiece extends OutputStream implements LastingBytes {
    /** A piece is sent from so many bytes on. */
    private static final int PIECE = 1 << 15;

    /** The same of bytes that take no memory. */
    private static final int LASTING_PIECE = 1 << 18;

    private final List<ByteBuf> parts = new ArrayList<>();
    private @Nullable Buffer own;
    private int lasting;

    @Override
    public void write(int single) {
        own(1).appendByte((byte) single);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        own(length).appendBytes(bytes, from, length);
    }

    @Override
    public void writeLasting(ByteBuffer bytes) {
        close();
        LastingBytes.fetch(bytes);
        parts.add(Unpooled.wrappedBuffer(bytes));
        lasting += bytes.remaining();
    }

    /** A buffer that need not grow for a piece that is written in one go. */
    private Buffer own(int length) {
        if (own == null) {
            own = Buffer.buffer(Math.max(length, PIECE));
        }
        return own;
    }

    /** What comes next is behind the bytes of its own. */
    @Override
    @SuppressWarnings("deprecation") // what takes its place is not there before the next release
    public void close() {
        if (own != null) {
            parts.add(own.getByteBuf());
            own = null;
        }
    }

    /** Whether it is long enough to be sent. */
    public boolean isFull() {
        return lasting >= LASTING_PIECE || (own != null && own.length() >= PIECE);
    }

    /** Adds all of it to a digest. */
    public void addTo(MessageDigest digest) {
        close();
        for (ByteBuf part : parts) {
            for (ByteBuffer bytes : part.nioBuffers()) {
                digest.update(bytes);
            }
        }
    }

    /** All of it, to be sent; what comes next is another piece. */
    @SuppressWarnings("deprecation") // as above
    public Buffer take() {
        close();
        Buffer accepted = Buffer.buffer(Unpooled.wrappedBuffer(parts.size(), parts.toArray(ByteBuf[]::new)));
        parts.clear();
        lasting = 0;
        return accepted;
    }
}
