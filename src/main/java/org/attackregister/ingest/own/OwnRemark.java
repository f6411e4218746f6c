package org.attackregister.ingest.own;

import org.attackregister.ingest.report.FindingType;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;

/** What is reported of rows of the register's own exports. */
enum OwnRemark implements Remark {
    BROKEN_CELL("The cell does not have what the register writes there."),
    BROKEN_RECORD("The register could not have returned this record.");

    private final FindingType kind;

    OwnRemark(String meaning) {
        this.kind = FindingType.of("own", name(), Level.ERROR, meaning);
    }

    @Override
    public FindingType kind() {
        return kind;
    }
}
