package org.attackregister.snapshot.filter;

import org.attackregister.snapshot.column.NarrowCodes;
import org.attackregister.snapshot.column.RowCondition;

/** One of some codes in a column. */
final class CodeCondition implements RowCondition {
    private final NarrowCodes codes;
    private final byte[] wanted;

    /** A condition on a column: 1 for each code that is meant, 0 for the others; as long as codes occur. */
    CodeCondition(NarrowCodes codes, byte[] wanted) {
        this.codes = codes;
        this.wanted = wanted;
    }

    @Override
    public boolean test(int row) {
        return wanted[codes.at(row)] != 0;
    }

    @Override
    public void mark(int first, int end, long[] words) {
        codes.mark(wanted, first, end, words);
    }
}
