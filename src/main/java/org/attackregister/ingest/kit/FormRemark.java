package org.attackregister.ingest.kit;

import static org.attackregister.ingest.report.Level.NOTE;
import static org.attackregister.ingest.report.Level.WARNING;

import java.util.Locale;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;
import org.jspecify.annotations.Nullable;

/** What is reported of the form of a file's numbers and dates. */
public enum FormRemark implements Remark {
    DATE_ORDER(NOTE, "The file settles the order of day and month in its dates; which, and by which row."),
    NUMBER_FORM(NOTE, "The file has decimal commas; by which row."),
    THOUSANDS(WARNING, "A point or comma was read as that of thousands.");

    private final Level level;
    private final String meaning;

    FormRemark(Level level, String meaning) {
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
