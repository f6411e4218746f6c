package org.attackregister.snapshot.column;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The first row in which each code of a column occurs; found when it is first asked for, and on from there. */
final class FirstRows {
    private static final int NEVER = -1;

    private int[] rows = new int[0];
    private int looked;

    /** Whether a code occurs in the rows below a number. */
    synchronized boolean has(int code, NarrowCodes codes, int below) {
        look(codes, below);
        return code < rows.length && rows[code] != NEVER && rows[code] < below;
    }

    /** Those of some codes that occur in the rows below a number, in the order in which they first do. */
    synchronized int[] inOrder(int[] some, NarrowCodes codes, int below) {
        return IntStream.of(some)
                .filter(code -> has(code, codes, below))
                .boxed()
                .sorted(Comparator.comparing(code -> rows[code]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void look(NarrowCodes codes, int below) {
        for (; looked < below; looked++) {
            int found = codes.at(looked);
            if (found >= rows.length) {
                int known = rows.length;
                rows = Arrays.copyOf(rows, Math.max(found + 1, known * 2));
                Arrays.fill(rows, known, rows.length, NEVER);
            }
            rows[found] = rows[found] == NEVER ? looked : rows[found];
        }
    }
}
