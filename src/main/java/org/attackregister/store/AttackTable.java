package org.attackregister.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.attackregister.model.VersionStamp;

/** The table of attacks' versions, written many at a time by plain statements that H2 and PostgreSQL both run. */
final class AttackTable {
    /** Rows that go to the database together. */
    private static final int BATCH = 500;

    private static final List<Column> COLUMNS = VersionRows.withStamp(AttackRow.COLUMNS);

    private static final String INSERT = "insert into attack_version (%s) values (%s)"
            .formatted(
                    COLUMNS.stream().map(Column::name).collect(Collectors.joining(", ")),
                    String.join(", ", Collections.nCopies(COLUMNS.size(), "?")));

    private AttackTable() {}

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

    private static void write(VersionStamp stamp, RowWriter row) throws SQLException {
        row.revision(stamp.revision())
                .whole(stamp.version())
                .code(stamp.operation())
                .text(stamp.reason())
                .moment(stamp.recordedAt())
                .text(stamp.recordedBy());
    }
}
