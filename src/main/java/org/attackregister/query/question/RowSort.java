package org.attackregister.query.question;

import java.util.List;
import java.util.stream.Stream;
import org.attackregister.model.Coded;
import org.attackregister.query.Measure;

/**
 * One key of the order of a count's rows.
 *
 * @param key a dimension or measure of the question
 * @param descending whether the largest comes first
 */
public record RowSort(Coded key, boolean descending) {
    /** Prefix of a key whose largest comes first. */
    public static final String DESCENDING = "-";

    /** Every key of a question with some dimensions and measures, in both directions. */
    public static List<RowSort> all(List<Dimension> groupBy, List<Measure> measures) {
        return Stream.<Coded>concat(groupBy.stream(), measures.stream())
                .flatMap(key -> Stream.of(new RowSort(key, false), new RowSort(key, true)))
                .toList();
    }

    /** The key as a parameter. */
    public String text() {
        return (descending ? DESCENDING : "") + key.code();
    }

    @Override
    public String toString() {
        return text();
    }
}
