package org.attackregister.snapshot.column;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.attackregister.model.attack.AttackField;
import org.attackregister.query.Sort;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/** The rows of a dataset below a size in the order of one key, the id breaking ties; grown by merging, never sorted anew. */
public final class Ordering {
    private final DatasetColumns columns;
    private final Sort.SortKey key;
    private final TallyColumn figures;
    private final int[] rows;

    private Ordering(DatasetColumns columns, Sort.SortKey key, int[] rows) {
        this.columns = columns;
        this.key = key;
        this.figures = columns.figures(key.by() == Sort.SortKey.By.TOLL ? key.toll() : AttackField.TOLLS.get(0))
                .best();
        this.rows = rows;
    }

    /** The order of no rows. */
    static Ordering empty(DatasetColumns columns, Sort.SortKey key) {
        return new Ordering(columns, key, new int[0]);
    }

    /** This order with the rows up to a new size merged in; itself where it has them. */
    Ordering grownTo(int size) {
        int known = rows.length;
        if (size <= known) {
            return this;
        }
        int[] further = IntStream.range(known, size).toArray();
        sort(further, new int[further.length], 0, further.length);
        return new Ordering(columns, key, merged(further));
    }

    /** Looks for the place of each further row, as they are few, and copies what lies between two places at once. */
    private int[] merged(int[] further) {
        int[] merged = new int[rows.length + further.length];
        int from = 0;
        for (int i = 0; i < further.length; i++) {
            int place = place(further[i], from);
            System.arraycopy(rows, from, merged, from + i, place - from);
            merged[place + i] = further[i];
            from = place;
        }
        System.arraycopy(rows, from, merged, from + further.length, rows.length - from);
        return merged;
    }

    /** How many rows come before a further one, of which some are known to. */
    private int place(int further, int known) {
        int low = known;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before(rows[middle], further)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Writes the rows below a size in this order. */
    void write(BinaryWriter out, int size) throws IOException {
        int[] written = rows;
        if (rows.length > size) {
            written = Arrays.stream(rows).filter(row -> row < size).toArray();
        }
        out.ints(written, written.length);
    }

    /** The order of rows as it was written. */
    static Ordering read(BinaryReader in, DatasetColumns columns, Sort.SortKey key) throws IOException {
        int count = in.follows();
        return new Ordering(columns, key, Arrays.copyOf(in.ints(), count));
    }

    private boolean before(int a, int b) {
        long left = value(a);
        long right = value(b);
        if (left != right) {
            return left < right;
        }
        int ids = columns.compareIds(a, b);
        return ids < 0 || (ids == 0 && a < b);
    }

    /** Merge sort of plain numbers, which a comparator of the library would box; it is quick where they are in order. */
    private void sort(int[] numbers, int[] buffer, int from, int to) {
        if (to - from > 1) {
            int middle = (from + to) >>> 1;
            sort(numbers, buffer, from, middle);
            sort(numbers, buffer, middle, to);
            merge(numbers, buffer, from, middle, to);
        }
    }

    private void merge(int[] numbers, int[] buffer, int from, int middle, int to) {
        if (middle == from || middle == to || before(numbers[middle - 1], numbers[middle])) {
            return;
        }
        System.arraycopy(numbers, from, buffer, from, middle - from);
        int left = from;
        int right = middle;
        for (int i = from; left < middle; i++) {
            numbers[i] = right == to || before(buffer[left], numbers[right]) ? buffer[left++] : numbers[right++];
        }
    }

    private long value(int row) {
        return switch (key.by()) {
            case DATE -> columns.day(row);
            case TOLL -> figures.at(row);
            case RECORDED -> columns.revision(row);
        };
    }

    /** The first rows of a set in this order, at most {@code limit}. */
    public int[] first(Bits set, boolean descending, int limit) {
        Window window = new Window(set, limit);
        int n = rows.length;
        int unknown = 0;
        while (unknown < n && value(rows[unknown]) == AttackColumns.UNKNOWN) {
            unknown++;
        }
        if (descending) {
            backwards(unknown, n, window);
        } else {
            forwards(unknown, n, window);
        }
        forwards(0, unknown, window);
        return window.rows();
    }

    private void forwards(int start, int end, IntPredicate window) {
        for (int i = start; i < end; i++) {
            if (!window.test(rows[i])) {
                return;
            }
        }
    }

    /** From the last run of equal keys to the first, each run forwards, so that ids ascend within it. */
    private void backwards(int start, int end, IntPredicate window) {
        int runEnd = end;
        while (runEnd > start) {
            long value = value(rows[runEnd - 1]);
            int runStart = runEnd - 1;
            while (runStart > start && value(rows[runStart - 1]) == value) {
                runStart--;
            }
            for (int i = runStart; i < runEnd; i++) {
                if (!window.test(rows[i])) {
                    return;
                }
            }
            runEnd = runStart;
        }
    }

    /** Collects the first members of a set; says false when it is full. */
    private static final class Window implements IntPredicate {
        private final Bits set;
        private int[] found;
        private int count;
        private final int limit;

        Window(Bits set, int limit) {
            this.set = set;
            this.limit = limit;
            this.found = new int[Math.min(limit, 1024)];
        }

        @Override
        public boolean test(int row) {
            if (count == limit) {
                return false;
            }
            if (row >= set.size() || !set.get(row)) {
                return true;
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, Math.min(limit, count * 2));
            }
            found[count++] = row;
            return count < limit;
        }

        int[] rows() {
            return Arrays.copyOf(found, count);
        }
    }
}
