package org.attackregister.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import org.attackregister.bench.process.BenchPostgres;
import org.attackregister.bench.process.MeasuredServer;
import org.attackregister.bench.process.Program;

/** {@code follow}: changes through one of two instances on one PostgreSQL, until the other one answers with them. */
final class FollowedChanges implements BenchRow {
    private static final int CHANGES = 200;

    @Override
    public void measure(BenchRun run) throws IOException, InterruptedException, SQLException {
        try (BenchPostgres postgres = new BenchPostgres(run.directory("postgres-follow"))) {
            String database = postgres.database();
            String token = Program.token(postgres.program(run.path(database), database, Program.tokenWords("editor")));
            try (MeasuredServer one = run.program(postgres, database);
                    MeasuredServer other = run.program(postgres, database)) {
                double[] writes = new double[CHANGES];
                double[] arrivals = new double[CHANGES];
                for (int i = 0; i < CHANGES; i++) {
                    String id = "bench-follow-" + i;
                    writes[i] = 1e3 * Served.put(one.address(), id, token, Writes.attack(id));
                    arrivals[i] = arrival(other.address(), "/v1/attacks/" + id);
                }
                Percentiles arrived = Percentiles.of(arrivals);
                Percentiles written = Percentiles.of(writes);
                run.table.add(
                        "follow",
                        "%d changes in another instance's answers, after their own answer".formatted(CHANGES),
                        arrived.toString(),
                        "the change itself " + written,
                        BenchTable.number(arrived.median() / written.median()),
                        "-",
                        "-",
                        "-",
                        "-");
            }
        }
    }

    /** Milliseconds until an attack is there. */
    private static double arrival(URI instance, String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (Served.get(instance, path, Map.of()).statusCode() != 200) {
            Thread.onSpinWait();
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
