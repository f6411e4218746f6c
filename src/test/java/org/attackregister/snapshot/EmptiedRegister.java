package org.attackregister.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.VersionLog;

/** A register out of which everything was taken, for tests to which what others recorded is in the way. */
public final class EmptiedRegister {
    private static final List<String> TABLES =
            List.of("attack_version", "record_version", "revoked_token", "idempotency_key", "import_job");

    private EmptiedRegister() {}

    /** Takes everything out of the database, and out of the snapshot of it. */
    public static void empty(DataSource database, VersionLog log, SnapshotHolder holder) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate("delete from " + table);
            }
            statement.executeUpdate("update revision_clock set revision = 0, recorded_at = null");
        }
        holder.begin(log);
    }
}
