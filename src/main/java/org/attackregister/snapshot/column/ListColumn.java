package org.attackregister.snapshot.column;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attackregister.query.filter.FilterField;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/**
 * A column of short lists whose entries have one or more parts: the entries of all rows one after another, and where
 * each row's begin. Appended to by one thread; readers see an earlier size.
 */
public final class ListColumn {
    private final List<FilterField> fields;
    private final NarrowColumn[] parts;
    private final NarrowColumn[] first;
    private final GrowingBits several = new GrowingBits();
    private int[] starts = new int[1024];
    private int entries;

    /** The rows whose entries differ, by the parts that are looked at. */
    private final Map<List<Integer>, Bits> differing = new ConcurrentHashMap<>();

    /** A column of lists whose entries have these parts, in this order. */
    ListColumn(List<FilterField> fields) {
        this.fields = fields;
        this.parts = columns(fields.size());
        this.first = columns(fields.size());
    }

    private static NarrowColumn[] columns(int count) {
        NarrowColumn[] columns = new NarrowColumn[count];
        Arrays.setAll(columns, i -> new NarrowColumn());
        return columns;
    }

    /** Which part of an entry a field looks at. */
    public int part(FilterField field) {
        int part = fields.indexOf(field);
        if (part < 0) {
            throw new IllegalArgumentException(field.wireName() + " is not in this list");
        }
        return part;
    }

    /** Begins a row; what was added to it before, and not ended, is gone. */
    void open(int row) {
        entries = starts[row];
    }

    /** Adds one entry to the row that is being appended, its parts in the order of the fields. */
    void entry(int... codes) {
        for (int part = 0; part < parts.length; part++) {
            parts[part].set(entries, codes[part]);
        }
        entries++;
    }

    /** Ends the row that is being appended. */
    void close(int row) {
        int count = entries - starts[row];
        for (int part = 0; part < first.length; part++) {
            first[part].set(
                    row, count == 0 ? Dictionary.NONE : parts[part].codes().at(starts[row]));
        }
        if (count > 1) {
            several.add(row);
        }
        if (row + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[row + 1] = entries;
    }

    void write(BinaryWriter out, int rows) throws IOException {
        int[] begins = starts;
        out.ints(begins, rows + 1);
        for (int part = 0; part < parts.length; part++) {
            parts[part].write(out, begins[rows]);
            first[part].write(out, rows);
        }
        several.write(out, rows);
    }

    void read(BinaryReader in, int rows) throws IOException {
        starts = in.ints();
        entries = starts[rows];
        for (int part = 0; part < parts.length; part++) {
            parts[part].read(in);
            first[part].read(in);
        }
        several.read(in);
    }

    /** One part of each row's first entry; no value where a row has none. */
    public NarrowColumn first(int part) {
        return first[part];
    }

    /** One part of all entries, which {@link #start} and {@link #end} lead to. */
    public NarrowColumn entries(int part) {
        return parts[part];
    }

    /** The rows below a size that have more than one entry. */
    public Bits several(int size) {
        return several.below(size);
    }

    /**
     * The rows below a size whose entries differ in some parts; those without a value in any of them are not looked at. A row
     * never changes, so that only those are looked at that were appended since the last time.
     *
     * @return a set that may reach further, and is not to be changed
     */
    public Bits differing(List<Integer> some, int size) {
        Bits known = differing.get(some);
        if (known != null && known.size() >= size) {
            return known;
        }
        int looked = known == null ? 0 : known.size();
        NarrowCodes[] codes = some.stream().map(part -> parts[part].codes()).toArray(NarrowCodes[]::new);
        Bits grown = several(size);
        grown.retain(row -> (known != null && row < looked) ? known.get(row) : differs(row, codes));
        differing.put(some, grown);
        return grown;
    }

    private boolean differs(int row, NarrowCodes[] codes) {
        int first = -1;
        for (int entry = start(row); entry < end(row); entry++) {
            if (hasValue(entry, codes)) {
                if (first >= 0 && !isSame(first, entry, codes)) {
                    return true;
                }
                first = entry;
            }
        }
        return false;
    }

    private static boolean hasValue(int entry, NarrowCodes[] codes) {
        for (NarrowCodes part : codes) {
            if (part.at(entry) != Dictionary.NONE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(int entry, int other, NarrowCodes[] codes) {
        for (NarrowCodes part : codes) {
            if (part.at(entry) != part.at(other)) {
                return false;
            }
        }
        return true;
    }

    /** Index of a row's first entry. */
    public int start(int row) {
        return starts[row];
    }

    /** Index after a row's last entry. */
    public int end(int row) {
        return starts[row + 1];
    }
}
