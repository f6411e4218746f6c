package org.attackregister.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.attackregister.query.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The values that a version has in some dimensions, packed into whole numbers: 21 bits a dimension, 0 for no value.
 * Dimensions of the same list are taken together, entry by entry.
 */
final class KeySource {
    /** Bits of a packed key that one dimension takes. */
    static final int BITS = 21;

    /** The number of the row that holds what was folded. */
    static final int REST = (1 << BITS) - 1;

    private final @Nullable ListColumn list;
    private final List<Part> parts = new ArrayList<>();

    private record Part(int shift, int part, @Nullable IntUnaryOperator scalar) {}

    private KeySource(@Nullable ListColumn list) {
        this.list = list;
    }

    /** The sources for some dimensions, one for all single-valued ones and one for each list. */
    static List<KeySource> of(AttackColumns columns, List<Dimension> dimensions) {
        List<KeySource> sources = new ArrayList<>();
        sources.add(new KeySource(null));
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            ListColumn list = list(columns, dimension);
            KeySource source = sources.stream()
                    .filter(s -> s.list == list)
                    .findFirst()
                    .orElseGet(() -> {
                        KeySource added = new KeySource(list);
                        sources.add(added);
                        return added;
                    });
            source.parts.add(new Part(i * BITS, part(dimension), list == null ? scalar(columns, dimension) : null));
        }
        return sources;
    }

    /** The text of a dimension's number; null for no value. */
    static @Nullable String text(AttackColumns columns, Dimension dimension, int code) {
        if (code == Dictionary.NONE) {
            return null;
        }
        ListColumn list = list(columns, dimension);
        if (list != null) {
            return list.dictionary(part(dimension)).text(code);
        }
        return switch (dimension) {
            case YEAR -> String.valueOf(code);
            case MONTH -> Months.month(code).toString();
            case SUICIDE -> code == 2 ? "true" : "false";
            case COUNTRY -> columns.countries.text(code);
            case REGION -> columns.regions.text(code);
            case DATASET -> columns.datasets.text(code);
            default -> throw new IllegalArgumentException(dimension.code());
        };
    }

    /** The key of a version's first entry. */
    long firstKey(int ordinal) {
        if (list != null) {
            int start = list.start(ordinal);
            return start == list.end(ordinal) ? 0 : key(list, start);
        }
        long key = 0;
        for (Part part : parts) {
            IntUnaryOperator scalar = part.scalar();
            key |= scalar == null ? 0 : (long) scalar.applyAsInt(ordinal) << part.shift();
        }
        return key;
    }

    /** The different keys of a version, at least one. */
    long[] keys(int ordinal) {
        if (list == null || list.end(ordinal) - list.start(ordinal) <= 1) {
            return new long[] {firstKey(ordinal)};
        }
        int start = list.start(ordinal);
        long[] keys = new long[list.end(ordinal) - start];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            count = Keys.addIfNew(keys, count, key(list, start + i));
        }
        return Keys.cut(keys, count);
    }

    private long key(ListColumn entries, int entry) {
        long key = 0;
        for (Part part : parts) {
            key |= (long) entries.code(part.part(), entry) << part.shift();
        }
        return key;
    }

    /** Whether a version has several different known values in one of the dimensions. */
    boolean severalIn(int ordinal) {
        if (list == null) {
            return false;
        }
        for (Part part : parts) {
            int known = Dictionary.NONE;
            for (int entry = list.start(ordinal); entry < list.end(ordinal); entry++) {
                int code = list.code(part.part(), entry);
                if (code != Dictionary.NONE && known != Dictionary.NONE && code != known) {
                    return true;
                }
                known = code == Dictionary.NONE ? known : code;
            }
        }
        return false;
    }

    /** Whether a version has no known value at all in one of the dimensions. */
    boolean noneIn(int ordinal) {
        for (Part part : parts) {
            IntUnaryOperator scalar = part.scalar();
            if (scalar != null ? scalar.applyAsInt(ordinal) == 0 : !known(ordinal, part.part())) {
                return true;
            }
        }
        return false;
    }

    private boolean known(int ordinal, int part) {
        if (list != null) {
            for (int entry = list.start(ordinal); entry < list.end(ordinal); entry++) {
                if (list.code(part, entry) != Dictionary.NONE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable ListColumn list(AttackColumns columns, Dimension dimension) {
        return switch (dimension) {
            case TARGET_CATEGORY, TARGET_TYPE, TARGET_SUBTYPE, TARGET_GROUP -> columns.targets;
            case GROUP, ATTRIBUTION -> columns.perpetrators;
            case ATTACK_TYPE -> columns.attackTypes;
            case WEAPON_TYPE -> columns.weaponTypes;
            case YEAR, MONTH, COUNTRY, REGION, SUICIDE, DATASET -> null;
        };
    }

    private static int part(Dimension dimension) {
        return switch (dimension) {
            case TARGET_TYPE -> AttackColumns.TYPE;
            case TARGET_SUBTYPE -> AttackColumns.SUBTYPE;
            case TARGET_GROUP -> AttackColumns.TARGET_GROUP;
            case ATTRIBUTION -> AttackColumns.ATTRIBUTION;
            default -> 0;
        };
    }

    private static IntUnaryOperator scalar(AttackColumns columns, Dimension dimension) {
        return switch (dimension) {
            case YEAR -> i -> columns.year[i];
            case MONTH -> i -> columns.month[i];
            case COUNTRY -> i -> columns.country[i];
            case REGION -> i -> columns.region[i];
            case SUICIDE -> i -> columns.suicide[i];
            case DATASET -> i -> columns.dataset[i];
            default -> throw new IllegalArgumentException(dimension.code());
        };
    }
}
