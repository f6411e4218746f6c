package org.attackregister.snapshot.column;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.attackregister.query.Sort;

/** The ordinals below a size in the order of one key, the id breaking ties; grown by merging, never sorted anew. */
public final class Ordering {
    private final AttackColumns columns;
    private final Sort.SortKey key;
    private final int[] ordinals;

    private Ordering(AttackColumns columns, Sort.SortKey key, int[] ordinals) {
        this.columns = columns;
        this.key = key;
        this.ordinals = ordinals;
    }

    /** The order of no rows. */
    static Ordering empty(AttackColumns columns, Sort.SortKey key) {
        return new Ordering(columns, key, new int[0]);
    }

    /** This order with the rows up to a new size merged in; itself where it has them. */
    Ordering grownTo(int size) {
        int known = ordinals.length;
        if (size <= known) {
            return this;
        }
        int[] merged = Arrays.copyOf(ordinals, size);
        for (int i = known; i < size; i++) {
            merged[i] = i;
        }
        int[] buffer = new int[size];
        sort(merged, buffer, known, size);
        merge(merged, buffer, 0, known, size);
        return new Ordering(columns, key, merged);
    }

    private boolean before(int a, int b) {
        long left = value(a);
        long right = value(b);
        if (left != right) {
            return left < right;
        }
        int ids = columns.id[a].compareTo(columns.id[b]);
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

    private long value(int ordinal) {
        return switch (key) {
            case DATE -> columns.day[ordinal];
            case KILLED -> columns.killed[0][ordinal];
            case WOUNDED -> columns.wounded[0][ordinal];
            case RECORDED -> columns.from[ordinal];
        };
    }

    /** The ordinals of a set from an offset on, at most {@code limit}. */
    public int[] slice(Bits set, boolean descending, long offset, int limit) {
        Window window = new Window(set, offset, limit);
        int n = ordinals.length;
        int unknown = 0;
        while (unknown < n && value(ordinals[unknown]) == AttackColumns.UNKNOWN) {
            unknown++;
        }
        if (descending) {
            backwards(unknown, n, window);
        } else {
            forwards(unknown, n, window);
        }
        forwards(0, unknown, window);
        return window.ordinals();
    }

    private void forwards(int start, int end, IntPredicate window) {
        for (int i = start; i < end; i++) {
            if (!window.test(ordinals[i])) {
                return;
            }
        }
    }

    /** From the last run of equal keys to the first, each run forwards, so that ids ascend within it. */
    private void backwards(int start, int end, IntPredicate window) {
        int runEnd = end;
        while (runEnd > start) {
            long value = value(ordinals[runEnd - 1]);
            int runStart = runEnd - 1;
            while (runStart > start && value(ordinals[runStart - 1]) == value) {
                runStart--;
            }
            for (int i = runStart; i < runEnd; i++) {
                if (!window.test(ordinals[i])) {
                    return;
                }
            }
            runEnd = runStart;
        }
    }

    /** Collects the members of a set that fall into a window; says false when it is full. */
    private static final class Window implements IntPredicate {
        private final Bits set;
        private long skip;
        private int[] found;
        private int count;
        private final int limit;

        Window(Bits set, long offset, int limit) {
            this.set = set;
            this.skip = offset;
            this.limit = limit;
            this.found = new int[Math.min(limit, 1024)];
        }

        @Override
        public boolean test(int ordinal) {
            if (count == limit) {
                return false;
            }
            if (ordinal >= set.size() || !set.get(ordinal)) {
                return true;
            }
            if (skip > 0) {
                skip--;
                return true;
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, Math.min(limit, count * 2));
            }
            found[count++] = ordinal;
            return count < limit;
        }

        int[] ordinals() {
            return Arrays.copyOf(found, count);
        }
    }
}
