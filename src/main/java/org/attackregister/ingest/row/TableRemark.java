package org.attackregister.ingest.row;

import static org.attackregister.ingest.report.Level.ERROR;
import static org.attackregister.ingest.report.Level.NOTE;
import static org.attackregister.ingest.report.Level.WARNING;

import org.attackregister.ingest.report.FindingType;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;

/** What is reported of a file as a table, whatever its rows are about. */
public enum TableRemark implements Remark {
    CHARSET(NOTE, "The text is not UTF-8; which encoding was recognised and read."),
    MIXED_CHARSET(WARNING, "A byte in otherwise valid UTF-8 text is invalid; it was read as windows-1252."),
    UNNAMED_COLUMN(NOTE, "A column has no name; it is called by its position."),
    TITLE_ROW(NOTE, "There is a line above the header; it was left out."),
    NO_HEADER(WARNING, "The file has no header; its columns were read by their position."),
    HXL_ROW(NOTE, "The row under the header has tags of HXL, as on HDX; it was left out."),
    DOUBTFUL_CHARSET(
            WARNING,
            "The text was read in an encoding of Western Europe, and has more letters with marks in a row than its"
                    + " languages have; name the encoding that it is in."),
    SHORT_ROW(NOTE, "The row has fewer cells than the header; the missing ones are blank."),
    CUT_ROW(ERROR, "The row ends before its figures and dates do; it was cut, by a line break or the file's end."),
    CUT_FILE(WARNING, "The last row is shorter than all others; the file may have been cut off there."),
    LONG_ROW(ERROR, "The row has more cells than the header, so no cell is known to be under its name."),
    QUOTED_ROW(ERROR, "The row is quoted as a whole and so is a single cell."),
    BAD_RECORD(ERROR, "The JSON record cannot be read, is not an object, or has text that cannot be stored."),
    ONE_PAGE(WARNING, "The file says that it is one page of a longer list."),
    FILTERED(WARNING, "The file says that a filter chose its rows from a longer list."),
    ERROR_CELL(WARNING, "A spreadsheet cell has an error instead of a value; it is read as blank."),
    ODD_DATE(WARNING, "A spreadsheet cell is formatted as a date, but its number is not one; the number was kept."),
    COVER_SHEET(NOTE, "The spreadsheet has a sheet without rows of data; it was left out."),
    OTHER_SHEETS(WARNING, "The spreadsheet has further sheets with rows; they were not read."),
    OTHER_MEMBER(WARNING, "The archive has a file that is not a readable table; it was skipped.");

    private final FindingType kind;

    TableRemark(Level level, String meaning) {
        this.kind = FindingType.of("table", name(), level, meaning);
    }

    @Override
    public FindingType kind() {
        return kind;
    }

    /** Whether it says that not all of the source was read, so that nobody knows what else it has. */
    public boolean isOfAPart() {
        return this == ONE_PAGE || this == FILTERED || this == OTHER_SHEETS || this == OTHER_MEMBER || this == CUT_FILE;
    }
}
