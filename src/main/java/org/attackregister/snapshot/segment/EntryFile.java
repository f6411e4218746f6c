package org.attackregister.snapshot.segment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The entries of all versions by their ordinals, read a window at a time. */
final class EntryFile implements AutoCloseable {
    static final String NAME = "entries";

    /** Entries that are read together. */
    private static final int WINDOW = 2_048;

    private final RandomAccessFile file;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW * VersionEntry.LENGTH);
    private int first = -1;
    private int count;

    private EntryFile(RandomAccessFile file) throws IOException {
        this.file = file;
        this.count = (int) ((file.length() - SegmentHeader.LENGTH) / VersionEntry.LENGTH);
    }

    /** The file in a directory; null where it is not this register's. */
    static @Nullable EntryFile find(Path directory, SegmentHeader header) throws IOException {
        RandomAccessFile file = new RandomAccessFile(directory.resolve(NAME).toFile(), "rw");
        if (header.isOf(file, NAME)) {
            return new EntryFile(file);
        }
        file.close();
        return null;
    }

    /** A file without an entry. */
    static EntryFile begin(Path directory, SegmentHeader header) throws IOException {
        RandomAccessFile file = new RandomAccessFile(directory.resolve(NAME).toFile(), "rw");
        file.setLength(0);
        header.write(file, NAME);
        return new EntryFile(file);
    }

    private static long at(int ordinal) {
        return SegmentHeader.LENGTH + (long) ordinal * VersionEntry.LENGTH;
    }

    /** The entry of a version; null where there is none that is whole. */
    @Nullable
    VersionEntry find(int ordinal) throws IOException {
        if (ordinal >= count) {
            return null;
        }
        if (first < 0 || ordinal < first || ordinal >= first + WINDOW) {
            load(ordinal);
        }
        int at = (ordinal - first) * VersionEntry.LENGTH;
        return VersionEntry.isWhole(window, at) ? VersionEntry.read(window, at) : null;
    }

    private void load(int ordinal) throws IOException {
        first = -1;
        Arrays.fill(window.array(), (byte) 0);
        file.seek(at(ordinal));
        int done = 0;
        int read = 0;
        while (read >= 0 && done < window.capacity()) {
            read = file.read(window.array(), done, window.capacity() - done);
            done += Math.max(read, 0);
        }
        first = ordinal;
    }

    /** Hands over every entry that is whole. */
    void forEach(Consumer<VersionEntry> consumer) throws IOException {
        for (int ordinal = 0; ordinal < count; ordinal++) {
            VersionEntry entry = find(ordinal);
            if (entry != null) {
                consumer.accept(entry);
            }
        }
    }

    /** Writes the entries of versions that follow one another. */
    void write(int firstOrdinal, byte[] entries) throws IOException {
        first = -1;
        file.seek(at(firstOrdinal));
        file.write(entries);
        count = Math.max(count, firstOrdinal + entries.length / VersionEntry.LENGTH);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
