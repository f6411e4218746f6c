package org.attackregister.ingest.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file, one after the other, with constant memory. */
public interface Rows extends AutoCloseable {
    /** What was found out about the file before its first row. */
    Layout layout();

    /** The columns; of JSON, the fields of its first record. */
    Header header();

    /**
     * The next row; null at the end.
     *
     * @throws org.attackregister.error.RegisterException where the file cannot be read on; the reason says where
     * @throws IOException where the medium fails
     */
    @Nullable
    Row next() throws IOException;

    /** How many bytes of the file, as it lies on the disk, were read so far. */
    long bytesRead();

    @Override
    void close() throws IOException;
}
