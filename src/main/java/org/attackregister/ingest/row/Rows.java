package org.attackregister.ingest.row;

import java.io.IOException;
import org.attackregister.ingest.table.Tables;
import org.jspecify.annotations.Nullable;

/** The rows of one table, one after the other, with constant memory; {@link Tables} opens it. */
public interface Rows extends AutoCloseable {
    /** What reports call the table: the file's name, and within an archive {@code archive.zip/member.csv}. */
    String file();

    /** What was found out about the file before its first row. */
    Layout layout();

    /** The columns; of JSON, the fields of all its records in the order in which they are met. */
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
