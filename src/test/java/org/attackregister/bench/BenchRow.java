package org.attackregister.bench;

import java.io.IOException;
import java.sql.SQLException;

/** A row of the table, or several that are measured together. */
interface BenchRow {
    /** Measures it and writes its lines. */
    void measure(BenchRun run) throws IOException, InterruptedException, SQLException;
}
