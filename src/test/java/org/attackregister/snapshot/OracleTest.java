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
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.attackregister.error.RegisterException;
import org.attackregister.export.CountExports;
import org.attackregister.http.answer.SmallTables;
import org.attackregister.query.Counting;
import org.attackregister.query.Format;
import org.attackregister.query.Measure;
import org.attackregister.query.Page;
import org.attackregister.query.Sort;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.question.AttackQuestion;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.RowSort;
import org.attackregister.view.AttackEncoder;
import org.attackregister.view.CountLinks;
import org.attackregister.view.CountRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the snapshot with {@link BruteForce} on random registers and random questions at random revisions. A failure
 * reports its seed and question: {@code -Dtests.seeds-first=17 -Dtests.seeds=1} asks them again, and {@code -Dtests.seeds=200} and
 * {@code -Dtests.questions=2500} ask more.
 */
class OracleTest {
    private static final int CHANGES = 900;
    private static final int SNAPSHOTS = 5;
    private static final int QUESTIONS = Integer.getInteger("oracle.questions", 60);

    /** How far a cell with six decimals may be from its exact value. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.0000005");

    /** Rows without an attack that an answer may have. */
    private static final int MOST_EMPTY = 20_000;

    private static final Set<String> ASKED = AskedForms.drawn(1_500);

    private static final AttackEncoder ENCODER = new AttackEncoder();

    static LongStream seeds() {
        long first = Long.getLong("oracle.first", 1);
        long begun = first == 0 ? 1 + new Random().nextInt(1_000_000) : first;
        return LongStream.range(begun, begun + Long.getLong("oracle.seeds", 3));
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

            CountAnswer answer = answer(sitting, question);
            if (answer == null) {
                assertThat(expected.isTooMuch(MOST_EMPTY))
                        .as(sitting.described(question.parameters()))
                        .isTrue();
                return;
            }

            assertThat(CountLines.of(question, answer))
                    .as(sitting.described(question.parameters()))
                    .containsExactlyElementsOf(expected.lines());
            if (question.share() != null && question.counting() != Counting.FRACTIONAL) {
                assertThat(answer.rows())
                        .as(sitting.described(question.parameters()))
                        .allMatch(row ->
                                row.cell() == null || row.cell().attacks().compareTo(row.denominator()) <= 0);
            }
            assertThat(answer.attacksLeftOut())
                    .as(sitting.described(question.parameters()))
                    .isCloseTo(
                            expected.attacksLeftOut(), within(ROUNDED.multiply(new BigDecimal(answer.rowsLeftOut()))));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countsSeveralDatasetsAsEachAlone(long seed) {
        Random random = new Random(seed);
        ask(seed, random, (oracle, sitting) -> {
            CountQuestion asked = sitting.counts(questions(random, sitting).counts());
            if (asked.groupBy().contains(Dimension.DATASET)) {
                return;
            }
            List<CountQuestion> parts = RandomAttacks.DATASETS.stream()
                    .map(dataset -> of(dataset, asked))
                    .toList();
            List<CountAnswer> answers = new ArrayList<>();
            try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
                answers.addAll(CountsByDataset.of(sitting.snapshot(), parts, share));
            } catch (RegisterException e) {
                assertThat(e).as(sitting.described(asked.parameters())).hasMessageContaining("rows without an attack");
                return;
            }
            for (int i = 0; i < parts.size(); i++) {
                String dataset = RandomAttacks.DATASETS.get(i);
                CountAnswer alone = sitting.snapshot().count(parts.get(i));
                assertThat(answers.get(i))
                        .as(sitting.described(parts.get(i).parameters()))
                        .isEqualTo(alone.under(dataset));
                assertThat(answers.get(i).rows())
                        .allMatch(row -> dataset.equals(row.key().get(0)));
            }
        });
    }

    private static CountQuestion of(String dataset, CountQuestion question) {
        AttackFilter filter = question.filter();
        return new CountQuestion(
                new AttackFilter(dataset, filter.revision(), filter.pinned(), filter.conditions()),
                question.groupBy(),
                question.measures(),
                question.counting(),
                question.share(),
                question.fill(),
                question.top(),
                question.havingMin(),
                question.sort(),
                question.lethalMin());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void linksEachRowToTheListOfTheAttacksInIt(long seed) {
        Random random = new Random(seed);
        ask(seed, random, (oracle, sitting) -> {
            CountQuestion question = sitting.counts(questions(random, sitting).counts());
            Map<List<@Nullable String>, Long> attacks = new BruteForceCount(oracle, question).attacks();
            CountLinks links = new CountLinks(question);
            for (AnswerRow row : rows(sitting, question)) {
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
            List<AnswerRow> rows = rows(sitting, question);
            CountRows table = new CountRows(question);
            CountTree tree = new CountTree(question);
            List<ObjectNode> trees = rows.stream().map(tree::row).toList();

            assertThat(table.names()).isEqualTo(tree.columns());
            for (Format format : List.of(Format.CSV, Format.NDJSON)) {
                try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
                    assertThat(text(CountExports.bytes(table, rows, format, share)))
                            .as(sitting.described(question.parameters()))
                            .isEqualTo(text(SmallTables.bytes(tree.columns(), trees, format)));
                }
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

    /** The answer; null where it would have too many rows without an attack. */
    private static @Nullable CountAnswer answer(Sitting sitting, CountQuestion question) {
        try {
            return sitting.snapshot().count(question);
        } catch (RegisterException e) {
            assertThat(e.getMessage())
                    .as(sitting.described(question.parameters()))
                    .containsAnyOf("rows without an attack", "The table would have");
            return null;
        }
    }

    private static List<AnswerRow> rows(Sitting sitting, CountQuestion question) {
        CountAnswer answer = answer(sitting, question);
        return answer == null ? List.of() : answer.rows();
    }

    @ParameterizedTest
    @MethodSource("asked")
    void asksEverythingThatCanBeAsked(String what) {
        assertThat(ASKED).as("drawn by RandomQuestions").contains(what);
    }

    /** Every row of the tables, in every form that it takes. */
    static Stream<String> asked() {
        return Stream.of(
                        FilterField.ALL.stream().flatMap(AskedForms::of),
                        Stream.of(Dimension.values()).map(d -> "by " + d.code()),
                        Measure.ALL.stream().map(m -> "measure " + m.code()),
                        Measure.ALL.stream().map(m -> "top by " + m.code()),
                        RowSort.all(List.of(Dimension.values()), Measure.ALL).stream()
                                .map(s -> "rows by " + s.text()),
                        Stream.of(Dimension.values()).map(d -> "wide by " + d.code()),
                        Stream.of(Dimension.values()).filter(Dimension::isTime).map(d -> "running up by " + d.code()),
                        Stream.of(Counting.values()).map(c -> "counting " + c.code()),
                        Sort.all().stream().map(s -> "sort " + s.text()))
                .flatMap(each -> each);
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
