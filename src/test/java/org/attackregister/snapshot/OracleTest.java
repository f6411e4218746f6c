package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.attackregister.export.CountExports;
import org.attackregister.http.answer.SmallTables;
import org.attackregister.query.Format;
import org.attackregister.query.Page;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.question.AttackQuestion;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.view.AttackEncoder;
import org.attackregister.view.CountLinks;
import org.attackregister.view.CountRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the snapshot with {@link BruteForce} on random registers and random questions at random revisions. A failure
 * reports its seed and question; {@code -Dtests.seeds=200} tries more of them.
 */
class OracleTest {
    private static final int CHANGES = 900;
    private static final int SNAPSHOTS = 5;
    private static final int QUESTIONS = 60;

    /** How far a cell with six decimals may be from its exact value. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.0000005");

    private static final AttackEncoder ENCODER = new AttackEncoder();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("oracle.seeds", 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void listsWhatAFilterAsksForInItsOrder(long seed) {
        Random random = new Random(seed);
        ask(seed, random, (oracle, sitting) -> {
            AttackQuestion question = sitting.list(questions(random, sitting).list());
            List<String> all = oracle.list(question.filter(), question.sort()).stream()
                    .map(v -> text(ENCODER.encode(v)))
                    .toList();
            Page page = new Page(random.nextInt(all.size() + 3), 1 + random.nextInt(40));
            int from = (int) Math.min(page.offset(), all.size());
            int to = Math.min(from + page.limit(), all.size());

            Selection found = sitting.snapshot().list(question.filter(), question.sort(), page);

            assertThat(found.total())
                    .as(sitting.described(question.parameters()))
                    .isEqualTo(all.size());
            assertThat(IntStream.range(0, found.returned()).mapToObj(i -> text(found.json(i))))
                    .as(sitting.described(question.parameters()))
                    .containsExactlyElementsOf(all.subList(from, to));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countsWhatAQuestionAsksFor(long seed) {
        Random random = new Random(seed);
        ask(seed, random, (oracle, sitting) -> {
            CountQuestion question = sitting.counts(questions(random, sitting).counts());

            BruteForceCount expected = new BruteForceCount(oracle, question);

            CountAnswer answer = sitting.snapshot().count(question);

            assertThat(CountLines.of(question, answer))
                    .as(sitting.described(question.parameters()))
                    .containsExactlyElementsOf(expected.lines());
            assertThat(answer.attacksLeftOut())
                    .as(sitting.described(question.parameters()))
                    .isCloseTo(
                            expected.attacksLeftOut(), within(ROUNDED.multiply(new BigDecimal(answer.rowsLeftOut()))));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void linksEachRowToTheListOfTheAttacksInIt(long seed) {
        Random random = new Random(seed);
        ask(seed, random, (oracle, sitting) -> {
            CountQuestion question = sitting.counts(questions(random, sitting).counts());
            Map<List<@Nullable String>, Long> attacks = new BruteForceCount(oracle, question).attacks();
            CountLinks links = new CountLinks(question);
            for (AnswerRow row : sitting.snapshot().count(question).rows()) {
                String link = links.of(row);
                assertThat(sitting.snapshot()
                                .total(sitting.list(Sitting.asked(link)).filter()))
                        .as(sitting.described(question.parameters()) + "\n" + link)
                        .isEqualTo(attacks.getOrDefault(marked(row), 0L));
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writesTheBytesThatTheMapperMakesOfATree(long seed) {
        Random random = new Random(seed);
        ask(seed, random, (oracle, sitting) -> {
            CountQuestion question = sitting.counts(questions(random, sitting).counts());
            List<AnswerRow> rows = sitting.snapshot().count(question).rows();
            CountRows table = new CountRows(question);
            CountTree tree = new CountTree(question);
            List<ObjectNode> trees = rows.stream().map(tree::row).toList();

            assertThat(table.names()).isEqualTo(tree.columns());
            for (Format format : List.of(Format.CSV, Format.NDJSON)) {
                assertThat(text(CountExports.bytes(table, rows, format, AnswerMemory.OF_THE_HEAP.open())))
                        .as(sitting.described(question.parameters()))
                        .isEqualTo(text(SmallTables.bytes(tree.columns(), trees, format)));
            }
        });
    }

    /** The key of a row; that of the rest ends like no value's own. */
    private static List<@Nullable String> marked(AnswerRow row) {
        List<@Nullable String> key = new ArrayList<>(row.key());
        if (row.rest() != null) {
            key.set(key.size() - 1, BruteForceCount.REST);
        }
        return key;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsTheNormalFormOfAQuestionAsTheSameQuestion(long seed) {
        Random random = new Random(seed);
        ask(seed, random, (oracle, sitting) -> {
            AttackQuestion list = sitting.list(questions(random, sitting).list());
            CountQuestion counts = sitting.counts(questions(random, sitting).counts());

            assertThat(sitting.list(Sitting.asked(list.parameters()))).isEqualTo(list);
            assertThat(sitting.counts(Sitting.asked(counts.parameters()))).isEqualTo(counts);
        });
    }

    /** Puts questions to every snapshot of one register, the older ones after the newer were made. */
    private static void ask(long seed, Random random, BiConsumer<BruteForce, Sitting> question) {
        RandomRegister register = new RandomRegister(seed, CHANGES);
        BruteForce oracle = new BruteForce(register.versions());
        List<Snapshot> snapshots = GrowingSnapshot.of(register.versions(), SNAPSHOTS);
        for (int i = 0; i < QUESTIONS; i++) {
            Snapshot snapshot = snapshots.get(random.nextInt(snapshots.size()));
            long newest = snapshot.revision();
            long revision = random.nextBoolean() ? newest : (long) (random.nextDouble() * (newest + 1));
            question.accept(oracle, new Sitting(seed, snapshot, Math.max(revision, register.references())));
        }
    }

    private static RandomQuestions questions(Random random, Sitting sitting) {
        return new RandomQuestions(random, sitting.snapshot(), sitting.revision());
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
