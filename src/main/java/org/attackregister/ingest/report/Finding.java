package org.attackregister.ingest.report;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an import reports of one value.
 *
 * @param remark what kind of thing
 * @param file name of the file
 * @param line number of the line on which the row begins, from 1; in XLSX the row's number, in JSON the record's
 * @param column name of the column, as the file spells it; null where the whole row is meant
 * @param value the value as it is in the file; null if there is none
 * @param reason what was done with it and why, in one sentence
 */
public record Finding(
        Remark remark,
        String file,
        long line,
        @Nullable String column,
        @Nullable String value,
        String reason) {
    /** The same with no more than so many characters of the value. */
    public Finding shortened(int most) {
        return value == null || value.length() <= most
                ? this
                : new Finding(remark, file, line, column, value.substring(0, most) + "…", reason);
    }
}
