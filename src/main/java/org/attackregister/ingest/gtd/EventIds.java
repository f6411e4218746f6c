package org.attackregister.ingest.gtd;

import org.attackregister.ingest.kit.NumberCells;
import org.attackregister.ingest.kit.ProviderRow;
import org.jspecify.annotations.Nullable;

/** GTD's number of an attack. */
final class EventIds {
    private static final int DIGITS = 12;

    private final GtdColumn eventid;

    EventIds(GtdColumns columns) {
        this.eventid = columns.column("eventid");
    }

    /** The twelve digits; null where the row is to be refused. */
    @Nullable
    String read(ProviderRow<GtdColumn> row) {
        String cell = row.text(eventid);
        String integer = cell == null ? null : NumberCells.integer(cell);
        if (integer != null && integer.length() == DIGITS && integer.charAt(0) != '-') {
            return integer;
        }
        if (cell == null) {
            row.report(GtdRemark.NO_ID, eventid, "the row was refused: it has no eventid");
        } else if (integer == null && isScientific(cell)) {
            row.report(
                    GtdRemark.MANGLED_ID,
                    eventid,
                    "the row was refused: a spreadsheet rounded the eventid; take the column from the original file,"
                            + " as text");
        } else {
            row.report(GtdRemark.BAD_ID, eventid, "the row was refused: an eventid is a number of twelve digits");
        }
        return null;
    }

    private static boolean isScientific(String cell) {
        return NumberCells.number(cell) != null && Math.max(cell.indexOf('e'), cell.indexOf('E')) > 0;
    }
}
