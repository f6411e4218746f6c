package org.attackregister.ingest.kit;

import static org.attackregister.ingest.report.Level.NOTE;
import static org.attackregister.ingest.report.Level.WARNING;

import org.attackregister.ingest.report.FindingType;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;

/** What is reported of the form of a file's numbers, dates and points. */
public enum FormRemark implements Remark {
    DATE_ORDER(NOTE, "The file settles the order of day and month in its dates; which, and by which row."),
    NUMBER_FORM(NOTE, "The file has decimal commas; by which row."),
    UNKNOWN_CELLS(
            NOTE, "How many cells of a column say that nothing is known: blank figures, and the provider's words."),
    THOUSANDS(WARNING, "A point or comma was read as that of thousands."),
    UNREADABLE_POINT(
            WARNING,
            "Latitude and longitude are not both degrees on the earth; the point is unknown, and both are kept.");

    private final FindingType kind;

    FormRemark(Level level, String meaning) {
        this.kind = FindingType.of("table", name(), level, meaning);
    }

    @Override
    public FindingType kind() {
        return kind;
    }
}
