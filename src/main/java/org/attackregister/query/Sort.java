package org.attackregister.query;

import java.util.List;
import java.util.stream.Stream;
import org.attackregister.model.attack.AttackField;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list; the id breaks ties, ascending in either direction. Records without a value come last.
 *
 * @param key what is compared
 * @param descending whether the largest comes first
 */
public record Sort(SortKey key, boolean descending) {
    /** Newest first. */
    public static final Sort DEFAULT = new Sort(SortKey.DATE, true);

    /**
     * What a list can be sorted by.
     *
     * @param by what kind of value is compared
     * @param toll whose best figure is compared; null where none is
     */
    public record SortKey(By by, @Nullable AttackField toll) {
        public static final SortKey DATE = new SortKey(By.DATE, null);
        public static final SortKey RECORDED = new SortKey(By.RECORDED, null);

        /** Every key. */
        public static final List<SortKey> ALL = Stream.of(
                        Stream.of(DATE),
                        AttackField.TOLLS.stream().map(toll -> new SortKey(By.TOLL, toll)),
                        Stream.of(RECORDED))
                .flatMap(keys -> keys)
                .toList();

        /** The kinds of values that are compared. */
        public enum By {
            DATE,
            TOLL,
            RECORDED
        }

        /** The key as a parameter. */
        public String code() {
            return switch (by) {
                case DATE -> "date";
                case RECORDED -> "recorded";
                case TOLL -> toll().code();
            };
        }

        /** The toll whose best figure is compared. */
        @Override
        public AttackField toll() {
            if (toll == null) {
                throw new IllegalStateException("the order is by no toll");
            }
            return toll;
        }
    }

    /** The order as a parameter. */
    public String text() {
        return (descending ? "-" : "") + key.code();
    }

    /** Every order that can be asked for. */
    public static List<Sort> all() {
        return SortKey.ALL.stream()
                .flatMap(k -> Stream.of(new Sort(k, false), new Sort(k, true)))
                .toList();
    }
}
