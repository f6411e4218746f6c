package org.attackregister.ingest.content;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The unpacked bytes of one table, which can be read from the start as often as needed. */
public interface Content {
    /** What reports call it. */
    String name();

    /** {@code gzip}, {@code zip} or null. */
    @Nullable
    String packing();

    /**
     * Opens it at its start. One stream is open at a time.
     *
     * @throws org.attackregister.error.RegisterException from any read, where the packing is damaged or hides a bomb
     */
    InputStream open() throws IOException;

    /** Bytes of the packed file that lie before it or were read since it was last opened. */
    long bytesRead();

    /** How many bytes it may have. */
    long most();

    /** Its first bytes, at most so many. */
    default byte[] head(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        }
    }
}
