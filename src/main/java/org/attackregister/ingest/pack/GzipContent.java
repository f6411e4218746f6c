package org.attackregister.ingest.pack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.attackregister.ingest.content.Content;
import org.attackregister.ingest.content.Refusal;
import org.jspecify.annotations.Nullable;

/** The content of a gzip file, all of its members one after the other. */
public final class GzipContent implements Content {
    private final Content packed;

    public GzipContent(Content packed) {
        this.packed = packed;
    }

    public static boolean begins(byte[] head) {
        return head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B && head[2] == 8;
    }

    @Override
    public String name() {
        return packed.name();
    }

    @Override
    public @Nullable String packing() {
        return packed.packing() == null ? "gzip" : packed.packing();
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(packed.open(), 1 << 16);
        long before = packed.bytesRead();
        try {
            InputStream unpacking = GzipCompressorInputStream.builder()
                    .setInputStream(in)
                    .setDecompressConcatenated(true)
                    .get();
            return new UnpackedInput(unpacking, name(), () -> packed.bytesRead() - before, most());
        } catch (IOException e) {
            in.close();
            throw Refusal.of(name(), "its gzip header is damaged; fetch it again", e);
        }
    }

    @Override
    public long most() {
        return packed.most();
    }

    @Override
    public long bytesRead() {
        return packed.bytesRead();
    }
}
