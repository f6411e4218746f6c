package org.attackregister.ingest.own;

import org.attackregister.ingest.report.FindingType;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;

/** What is reported of rows of the register's own exports. */
enum OwnRemark implements Remark {
    BROKEN_CELL(Level.ERROR, "The cell does not have what the register writes there."),
    BROKEN_RECORD(Level.ERROR, "The register could not have returned this record."),
    MISSING_FIELD(Level.WARNING, "The file was exported before the field was added; what is recorded of it stays.");

    private final FindingType kind;

    OwnRemark(Level level, String meaning) {
        this.kind = FindingType.of("own", name(), level, meaning);
    }

    @Override
    public FindingType kind() {
        return kind;
    }
}
