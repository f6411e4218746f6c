package org.attackregister.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attackregister.bench.client.Requests;
import org.attackregister.bench.process.MeasuredServer;

/** W1: the counts of a dashboard, asked again and again with gzip, and whether they have changed. */
final class RepeatedCounts implements BenchRow {
    private static final int CONNECTIONS = 16;
    private static final int PATHS = 200;
    private static final String COUNT =
            "/v1/attacks/counts?dataset=" + BenchRun.DATASET + "&group_by=year,target_category";
    private static final Map<String, String> GZIP = Map.of("Accept-Encoding", "gzip");

    @Override
    public void measure(BenchRun run) throws IOException, InterruptedException, SQLException {
        try (MeasuredServer program = run.program(run.register())) {
            add(run, program, "repeated count, gzip, 1 URL", new Requests(List.of(COUNT), GZIP));
            add(run, program, "repeated counts, gzip, %d URLs".formatted(PATHS), new Requests(paths(run), GZIP));
            String tag = Served.get(program.address(), COUNT, GZIP)
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            Map<String, String> condition = Map.of("Accept-Encoding", "gzip", "If-None-Match", tag);
            add(run, program, "the same count, 304", new Requests(List.of(COUNT), condition, 304));
        }
    }

    private static void add(BenchRun run, MeasuredServer program, String work, Requests requests)
            throws IOException, InterruptedException, SQLException {
        run.table.addRates("W1", work, Served.besideVertx(run, program, requests, CONNECTIONS), "/s", "0.9");
    }

    private static List<String> paths(BenchRun run) throws IOException {
        List<String> countries = List.copyOf(run.totals().byCountry().keySet());
        return Stream.of("target_category", "attack_type")
                .flatMap(dimension -> countries.stream()
                        .limit(PATHS / 2)
                        .map(country -> "/v1/attacks/counts?dataset=%s&group_by=year,%s&country=%s"
                                .formatted(BenchRun.DATASET, dimension, country)))
                .toList();
    }
}
