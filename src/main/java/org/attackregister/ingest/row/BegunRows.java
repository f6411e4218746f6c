package org.attackregister.ingest.row;

import java.io.IOException;
import org.attackregister.ingest.content.Refusal;
import org.jspecify.annotations.Nullable;

/** Rows of which the first was read already, so that a table without one is refused before anything is done with it. */
public final class BegunRows implements Rows {
    private final Rows rows;
    private @Nullable Row first;

    /** The same rows, which are closed where there are none. */
    public BegunRows(Rows rows) throws IOException {
        this.rows = rows;
        try {
            first = rows.next();
            if (first == null) {
                throw Refusal.of(rows.file(), "it has a header but no readable row");
            }
        } catch (RuntimeException | IOException e) {
            rows.close();
            throw e;
        }
    }

    @Override
    public String file() {
        return rows.file();
    }

    @Override
    public Layout layout() {
        return rows.layout();
    }

    @Override
    public Header header() {
        return rows.header();
    }

    @Override
    public @Nullable Row next() throws IOException {
        Row row = first;
        first = null;
        return row == null ? rows.next() : row;
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
