package org.attackregister.ingest.pack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.attackregister.ingest.content.Content;
import org.attackregister.ingest.content.CountingInput;
import org.attackregister.ingest.content.InputFile;
import org.attackregister.ingest.content.Refusal;
import org.jspecify.annotations.Nullable;

/** One file of an archive. */
public final class ZipMember implements Content {
    private final InputFile archive;
    private final ZipFile zip;
    private final ZipArchiveEntry entry;
    private final long before;
    private CountingInput opened = CountingInput.NOTHING;

    /**
     * A member.
     *
     * @param before packed bytes of the members before it
     */
    ZipMember(InputFile archive, ZipFile zip, ZipArchiveEntry entry, long before) {
        this.archive = archive;
        this.zip = zip;
        this.entry = entry;
        this.before = before;
    }

    @Override
    public String name() {
        return archive.name() + "/" + entry.getName();
    }

    @Override
    public @Nullable String packing() {
        return "zip";
    }

    @Override
    public InputStream open() throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Refusal.of(name(), "it is encrypted; unpack the archive with its password");
        }
        opened = new CountingInput(zip.getRawInputStream(entry));
        InputStream packed = new BufferedInputStream(opened, 1 << 16);
        CountingInput counted = opened;
        return new UnpackedInput(new Verified(unpacking(packed), entry.getCrc()), name(), counted::count, most());
    }

    private InputStream unpacking(InputStream packed) {
        return switch (entry.getMethod()) {
            case ZipArchiveEntry.STORED -> packed;
            case ZipArchiveEntry.DEFLATED -> new Inflating(packed);
            default ->
                throw Refusal.of(
                        name(), "it is packed in an unusual way; unpack the archive and pack it again with deflate");
        };
    }

    @Override
    public long most() {
        return archive.mostUnpacked();
    }

    @Override
    public long bytesRead() {
        return before + opened.count();
    }

    /** Bytes out of a deflated member; frees the inflater's memory outside the heap. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream packed) {
            super(packed, new Inflater(true), 1 << 16);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    /** Bytes whose checksum is verified once all were read. */
    private static final class Verified extends CheckedInputStream {
        private final long expected;

        Verified(InputStream in, long expected) {
            super(in, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read < 0 && getChecksum().getValue() != expected) {
                throw new ZipException("the checksum differs");
            }
            return read;
        }
    }
}
