package org.attackregister.ingest.row;

import org.jspecify.annotations.Nullable;

/**
 * What was found out about a file; an import reports it.
 *
 * @param packing {@code gzip}, {@code zip} or null
 * @param form {@code csv}, {@code xlsx}, {@code ndjson} or {@code json}
 * @param charset {@code UTF-8}, {@code ISO-8859-1}, {@code windows-1252}, or with a byte order mark {@code UTF-16LE} or
 *     {@code UTF-16BE}; null where the form settles it (XLSX)
 * @param byteOrderMark whether the text begins with one
 * @param delimiter comma, semicolon or tab; null where it is no CSV
 */
public record Layout(
        @Nullable String packing,
        String form,
        @Nullable String charset,
        boolean byteOrderMark,
        @Nullable Character delimiter) {}
