package org.attackregister.store.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.attackregister.model.ImportJob;
import org.attackregister.model.ImportState;
import org.jspecify.annotations.Nullable;

/** A row of the table of imports as a job. */
final class ImportJobRow {
    private ImportJobRow() {}

    /** The job of the row that a result stands on. */
    static ImportJob read(ResultSet row, boolean withFindings) throws SQLException {
        return new ImportJob(
                row.getString("id"),
                ImportState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                asked(row),
                new ImportJob.Moments(
                        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                        moment(row, "started_at"),
                        moment(row, "ended_at")),
                row.getLong("rows_read"),
                row.getLong("bytes_read"),
                row.getObject("revision", Long.class),
                row.getString("outcome"),
                withFindings ? row.getString("findings") : null,
                row.getString("failure"));
    }

    private static ImportJob.ImportOptions asked(ResultSet row) throws SQLException {
        return new ImportJob.ImportOptions(
                row.getString("format"),
                row.getString("dataset"),
                row.getBoolean("dry_run"),
                row.getBoolean("replaces"),
                row.getString("reason"),
                new ImportJob.SentFile(row.getString("file_name"), row.getLong("bytes"), row.getString("sha256")),
                row.getString("requested_by"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
