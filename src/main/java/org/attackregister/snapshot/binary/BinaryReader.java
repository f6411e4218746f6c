package org.attackregister.snapshot.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link BinaryWriter} wrote, of which a {@link FileChecksum} says that it is whole. */
public final class BinaryReader {
    private static final int BUFFER = 1 << 18;
    private static final int SHORTEST = 1024;
    private static final int MORE = 64;

    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private final ReadableByteChannel file;
    private long left;

    /**
     * What follows in a file.
     *
     * @param bytes its length
     */
    public BinaryReader(ReadableByteChannel file, long bytes) {
        this.file = file;
        this.left = bytes;
    }

    public int number() throws IOException {
        need(Integer.BYTES);
        return buffer.getInt();
    }

    public long longNumber() throws IOException {
        need(Long.BYTES);
        return buffer.getLong();
    }

    /** How many values the array has that follows. */
    public int follows() throws IOException {
        need(Integer.BYTES);
        return buffer.getInt(buffer.position());
    }

    /** An array, with space for some more values at its end. */
    public byte[] bytes() throws IOException {
        int length = length(Byte.BYTES);
        return bytes(new byte[spacious(length)], 0, length);
    }

    /** An array without space for more. */
    public byte[] exactBytes() throws IOException {
        int length = length(Byte.BYTES);
        return bytes(new byte[length], 0, length);
    }

    private byte[] bytes(byte[] read, int from, int length) throws IOException {
        for (int done = from; done < length; ) {
            int part = part(length - done, Byte.BYTES);
            buffer.get(read, done, part);
            done += part;
        }
        return read;
    }

    /** An array, with space for some more values at its end. */
    public char[] chars() throws IOException {
        int length = length(Character.BYTES);
        char[] read = new char[spacious(length)];
        for (int done = 0; done < length; ) {
            int part = part(length - done, Character.BYTES);
            buffer.asCharBuffer().get(read, done, part);
            done += taken(part, Character.BYTES);
        }
        return read;
    }

    /** An array, with space for some more values at its end. */
    public int[] ints() throws IOException {
        int length = length(Integer.BYTES);
        int[] read = new int[spacious(length)];
        for (int done = 0; done < length; ) {
            int part = part(length - done, Integer.BYTES);
            buffer.asIntBuffer().get(read, done, part);
            done += taken(part, Integer.BYTES);
        }
        return read;
    }

    /** An array, with space for some more values at its end. */
    public long[] longs() throws IOException {
        int length = length(Long.BYTES);
        long[] read = new long[spacious(length)];
        for (int done = 0; done < length; ) {
            int part = part(length - done, Long.BYTES);
            buffer.asLongBuffer().get(read, done, part);
            done += taken(part, Long.BYTES);
        }
        return read;
    }

    /** An array, with space for some more values at its end. */
    public double[] doubles() throws IOException {
        int length = length(Double.BYTES);
        double[] read = new double[spacious(length)];
        for (int done = 0; done < length; ) {
            int part = part(length - done, Double.BYTES);
            buffer.asDoubleBuffer().get(read, done, part);
            done += taken(part, Double.BYTES);
        }
        return read;
    }

    public @Nullable String text() throws IOException {
        int length = number();
        if (length == BinaryWriter.MISSING) {
            return null;
        }
        checked(length, Byte.BYTES);
        return new String(bytes(new byte[length], 0, length), StandardCharsets.UTF_8);
    }

    /**
     * A text that is always there.
     *
     * @throws DamagedFile if it is not
     */
    public String word() throws IOException {
        String text = text();
        if (text == null) {
            throw new DamagedFile("a text is missing");
        }
        return text;
    }

    public Instant moment() throws IOException {
        long second = longNumber();
        return Instant.ofEpochSecond(second, number());
    }

    /** The length of an array for so many values and some more. */
    private static int spacious(int count) {
        return Math.max(SHORTEST, Math.addExact(count, (count >>> 3) + MORE));
    }

    /** How many values follow: never more than the file has bytes for, whatever is written there. */
    private int length(int bytes) throws IOException {
        return checked(number(), bytes);
    }

    private int checked(int length, int bytes) throws DamagedFile {
        if (length < 0 || (long) length * bytes > left + buffer.remaining()) {
            throw new DamagedFile("it has a length that cannot be");
        }
        return length;
    }

    /** How many of some values were read already, at least one. */
    private int part(int wanted, int bytes) throws IOException {
        need(bytes);
        return Math.min(wanted, buffer.remaining() / bytes);
    }

    private int taken(int count, int bytes) {
        buffer.position(buffer.position() + count * bytes);
        return count;
    }

    private void need(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        buffer.compact();
        int wanted = (int) Math.min(left, buffer.remaining());
        buffer.limit(buffer.position() + wanted);
        while (buffer.hasRemaining()) {
            int read = file.read(buffer);
            if (read < 0) {
                throw new DamagedFile("it is cut off");
            }
            left -= read;
        }
        buffer.flip();
        if (buffer.remaining() < bytes) {
            throw new DamagedFile("it is cut off");
        }
    }
}
