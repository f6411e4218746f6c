package org.attackregister.snapshot.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.attackregister.model.record.RecordKind;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.FilterField.EntryList;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.column.ListColumn;
import org.attackregister.snapshot.column.NarrowCodes;
import org.attackregister.snapshot.filter.SelectedRows;
import org.attackregister.snapshot.reference.GroupMerges;
import org.jspecify.annotations.Nullable;

/** The values of rows in some dimensions, as keys. Dimensions of one list are taken together, entry by entry. */
public final class Axes {
    private final DatasetColumns columns;
    private final List<Dimension> dimensions;
    private final GroupMerges merges;
    private final CodeBounds bounds;
    private final KeySpace space;
    private final List<Axis> single = new ArrayList<>();
    private final List<ListAxes> lists = new ArrayList<>();

    /** What all rows have in common. */
    private long common;

    /** A dimension, and a column of its codes: of rows, or of the entries of a list. */
    private static final class Axis {
        private final int dimension;
        private final NarrowCodes codes;

        /** The code that each is counted under; null where it is the same. */
        private final int @Nullable [] lead;

        Axis(int dimension, NarrowCodes codes, int @Nullable [] lead) {
            this.dimension = dimension;
            this.codes = codes;
            this.lead = lead;
        }

        int at(int row) {
            int code = codes.at(row);
            return lead == null ? code : lead[code];
        }
    }

    /** The dimensions that lie in one list, by the first entry of each row and by all entries. */
    private record ListAxes(ListColumn list, List<Integer> parts, List<Axis> first, List<Axis> entries) {
        /** Whether entries that differ may be counted under one code. */
        boolean isLed() {
            return entries.stream().anyMatch(axis -> axis.lead != null);
        }
    }

    /** The axes of some dimensions. */
    public Axes(SelectedRows selected, List<Dimension> dimensions) {
        this(selected, dimensions, new CodeBounds(selected, Periods.NONE));
    }

    /** The axes of some dimensions within bounds, which the axes of one question have in common. */
    Axes(SelectedRows selected, List<Dimension> dimensions, CodeBounds bounds) {
        this.columns = selected.columns();
        this.dimensions = dimensions;
        this.merges = selected.merges();
        this.bounds = bounds;
        this.space = bounds.space(dimensions);
        for (int d = 0; d < dimensions.size(); d++) {
            FilterField field = dimensions.get(d).filter();
            EntryList list = field == null ? null : field.list();
            if (field == null) {
                common += space.part(d, CodeBounds.DATASET);
            } else if (list == null) {
                single.add(new Axis(d, columns.codes(field).codes(), bounds.lead(field)));
            } else {
                ListColumn column = columns.list(list);
                ListAxes axes = axes(column);
                axes.parts.add(column.part(field));
                axes.first.add(new Axis(d, column.first(column.part(field)).codes(), bounds.lead(field)));
                axes.entries.add(new Axis(d, column.entries(column.part(field)).codes(), bounds.lead(field)));
            }
        }
    }

