package org.attackregister.store.mark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.store.RevisionClock;

/**
 * An embedded database beside the mark of how far it had come, looked at before it is opened for writing: a start that
 * is refused leaves every file as it was.
 *
 * @param file the database's file
 * @param url the address at which the program opens it
 * @param user whose database it is
 * @param password the user's password
 */
public record MarkedDatabase(Path file, String url, String user, String password) {
    /** Of H2, and the one place that needs it: nothing may be made, and nothing written. */
    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";

    /** What H2 says of a file out of which it would make a new database, were it allowed to. */
    private static final int NOTHING_THERE = 90097;

    /**
     * A file that grew by more than this after the mark was not cut. It may have an import that was killed, which is
     * undone in memory where nothing may be written; the comparison is left to the start then.
     */
    private static final long GROWN = 4L << 20;

    /**
     * Looks for what was recorded.
     *
     * @param accepted the revision with which the operator is content
     * @throws RegisterException of kind {@code CONFLICT} where it is not there, and that was not accepted
     * @throws SQLException if the database cannot be read
     */
    public void look(OptionalLong accepted) throws IOException, SQLException {
        Path directory = file.toAbsolutePath().getParent();
        RevisionMark mark =
                directory == null ? null : RevisionMark.find(directory).orElse(null);
        if (directory == null || mark == null || mark.revision() == 0) {
            return;
        }
        long bytes = Files.exists(file) ? Files.size(file) : 0;
        if (bytes == 0 && accepted.orElse(-1) != 0) {
            throw nothing(directory, mark);
        }
        if (bytes > 0 && bytes <= mark.bytes() + GROWN) {
            mark.isMissedWithConsent(clock(directory, mark), accepted, directory);
        }
    }

    private RevisionClock clock(Path directory, RevisionMark mark) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + READ_ONLY, user, password);
                Statement statement = connection.createStatement()) {
            try (ResultSet table = connection.getMetaData().getTables(null, null, "REVISION_CLOCK", null)) {
                if (!table.next()) {
                    return new RevisionClock(0, null, null);
                }
            }
            try (ResultSet row = statement.executeQuery("select revision, register_id from revision_clock")) {
                return row.next()
                        ? new RevisionClock(row.getLong(1), row.getString(2), null)
                        : new RevisionClock(0, null, null);
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == NOTHING_THERE) {
                throw nothing(directory, mark);
            }
            throw e;
        }
    }

    private static RegisterException nothing(Path directory, RevisionMark mark) {
        return new RegisterException(
                Trouble.CONFLICT,
                "The database in %s is empty, but %s says that this register had come to revision %d: put a backup of the data directory back, or delete register.mv.db and set REGISTER_ACCEPT_REVISION=0 to begin anew."
                        .formatted(directory, RevisionMark.FILE, mark.revision()));
    }
}
