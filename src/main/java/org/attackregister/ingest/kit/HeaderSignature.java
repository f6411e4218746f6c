package org.attackregister.ingest.kit;

import java.util.Arrays;
import java.util.List;
import org.attackregister.ingest.row.Header;

/**
 * The columns that only a provider's files have, and without which no row becomes an attack.
 *
 * @param files what such a file is called
 * @param columns the names of each column; of several names one is enough
 * @param advice what to do about a file that lacks some; empty where nothing is known
 */
public record HeaderSignature(String files, List<List<String>> columns, String advice) {
    /** A signature; a column may have several names, with a bar between them. */
    public static HeaderSignature of(String files, String... columns) {
        return new HeaderSignature(
                files,
                Arrays.stream(columns).map(names -> List.of(names.split("\\|"))).toList(),
                "");
    }

    /** The same with advice, a sentence. */
    public HeaderSignature advising(String sentence) {
        return new HeaderSignature(files, columns, sentence);
    }

    /** The columns that a header lacks, each by its first name. */
    public List<String> missing(Header header) {
        return columns.stream()
                .filter(names -> names.stream().noneMatch(header::has))
                .map(names -> names.get(0))
                .toList();
    }
}
