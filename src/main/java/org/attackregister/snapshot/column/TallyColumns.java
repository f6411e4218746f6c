package org.attackregister.snapshot.column;

import java.io.IOException;
import org.attackregister.model.attack.Tally;
import org.attackregister.snapshot.binary.BinaryReader;
import org.attackregister.snapshot.binary.BinaryWriter;

/**
 * The best, low and high figures of one measure. A bound that is not known is the best figure. Until an attack has a
 * bound of its own, the three are one column.
 */
public final class TallyColumns {
    private final TallyColumn best = new TallyColumn();
    private volatile TallyColumn low = best;
    private volatile TallyColumn high = best;

    /** Sets the figures of a row, of which no reader knows yet. */
    void set(int row, Tally tally) {
        long figure = AttackColumns.figure(tally.best());
        boolean bounded = tally.low() != null || tally.high() != null;
        if (bounded && !bounds()) {
            low = best.copy();
            high = best.copy();
        }
        best.set(row, figure);
        if (bounds()) {
            low.set(row, tally.low() == null ? figure : AttackColumns.figure(tally.low()));
            high.set(row, tally.high() == null ? figure : AttackColumns.figure(tally.high()));
        }
    }

    void write(BinaryWriter out, int rows) throws IOException {
        TallyColumn[] columns = {best, low, high};
        boolean alike = columns[1] == best || columns[2] == best;
        out.number(alike ? 1 : columns.length);
        for (TallyColumn column : alike ? new TallyColumn[] {best} : columns) {
            column.write(out, rows);
        }
    }

    void read(BinaryReader in) throws IOException {
        boolean alike = in.number() == 1;
        best.read(in);
        if (!alike) {
            low = new TallyColumn();
            low.read(in);
            high = new TallyColumn();
            high.read(in);
        }
    }

    /** Whether an attack has, or had, a bound that need not be its best figure. */
    public boolean bounds() {
        return low != best;
    }

    public TallyColumn best() {
        return best;
    }

    public TallyColumn low() {
        return low;
    }

    public TallyColumn high() {
        return high;
    }
}
