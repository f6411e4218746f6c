package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.attackregister.error.RegisterException;
import org.attackregister.export.CountExports;
import org.attackregister.query.Format;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.VintageAnswer;
import org.attackregister.query.answer.VintageAnswer.VintageRow;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.VintageQuestion;
import org.attackregister.view.CountRows;
import org.attackregister.view.JsonRow;
import org.attackregister.view.VintageRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares counts of several revisions with those of each of them. */
class VintagesTest {
    private static final int CHANGES = 600;
    private static final int QUESTIONS = Integer.getInteger("oracle.questions", 60);

    static LongStream seeds() {
        long first = Math.max(1, Long.getLong("oracle.first", 1));
        return LongStream.range(first, first + Long.getLong("oracle.seeds", 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areByteForByteWhatEachRevisionAnswers(long seed) throws IOException {
        Random random = new Random(seed);
        RandomRegister register = new RandomRegister(seed, CHANGES);
        List<Snapshot> snapshots = GrowingSnapshot.of(register.versions(), 2);
        Snapshot snapshot = snapshots.get(1);
        int compared = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            List<Long> revisions = LongStream.generate(() -> register.references()
                            + random.nextInt(Math.toIntExact(snapshot.revision() - register.references() + 1)))
                    .distinct()
                    .limit(1 + random.nextInt(4))
                    .boxed()
                    .toList();
            QueryParameters asked = withoutCuts(new RandomQuestions(random, snapshot, revisions.get(0)).counts());
            List<CountQuestion> questions = revisions.stream()
                    .flatMap(revision -> Stream.ofNullable(read(seed, snapshot, revision, asked)))
                    .toList();
            if (questions.size() == revisions.size() && isCountable(snapshot, questions)) {
                compare(snapshot, questions, seed + " " + revisions + " " + asked.names());
                compared++;
            }
        }
        assertThat(compared)
                .as("questions that have a meaning at all revisions")
                .isGreaterThan(QUESTIONS / 3);
    }

    private static void compare(Snapshot snapshot, List<CountQuestion> questions, String described) throws IOException {
        VintageQuestion question = new VintageQuestion(questions.get(0), questions);
        try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
            compare(snapshot, question, described, share);
        }
    }

    private static void compare(
            Snapshot snapshot, VintageQuestion question, String described, AnswerMemory.MemoryShare share)
            throws IOException {
        List<CountQuestion> questions = question.vintages();
        VintageRows table = new VintageRows(question, revision -> null);
        VintageAnswer answer = snapshot.vintages(question, share);
        for (int at = 0; at < questions.size(); at++) {
            CountAnswer single = snapshot.count(questions.get(at));
            Map<List<@Nullable String>, AnswerRow> rows = new HashMap<>();
            single.rows().forEach(row -> rows.put(row.key(), row));
            CountRows columns = new CountRows(questions.get(at));
            JsonRow figures = new JsonRow(columns.namesOfFigures());
            for (VintageRow row : answer.rows()) {
                AnswerRow own = rows.remove(row.now().key());
                if (own == null) {
                    assertThat(row.vintages().get(at).cell())
                            .as(described)
                            .matches(cell -> cell == null || cell.attacks().signum() == 0);
                    continue;
                }
                columns.writeFigures(own, figures);
                String expected = figures.end().rawValue().toString().substring(1);
                ByteArrayOutputStream json = new ByteArrayOutputStream();
                table.write(row, json);
                assertThat(json.toString(StandardCharsets.UTF_8))
                        .as(described)
                        .contains("{\"revision\":" + questions.get(at).filter().revision() + "," + expected);
            }
            assertThat(rows.values())
                    .as(described + " has rows that are missing")
                    .allMatch(row -> isOfPeriodsAlone(row, question)
                            && answer.rows().stream().anyMatch(other -> hasValue(other.now(), question)));
            assertThat(answer.vintages().get(at)).as(described).isEqualTo(single);
        }
        if (answer.rows().stream().anyMatch(row -> hasValue(row.now(), question))) {
            List<VintageRow> valueless = answer.rows().stream()
                    .filter(row -> !hasValue(row.now(), question))
                    .toList();
            assertThat(valueless.stream()
                            .flatMap(row -> Stream.concat(Stream.of(row.now()), row.vintages().stream()))
                            .anyMatch(row -> !isOfPeriodsAlone(row, question)))
                    .as(described + " has periods beside no value among rows of values")
                    .isEqualTo(!valueless.isEmpty());
        }
        byte[] csv = CountExports.bytes(table, answer.rows(), Format.CSV, share);
        assertThat(new String(csv, StandardCharsets.UTF_8).lines())
                .hasSize(answer.rows().size() + 1);
        if (question.now().sort().isEmpty()) {
            assertThat(answer.rows().stream().map(row -> row.now().key()))
                    .as(described)
                    .isSortedAccordingTo(new KeyOrder(question.now().groupBy()));
        } else {
            List<List<@Nullable String>> shown =
                    answer.rows().stream().map(row -> row.now().key()).toList();
            List<List<@Nullable String>> now = answer.now().rows().stream()
                    .map(AnswerRow::key)
                    .filter(shown::contains)
                    .toList();
            assertThat(answer.rows().stream().map(row -> row.now().key()).limit(now.size()))
                    .as(described)
                    .containsExactlyElementsOf(now);
        }
    }

    /** A period beside no value: an answer without attacks has it where no other answer has a row. */
    private static boolean isOfPeriodsAlone(AnswerRow row, VintageQuestion question) {
        return (row.cell() == null || row.cell().attacks().signum() == 0) && !hasValue(row, question);
    }

    private static boolean hasValue(AnswerRow row, VintageQuestion question) {
        List<Dimension> dimensions = question.now().groupBy();
        return IntStream.range(0, dimensions.size())
                .anyMatch(at -> !dimensions.get(at).isTime() && row.key().get(at) != null);
    }

    /** What is folded or left out differs between revisions, and cannot be asked for with several. */
    private static QueryParameters withoutCuts(QueryParameters asked) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        asked.names().forEach(name -> parameters.put(name, asked.values(name)));
        parameters.remove(Parameter.TOP.wireName());
        parameters.remove(Parameter.HAVING_MIN.wireName());
        parameters.remove(Parameter.CUMULATIVE.wireName());
        parameters.remove(Parameter.WIDE.wireName());
        return new QueryParameters(parameters);
    }

    private static @Nullable CountQuestion read(long seed, Snapshot snapshot, long revision, QueryParameters asked) {
        try {
            return new Sitting(seed, snapshot, revision).counts(asked);
        } catch (AssertionError unknownThere) {
            return null;
        }
    }

    private static boolean isCountable(Snapshot snapshot, List<CountQuestion> questions) {
        try {
            questions.forEach(snapshot::count);
            return true;
        } catch (RegisterException tooMany) {
            return false;
        }
    }
}
