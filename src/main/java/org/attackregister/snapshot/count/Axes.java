package org.attackregister.snapshot.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attackregister.query.filter.PartialDate;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.column.ListColumn;
import org.attackregister.snapshot.column.Months;
import org.jspecify.annotations.Nullable;

/** The values of versions in some dimensions, as keys. Dimensions of one list are taken together, entry by entry. */
public final class Axes {
    private final AttackColumns columns;
    private final List<Dimension> dimensions;
    private final KeySpace space;
    private final int[][] first;
    private final List<ListAxes> lists = new ArrayList<>();

    /** The dimensions that lie in one list, with the part of an entry that each looks at. */
    private record ListAxes(ListColumn list, List<Integer> dimensions, List<Integer> parts) {}

    public Axes(AttackColumns columns, List<Dimension> dimensions) {
        this.columns = columns;
        this.dimensions = dimensions;
        this.space = new KeySpace(
                dimensions.stream().mapToInt(d -> range(columns, d) + 1).toArray());
        this.first = new int[dimensions.size()][];
        for (int d = 0; d < first.length; d++) {
            Dimension dimension = dimensions.get(d);
            ListColumn list = list(columns, dimension);
            first[d] = list == null ? scalar(columns, dimension) : list.first(part(dimension));
            if (list != null) {
                ListAxes axes = lists.stream()
                        .filter(l -> l.list == list)
                        .findFirst()
                        .orElseGet(() -> {
                            ListAxes added = new ListAxes(list, new ArrayList<>(), new ArrayList<>());
                            lists.add(added);
                            return added;
                        });
                axes.dimensions.add(d);
                axes.parts.add(part(dimension));
            }
        }
    }

    public KeySpace space() {
        return space;
    }

    /** The key of a version's first values. */
    public long firstKey(int ordinal) {
        long key = 0;
        for (int d = 0; d < first.length; d++) {
            key += first[d][ordinal] * space.weight(d);
        }
        return key;
    }

    /** Whether a version has at most one value in each dimension, so that its first key is its only one. */
    boolean single(int ordinal) {
        for (ListAxes axes : lists) {
            if (axes.list.end(ordinal) - axes.list.start(ordinal) > 1) {
                return false;
            }
        }
        return true;
    }

    /** The different keys of a version: every combination of the entries of its lists. */
    long[] keys(int ordinal) {
        long base = 0;
        for (int d = 0; d < first.length; d++) {
            base += list(columns, dimensions.get(d)) == null ? first[d][ordinal] * space.weight(d) : 0;
        }
        long[] keys = {base};
        for (ListAxes axes : lists) {
            keys = crossed(keys, parts(axes, ordinal));
        }
        return keys;
    }

    /**
     * The different parts of keys that the entries of one list make. The part of no value is made only where no entry
     * makes another.
     */
    private long[] parts(ListAxes axes, int ordinal) {
        int start = axes.list.start(ordinal);
        int entries = axes.list.end(ordinal) - start;
        long[] parts = new long[Math.max(1, entries)];
        int count = 0;
        for (int entry = start; entry < start + entries; entry++) {
            long part = 0;
            for (int i = 0; i < axes.parts.size(); i++) {
                part += axes.list.code(axes.parts.get(i), entry) * space.weight(axes.dimensions.get(i));
            }
            count = part == 0 ? count : addIfNew(parts, count, part);
        }
        return Arrays.copyOf(parts, Math.max(1, count));
    }

    private static long[] crossed(long[] left, long[] right) {
        long[] crossed = new long[left.length * right.length];
        int i = 0;
        for (long l : left) {
            for (long r : right) {
                crossed[i++] = l + r;
            }
        }
        return crossed;
    }

    /** Puts a key at {@code count} unless it is there already; returns the new count. */
    static int addIfNew(long[] keys, int count, long key) {
        for (int i = 0; i < count; i++) {
            if (keys[i] == key) {
                return count;
            }
        }
        keys[count] = key;
        return count + 1;
    }

    /** Whether a key lacks a value in one of the dimensions. */
    boolean lacksValue(long key) {
        for (int d = 0; d < first.length; d++) {
            if (space.code(key, d) == Dictionary.NONE) {
                return true;
            }
        }
        return false;
    }

    /** The text of a number in a dimension; null for no value. */
    @Nullable
    public String text(int dimension, int code) {
        if (code == Dictionary.NONE) {
            return null;
        }
        return switch (dimensions.get(dimension)) {
            case YEAR -> String.valueOf(code);
            case MONTH -> Months.month(code).toString();
            case SUICIDE -> code == 2 ? "true" : "false";
            default -> dictionary(columns, dimensions.get(dimension)).text(code);
        };
    }

    private static int range(AttackColumns columns, Dimension dimension) {
        int years = Math.max(PartialDate.LAST_YEAR, columns.lastYear) + 1;
        return switch (dimension) {
            case YEAR -> years;
            case MONTH -> years * 12;
            case SUICIDE -> 3;
            default -> dictionary(columns, dimension).size();
        };
    }

    private static Dictionary dictionary(AttackColumns columns, Dimension dimension) {
        ListColumn list = list(columns, dimension);
        if (list != null) {
            return list.dictionary(part(dimension));
        }
        return switch (dimension) {
            case COUNTRY -> columns.countries;
            case REGION -> columns.regions;
            case DATASET -> columns.datasets;
            default -> throw new IllegalArgumentException(dimension.code());
        };
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

    private static int[] scalar(AttackColumns columns, Dimension dimension) {
        return switch (dimension) {
            case YEAR -> columns.year;
            case MONTH -> columns.month;
            case COUNTRY -> columns.country;
            case REGION -> columns.region;
            case SUICIDE -> columns.suicide;
            case DATASET -> columns.dataset;
            default -> throw new IllegalArgumentException(dimension.code());
        };
    }
}
