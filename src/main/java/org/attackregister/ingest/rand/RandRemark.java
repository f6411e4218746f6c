package org.attackregister.ingest.rand;

import org.attackregister.ingest.report.FindingType;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;

/** What an import reports of RAND's rows. */
enum RandRemark implements Remark {
    NO_DATE(Level.ERROR, "The row has no date that can be read."),
    NO_COUNTRY(Level.ERROR, "The country is neither in the crosswalk nor a name of the register's."),
    NO_FIGURE(Level.WARNING, "The cell is no number of people that can be stored; it is unknown, and kept as text."),
    FRACTION(Level.WARNING, "A number of people is a fraction of a person; it is kept."),
    UNKNOWN_WEAPON(Level.WARNING, "The weapon is not in the crosswalk; it is kept as text.");

    private final FindingType kind;

    RandRemark(Level level, String meaning) {
        this.kind = FindingType.of("rand", name(), level, meaning);
    }

    @Override
    public FindingType kind() {
        return kind;
    }
}
