package org.attackregister.snapshot.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Writes numbers, arrays and texts, and at the end the {@link FileChecksum} of all of them. */
public final class BinaryWriter {
    /** What is missing has no length. */
    static final int MISSING = -1;

    private static final int BUFFER = 1 << 18;

    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private final WritableByteChannel file;

    public BinaryWriter(WritableByteChannel file) {
        this.file = file;
    }

    public void number(int value) throws IOException {
        need(Integer.BYTES);
        buffer.putInt(value);
    }

    public void number(long value) throws IOException {
        need(Long.BYTES);
        buffer.putLong(value);
    }

    /** Writes the first values of an array. */
    public void bytes(byte[] values, int count) throws IOException {
        number(count);
        for (int done = 0; done < count; ) {
            int part = part(count - done, Byte.BYTES);
            buffer.put(values, done, part);
            done += part;
        }
    }

    /** Writes the first values of an array. */
    public void chars(char[] values, int count) throws IOException {
        number(count);
        for (int done = 0; done < count; ) {
            int part = part(count - done, Character.BYTES);
            buffer.asCharBuffer().put(values, done, part);
            done += filled(part, Character.BYTES);
        }
    }

    /** Writes the first values of an array. */
    public void ints(int[] values, int count) throws IOException {
        number(count);
        for (int done = 0; done < count; ) {
            int part = part(count - done, Integer.BYTES);
            buffer.asIntBuffer().put(values, done, part);
            done += filled(part, Integer.BYTES);
        }
    }

    /** Writes the first values of an array. */
    public void longs(long[] values, int count) throws IOException {
        number(count);
        for (int done = 0; done < count; ) {
            int part = part(count - done, Long.BYTES);
            buffer.asLongBuffer().put(values, done, part);
            done += filled(part, Long.BYTES);
        }
    }

    /** Writes the first values of an array. */
    public void doubles(double[] values, int count) throws IOException {
        number(count);
        for (int done = 0; done < count; ) {
            int part = part(count - done, Double.BYTES);
            buffer.asDoubleBuffer().put(values, done, part);
            done += filled(part, Double.BYTES);
        }
    }

    public void text(@Nullable String value) throws IOException {
        if (value == null) {
            number(MISSING);
        } else {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            bytes(utf8, utf8.length);
        }
    }

    public void moment(Instant value) throws IOException {
        number(value.getEpochSecond());
        number(value.getNano());
    }

    /** Writes the checksum; nothing follows it. */
    public void end() throws IOException {
        drain();
        number(checksum.getValue());
        drain();
    }

    /** How many of some values there is space for, at least one. */
    private int part(int wanted, int bytes) throws IOException {
        need(bytes);
        return Math.min(wanted, buffer.remaining() / bytes);
    }

    private int filled(int count, int bytes) {
        buffer.position(buffer.position() + count * bytes);
        return count;
    }

    private void need(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            drain();
        }
    }

    private void drain() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }
}
