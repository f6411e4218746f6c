package org.attackregister.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/** W2: grouped counts that were never asked before, over HTTP, beside DuckDB in its own process, by processor time. */
final class FreshCounts implements BenchRow {
    /** Questions of each load that is not measured. */
    private static final int WARM_UP = 500;

    private static final int MOST_WARM_UPS = 40;

    private static final String FIELDS =
            "id,date,country,region,attack_types,weapon_types,suicide,success,targets,perpetrators,killed,wounded";

    /** Keeps the answers of the program. */
    private static final class Asking implements HttpCaller {
        private final List<RandomQuestion> questions;
        private final List<byte[]> answers = new ArrayList<>();

        Asking(List<RandomQuestion> questions) {
            this.questions = questions;
        }

        @Override
        public @Nullable ByteBuffer next(int connection, @Nullable HttpAnswer last) {
            if (last != null) {
                if (last.status() != 200) {
                    throw new IllegalStateException(
                            questions.get(answers.size()).path() + " was answered with "
                                    + new String(last.body(), StandardCharsets.UTF_8));
                }
                answers.add(last.body());
            }
            return answers.size() == questions.size()
                    ? null
                    : ByteBuffer.wrap(Requests.get(questions.get(answers.size()).path(), Map.of()));
        }
    }

    private final Agreement agreement;

    FreshCounts(BenchTable table) {
        this.agreement = new Agreement(table);
    }

    @Override
    public void measure(BenchRun run) throws IOException, InterruptedException, SQLException {
        if (!DuckDb.isThere()) {
            run.table.skip("W2", "DuckDB is not on the class path; `-Pbench` puts it there");
            return;
        }
        try (MeasuredServer program = run.program(run.register());
                DuckDb duckDb = new DuckDb()) {
            duckDb.load(export(run, program));
            QuestionSet set = new QuestionSet(duckDb, run.settings.seed());
            WarmUp ofProgram = WarmUp.of(MOST_WARM_UPS, load -> ask(program, new Asking(set.draw(WARM_UP))));
            WarmUp ofDuckDb = WarmUp.of(MOST_WARM_UPS, load -> ask(duckDb, set.draw(WARM_UP), new ArrayList<>()));
            run.table.note("W2, ahead of what is measured, by loads of %d questions: %s, %s"
                    .formatted(WARM_UP, ofProgram.text("the program"), ofDuckDb.text("DuckDB")));
            List<Asking> asked = new ArrayList<>();
            Comparison counts = Comparison.inTurn(
                    run.settings.rounds(),
                    round -> {
                        asked.add(new Asking(set.draw(run.settings.questions())));
                        return ask(program, asked.get(round));
                    },
                    round -> {
                        List<List<List<String>>> rows = new ArrayList<>();
                        Figure figure = ask(duckDb, asked.get(round).questions, rows);
                        compare(asked.get(round), rows);
                        return figure;
                    });
            write(run, counts);
        }
    }

    private static Figure ask(MeasuredServer program, Asking asking) throws IOException {
        double before = program.cpuSeconds();
        LoadOutcome outcome = HttpLoad.run(program.address(), 1, asking);
        return new Figure(outcome.perSecond(), (program.cpuSeconds() - before) * 1e6 / outcome.answers());
    }

    private static Figure ask(DuckDb duckDb, List<RandomQuestion> questions, List<List<List<String>>> rows)
            throws IOException {
        double before = duckDb.cpuSeconds();
        long start = System.nanoTime();
        for (RandomQuestion question : questions) {
            rows.add(duckDb.ask(question.sql()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Figure(questions.size() / seconds, (duckDb.cpuSeconds() - before) * 1e6 / questions.size());
    }

    private void compare(Asking asked, List<List<List<String>>> rows) throws IOException {
        for (int i = 0; i < rows.size(); i++) {
            agreement.compare(asked.questions.get(i), asked.answers.get(i), rows.get(i));
        }
    }

    private void write(BenchRun run, Comparison counts) {
        run.table.addRates(
                "W2",
                "grouped count never asked before (%d rows, %d kB), over HTTP; DuckDB in process"
                        .formatted(agreement.rows(), agreement.bytesOfAnswer() / 1_000),
                counts,
                "/s",
                "20 by CPU");
        run.table.note("W2: " + agreement);
    }

    /** The program's own export, which DuckDB reads. */
    private static Path export(BenchRun run, MeasuredServer program) throws IOException, InterruptedException {
        return Served.save(
                program.address(),
                "/v1/attacks?format=csv&dataset=%s&fields=%s".formatted(BenchRun.DATASET, FIELDS),
                run.path("attacks.csv"));
    }
}
