package org.attackregister.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attackregister.bench.client.Requests;
import org.attackregister.bench.process.MeasuredServer;

/** W4: one of ten thousand attacks by its id. */
final class SingleAttacks implements BenchRow {
    private static final int CONNECTIONS = 16;
    private static final int ATTACKS = 10_000;

    @Override
    public void measure(BenchRun run) throws IOException, InterruptedException, SQLException {
        try (MeasuredServer program = run.program(run.register())) {
            String csv = Served.text(program.address(), "/v1/attacks?format=csv&fields=id&dataset=" + BenchRun.DATASET);
            List<String> ids = csv.lines().skip(1).toList();
            int step = Math.max(1, ids.size() / ATTACKS);
            List<String> paths = IntStream.range(0, Math.min(ATTACKS, ids.size()))
                    .mapToObj(i -> "/v1/attacks/" + ids.get(i * step))
                    .toList();
            run.table.addRates(
                    "W4",
                    "one of %,d attacks by id".formatted(paths.size()),
                    Served.besideVertx(run, program, new Requests(paths, Map.of()), CONNECTIONS),
                    "/s",
                    "0.8");
        }
    }
}
