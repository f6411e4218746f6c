package org.attackregister.ingest.row;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table before it is opened.
 *
 * @param columns the columns by which its header is found
 * @param charset the encoding that somebody named; null to find it
 */
public record TableOptions(FileColumns columns, @Nullable Charset charset) {
    /** Nothing. */
    public static final TableOptions NONE = new TableOptions(FileColumns.ANY, null);
}
