package org.attackregister.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attackregister.bench.client.HttpAnswer;
import org.attackregister.bench.client.HttpCaller;
import org.attackregister.bench.client.HttpLoad;
import org.attackregister.bench.client.LoadOutcome;
import org.attackregister.bench.client.Requests;
import org.attackregister.bench.process.MeasuredServer;
import org.jspecify.annotations.Nullable;

/** W3: pages of fifty that nobody has asked for, each behind the cursor of the one before. */
final class FreshPages implements BenchRow {
    private static final int CONNECTIONS = 4;

    /** So many of the pages that were walked are replayed. */
    private static final int REPLAYED = 500;

    private static final List<String> FILTERS =
            List.of("not.country=%s", "not.country=%s&killed_min=0", "not.country=%s&sort=-killed");

    /** Follows the cursors for some seconds, and remembers what was asked. */
    private static final class Walk implements HttpCaller {
        private final List<String> starts;
        private final List<String> walked = new ArrayList<>();
        private final long end;
        private final String[] last = new String[CONNECTIONS];
        private long bytes;

        Walk(List<String> starts, int seconds) {
            this.starts = starts;
            this.end = System.nanoTime() + seconds * 1_000_000_000L;
        }

        @Override
        public @Nullable ByteBuffer next(int connection, @Nullable HttpAnswer answer) {
            String path = starts.get(connection);
            if (answer != null) {
                if (answer.status() != 200) {
                    throw new IllegalStateException(last[connection] + " was answered with "
                            + new String(answer.body(), StandardCharsets.UTF_8));
                }
                bytes += answer.length();
                walked.add(last[connection]);
                String link = answer.header("Link");
                if (link == null || System.nanoTime() > end) {
                    return null;
                }
                path = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
            }
            last[connection] = path;
            return ByteBuffer.wrap(Requests.get(path, Map.of()));
        }
    }

    private final List<String> countries = new ArrayList<>();
    private List<String> walked = List.of();
    private int chains;
    private long bytesOfPage;

    @Override
    public void measure(BenchRun run) throws IOException, InterruptedException, SQLException {
        countries.addAll(run.totals().byCountry().keySet());
        try (MeasuredServer program = run.program(run.register());
                MeasuredServer vertx = run.vertx(program)) {
            walk(run, program);
            replay(run, vertx);
            Comparison pages =
                    Comparison.inTurn(run.settings.rounds(), round -> walk(run, program), round -> replay(run, vertx));
            run.table.addRates(
                    "W3",
                    "fresh page of 50 behind a cursor (%d kB)".formatted(bytesOfPage / 1_000),
                    pages,
                    "/s",
                    "0.5");
        }
    }

    private Figure walk(BenchRun run, MeasuredServer program) throws IOException {
        List<String> starts = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            String filter = FILTERS.get(chains % FILTERS.size()).formatted(countries.get(chains % countries.size()));
            starts.add("/v1/attacks?dataset=%s&limit=50&%s".formatted(BenchRun.DATASET, filter));
            chains++;
        }
        Walk walk = new Walk(starts, run.settings.seconds());
        double before = program.cpuSeconds();
        LoadOutcome outcome = HttpLoad.run(program.address(), CONNECTIONS, walk);
        walked = walk.walked;
        bytesOfPage = walk.bytes / outcome.answers();
        return new Figure(outcome.perSecond(), (program.cpuSeconds() - before) * 1e6 / outcome.answers());
    }

    /** The pages that were walked last, from Vert.x, which fetches them from the program before. */
    private Figure replay(BenchRun run, MeasuredServer vertx) throws IOException, InterruptedException {
        Requests requests = new Requests(walked.subList(0, Math.min(REPLAYED, walked.size())), Map.of());
        HttpLoad.run(vertx.address(), CONNECTIONS, requests.once());
        double before = vertx.cpuSeconds();
        LoadOutcome outcome = run.client.load(vertx.address(), CONNECTIONS, run.settings.seconds(), requests);
        return new Figure(outcome.perSecond(), (vertx.cpuSeconds() - before) * 1e6 / outcome.answers());
    }
}
