package org.attackregister.ingest.own;

import java.util.Locale;
import org.attackregister.ingest.report.Level;
import org.attackregister.ingest.report.Remark;
import org.jspecify.annotations.Nullable;

/** What is reported of rows of the register's own exports. */
enum OwnRemark implements Remark {
    BROKEN_CELL("The cell does not have what the register writes there."),
    BROKEN_RECORD("The register could not have returned this record.");

    private final String meaning;

    OwnRemark(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return "own_" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Level level() {
        return Level.ERROR;
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
