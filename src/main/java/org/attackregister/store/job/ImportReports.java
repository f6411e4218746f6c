package org.attackregister.store.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.attackregister.store.database.Database;
import org.jspecify.annotations.Nullable;

/** What imports have found, as packed bytes: in parts, so that none of them is held in memory as a whole. */
@ApplicationScoped
public class ImportReports {
    private static final int PART = 1 << 19;

    private final Database database;

    ImportReports(Database database) {
        this.database = database;
    }

    /** Puts the report of a job by, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void put(String jobId, InputStream content) throws IOException {
        byte[] part = content.readNBytes(PART);
        for (int number = 0; part.length > 0; number++) {
            put(jobId, number, part);
            part = content.readNBytes(PART);
        }
    }

    private void put(String jobId, int number, byte[] part) {
        database.run(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("insert into import_report (job_id, part, content) values (?, ?, ?)")) {
                statement.setString(1, jobId);
                statement.setInt(2, number);
                statement.setBytes(3, part);
                statement.executeUpdate();
            }
        });
    }

    /** The report of a job; empty where there is none. */
    public Optional<InputStream> find(String jobId) {
        byte[] first = part(jobId, 0);
        return first == null ? Optional.empty() : Optional.of(new ReportStream(jobId, first));
    }

    private byte @Nullable [] part(String jobId, int number) {
        return database.<Optional<byte[]>>ask(connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(
                            "select content from import_report where job_id = ? and part = ?")) {
                        statement.setString(1, jobId);
                        statement.setInt(2, number);
                        return content(statement);
                    }
                })
                .orElse(null);
    }

    private static Optional<byte[]> content(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        }
    }

    /** The parts one after the other, each fetched when the one before was read. */
    private final class ReportStream extends InputStream {
        private final String jobId;
        private int number;
        private ByteArrayInputStream now;

        ReportStream(String jobId, byte[] first) {
            this.jobId = jobId;
            this.now = new ByteArrayInputStream(first);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length > 0 && now.available() == 0) {
                number++;
                byte[] next = part(jobId, number);
                if (next == null) {
                    return -1;
                }
                now = new ByteArrayInputStream(next);
            }
            return now.read(buffer, offset, length);
        }
    }
}
