package org.attackregister.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.attackregister.model.Operation;
import org.attackregister.model.VersionStamp;
import org.jspecify.annotations.Nullable;

/** The table of attacks' versions, for many at a time: by plain statements that H2 and PostgreSQL both run. */
final class AttackTable {
    /** Rows that go to the database together. */
    private static final int BATCH = 500;

    /** Columns of an attack's version, its stamp first. */
    static final List<String> COLUMNS = columns();

    private static final CodeColumn<Operation> OPERATIONS = new CodeColumn.Operations();

    private static final String INSERT = "insert into attack_version (%s) values (%s)"
            .formatted(String.join(", ", COLUMNS), String.join(", ", Collections.nCopies(COLUMNS.size(), "?")));

    private static final String SELECT =
            "select %s from attack_version where revision > ? and revision <= ? order by revision"
                    .formatted(String.join(", ", COLUMNS));

    private AttackTable() {}

    private static List<String> columns() {
        List<String> columns =
                new ArrayList<>(List.of("revision", "version", "operation", "reason", "recorded_at", "recorded_by"));
        columns.addAll(AttackRow.COLUMNS);
        return List.copyOf(columns);
    }

    /** Appends versions. */
    static void insert(Connection connection, List<Stored.OfAttack> versions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            RowWriter row = new RowWriter(statement);
            for (int i = 0; i < versions.size(); i++) {
                Stored.OfAttack version = versions.get(i);
                write(version.stamp(), row);
                AttackRow.write(version, row);
                row.end();
                if ((i + 1) % BATCH == 0 || i + 1 == versions.size()) {
                    statement.executeBatch();
                }
            }
        }
    }

    /** The versions with a revision above {@code after} and at most {@code last}, in order of revision. */
    static List<Stored.OfAttack> between(Connection connection, long after, long last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setLong(1, after);
            statement.setLong(2, last);
            try (ResultSet result = statement.executeQuery()) {
                List<Stored.OfAttack> versions = new ArrayList<>();
                RowReader row = new RowReader(result);
                VersionStamp stamp = null;
                while (row.next()) {
                    stamp = stamp(row, stamp);
                    versions.add(AttackRow.read(stamp, row));
                }
                return versions;
            }
        }
    }

    private static void write(VersionStamp stamp, RowWriter row) throws SQLException {
        row.revision(stamp.revision())
                .whole(stamp.version())
                .code(stamp.operation())
                .text(stamp.reason())
                .moment(stamp.recordedAt())
                .text(stamp.recordedBy());
    }

    /** Reads a stamp; what it has in common with the one before, as versions of one change have, is kept but once. */
    private static VersionStamp stamp(RowReader row, @Nullable VersionStamp before) throws SQLException {
        VersionStamp read = new VersionStamp(
                row.revision(), row.whole(), row.filledCode(OPERATIONS), row.text(), row.moment(), row.text());
        return before == null
                ? read
                : new VersionStamp(
                        read.revision(),
                        read.version(),
                        read.operation(),
                        Objects.equals(read.reason(), before.reason()) ? before.reason() : read.reason(),
                        read.recordedAt().equals(before.recordedAt()) ? before.recordedAt() : read.recordedAt(),
                        Objects.equals(read.recordedBy(), before.recordedBy())
                                ? before.recordedBy()
                                : read.recordedBy());
    }
}