    private ListAxes axes(ListColumn list) {
        return lists.stream().filter(l -> l.list == list).findFirst().orElseGet(() -> {
            ListAxes added = new ListAxes(list, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            lists.add(added);
            return added;
        });
    }

    public KeySpace space() {
        return space;
    }

    /** The key of a row's first values. */
    public long firstKey(int row) {
        return listKey(singleKey(row), row);
    }

    private long singleKey(int row) {
        long key = common;
        for (Axis axis : single) {
            key += space.part(axis.dimension, axis.at(row));
        }
        return key;
    }

    private long listKey(long start, int row) {
        long key = start;
        for (ListAxes axes : lists) {
            for (Axis axis : axes.first) {
                key += space.part(axis.dimension, axis.at(row));
            }
        }
        return key;
    }

    /**
     * Puts the keys of the first values of some rows.
     *
     * @param folded what each code of the last dimension adds to a key; null where all are kept
     */
    void firstKeys(int[] rows, int count, long[] keys, long @Nullable [] folded) {
        Arrays.fill(keys, 0, count, common);
        single.forEach(axis -> addTo(keys, rows, count, axis, folded));
        lists.forEach(axes -> axes.first.forEach(axis -> addTo(keys, rows, count, axis, folded)));
    }

    private void addTo(long[] keys, int[] rows, int count, Axis axis, long @Nullable [] folded) {
        boolean folds = folded != null && axis.dimension == space.dimensions() - 1;
        if (axis.lead != null) {
            axis.codes.addTo(keys, rows, count, led(axis, folds ? folded : null));
        } else if (folded != null && folds) {
            axis.codes.addTo(keys, rows, count, folded);
        } else {
            axis.codes.addTo(keys, rows, count, space.base(axis.dimension), space.weight(axis.dimension));
        }
    }

    /** What each code adds to a key where it is counted under another. */
    private long[] led(Axis axis, long @Nullable [] folded) {
        int[] lead = Objects.requireNonNull(axis.lead);
        long[] led = new long[lead.length];
        int most = space.rest(axis.dimension) - 1;
        for (int code = 1; code < led.length; code++) {
            if (lead[code] <= most) {
                led[code] = folded == null ? space.part(axis.dimension, lead[code]) : folded[lead[code]];
            }
        }
        return led;
    }

    /** The rows below a size that may have more than one value in a dimension. */
    Bits several(int size) {
        Bits several = new Bits(size);
        lists.forEach(axes -> several.or(axes.list.several(size)));
        return several;
    }

    /** How many of some rows have more than one key. */
    long countSeveral(Bits rows) {
        if (lists.size() == 1 && !lists.get(0).isLed()) {
            return rows.countCommon(lists.get(0).list.differing(lists.get(0).parts, rows.size()));
        }
        Bits several = new Bits(rows.size());
        boolean led = false;
        for (ListAxes axes : lists) {
            led |= axes.isLed();
            several.or(axes.isLed() ? axes.list.several(rows.size()) : axes.list.differing(axes.parts, rows.size()));
        }
        several.and(rows);
        if (led) {
            RowKeys keys = new RowKeys();
            several.retain(row -> {
                keys(row, keys);
                return keys.size() > 1;
            });
        }
        return several.count();
    }

    /** The different keys of a row: every combination of the entries of its lists. */
    void keys(int row, RowKeys keys) {
        keys.begin(common);
        for (Axis axis : single) {
            keys.addToAll(space.part(axis.dimension, axis.at(row)));
        }
        for (ListAxes axes : lists) {
            for (int entry = axes.list.start(row); entry < axes.list.end(row); entry++) {
                addEntry(axes.entries, entry, keys);
            }
            keys.cross();
        }
    }

    private void addEntry(List<Axis> axes, int entry, RowKeys keys) {
        long part = 0;
        boolean lacks = false;
        for (Axis axis : axes) {
            int code = axis.at(entry);
            lacks |= code == Dictionary.NONE;
            part += space.part(axis.dimension, code);
        }
        keys.addPart(part, lacks);
    }

    /** Whether a key lacks a value in one of the dimensions. */
    boolean lacksValue(long key) {
        for (int d = 0; d < space.dimensions(); d++) {
            if (space.code(key, d) == Dictionary.NONE) {
                return true;
            }
        }
        return false;
    }

    /** Whether the codes of a dimension lie in the order of their texts, as those of time do. */
    boolean isInOrder(int dimension) {
        FilterField field = dimensions.get(dimension).filter();
        return field == null || field.shape().holding() != FilterField.Holding.WORDS;
    }

    /** The places of the codes of words in the order of their texts; null where they are counted under texts of others. */
    int @Nullable [] places(int dimension) {
        FilterField field = dimensions.get(dimension).filter();
        return field == null || (field.records() == RecordKind.GROUP && bounds.lead(field) != null)
                ? null
                : columns.dictionaries().of(field).places();
    }

    private @Nullable String current(FilterField field, @Nullable String id) {
        return id == null || field.records() != RecordKind.GROUP ? id : merges.current(id);
    }

    /** The text of a code in a dimension; null for no value. */
    @Nullable
    public String text(int dimension, int code) {
        FilterField field = dimensions.get(dimension).filter();
        if (code == Dictionary.NONE) {
            return null;
        }
        if (field == null) {
            return columns.dataset();
        }
        return switch (field.shape()) {
            case YEAR, PERIOD -> field.period().text(code);
            case GRID -> String.valueOf(code);
            case BOOLEAN -> String.valueOf(code == CodeBounds.FLAGS);
            case RECORD -> current(field, columns.dictionaries().of(field).text(code));
            case WORD, PROVINCE, CITY -> columns.dictionaries().of(field).text(code);
            case FIRST_DAY, LAST_DAY, WINDOWS, AT_LEAST, AT_MOST, BOX, CIRCLE, WORDS, MOMENT, GRADE, GRADE_RULE ->
                throw new IllegalArgumentException(field.wireName() + " is no dimension");
        };
    }
}
