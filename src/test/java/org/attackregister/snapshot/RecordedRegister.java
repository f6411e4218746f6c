package org.attackregister.snapshot;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.store.Ledger;
import org.attackregister.store.VersionLog;
import org.attackregister.store.version.Change;

/** A random register in the database, which has nothing else. */
final class RecordedRegister {
    static final RandomRegister REGISTER = new RandomRegister(20_240_112, 1_500);

    private static final int FIRST = 900;

    private RecordedRegister() {}

    /** Records it in two calls. */
    static void record(DataSource database, VersionLog log, Ledger ledger, SnapshotHolder holder) throws SQLException {
        EmptiedRegister.empty(database, log, holder);
        List<Change> changes = REGISTER.changes();
        ledger.append(changes.subList(0, FIRST), null);
        holder.refresh();
        ledger.append(changes.subList(FIRST, changes.size()), "somebody");
        holder.refresh();
    }
}
