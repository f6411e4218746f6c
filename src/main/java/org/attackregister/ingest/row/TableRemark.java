package org.attackregister.ingest.row;

import static org.attackregister.ingest.report.Level.ERROR;
import static org.attackregister.ingest.report.Level.NOTE;
import static org.attackregister.ingest.report.Level.WARNING;

import java.util.Locale;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;
import org.jspecify.annotations.Nullable;

/** What is reported of a file as a table, whatever its rows are about. */
public enum TableRemark implements Remark {
    CHARSET(NOTE, "The text is not UTF-8; which encoding was recognised and read."),
    MIXED_CHARSET(WARNING, "A byte in otherwise valid UTF-8 text is invalid; it was read as windows-1252."),
    UNNAMED_COLUMN(NOTE, "A column has no name; it is called by its position."),
    SHORT_ROW(NOTE, "The row has fewer cells than the header; the missing ones are blank."),
    LONG_ROW(ERROR, "The row has more cells than the header, so no cell is known to be under its name."),
    QUOTED_ROW(ERROR, "The row is quoted as a whole and so is a single cell."),
    BAD_RECORD(ERROR, "The JSON record cannot be read, is not an object, or has text that cannot be stored."),
    ONE_PAGE(WARNING, "The file says that it is one page of a longer list."),
    ERROR_CELL(WARNING, "A spreadsheet cell has an error instead of a value; it is read as blank."),
    ODD_DATE(WARNING, "A spreadsheet cell is formatted as a date, but its number is not one; the number was kept."),
    OTHER_SHEETS(WARNING, "The spreadsheet has further sheets with rows; they were not read."),
    OTHER_MEMBER(WARNING, "The archive has a file that is not a readable table; it was skipped.");

    private final Level level;
    private final String meaning;

    TableRemark(Level level, String meaning) {
        this.level = level;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return "table_" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Level level() {
        return level;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public @Nullable String reference() {
        return null;
    }
}
