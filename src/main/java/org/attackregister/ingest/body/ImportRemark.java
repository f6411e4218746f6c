package org.attackregister.ingest.body;

import org.attackregister.ingest.report.FindingType;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;

/** What an import reports of rows in any format. */
public enum ImportRemark implements Remark {
    DUPLICATE_ID(Level.ERROR, "The id is in the files twice, and nothing says which row is newer; the first counts."),
    REPEATED_ROW(Level.NOTE, "The same row is in the files twice; it was taken once."),
    NEWER_ROW(Level.WARNING, "The id is in the files twice; the row that the provider changed later counts."),
    OLDER_ROW(Level.WARNING, "The id is in the files twice; the row that the provider changed earlier was left out."),
    OLDER_THAN_RECORDED(Level.WARNING, "The recorded row was changed by the provider later; it stays."),
    OUTSIDE_COVERAGE(
            Level.WARNING,
            "The dataset is described as one that does not cover the day or the country; the row was imported."),
    FOREIGN_ID(Level.ERROR, "The id belongs to an attack of another dataset."),
    OTHER_DATASET(Level.ERROR, "The row names a dataset other than the one imported."),
    UNKNOWN_REFERENCE(Level.ERROR, "The row refers to a record that the register does not have."),
    NOT_HELD(Level.ERROR, "The register cannot store the value."),
    NEW_GROUP(Level.NOTE, "The group was unknown; it was created with status imported."),
    POSSIBLY_SAME_GROUP(
            Level.WARNING,
            "The new group shares a name or an abbreviation with another of the country; it is kept apart."),
    NAMESAKE(Level.WARNING, "The name is that of a group of other countries; a group of its own was created.");

    private final FindingType kind;

    ImportRemark(Level level, String meaning) {
        this.kind = FindingType.of("import", name(), level, meaning);
    }

    @Override
    public FindingType kind() {
        return kind;
    }
}
