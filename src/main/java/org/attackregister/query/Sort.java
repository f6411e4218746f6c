package org.attackregister.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The order of a list; the id breaks ties, ascending in either direction. Records without a value come last.
 *
 * @param key what is compared
 * @param descending whether the largest comes first
 */
public record Sort(SortKey key, boolean descending) {
    /** Newest first. */
    public static final Sort DEFAULT = new Sort(SortKey.DATE, true);

    /** What a list can be sorted by. */
    public enum SortKey {
        DATE,
        KILLED,
        WOUNDED,
        RECORDED
    }

    /** The order as a parameter. */
    public String text() {
        return (descending ? "-" : "") + key.name().toLowerCase(Locale.ROOT);
    }

    /** Every order that can be asked for. */
    public static List<Sort> all() {
        return Arrays.stream(SortKey.values())
                .flatMap(k -> Stream.of(new Sort(k, false), new Sort(k, true)))
                .toList();
    }
}
