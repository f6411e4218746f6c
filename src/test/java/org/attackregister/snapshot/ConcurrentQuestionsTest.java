package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.attackregister.error.RegisterException;
import org.attackregister.query.Counting;
import org.attackregister.query.Page;
import org.attackregister.query.answer.ShareAnswer.Comparison;
import org.attackregister.query.question.AttackQuestion;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.query.question.ShareQuestion.Basis;
import org.attackregister.service.share.ShareComparisons;
import org.attackregister.snapshot.follow.Growth;
import org.attackregister.store.version.Stored;
import org.attackregister.view.AttackEncoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first questions of a register, several at once, while it is written to and its snapshot is replaced. */
class ConcurrentQuestionsTest {
    private static final int CHANGES = 400;
    private static final int READERS = 3;
    private static final int QUESTIONS = 40;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 4 * Long.getLong("oracle.seeds", 3));
    }

    private final AtomicReference<Snapshot> newest = new AtomicReference<>();

    /** What was asked, and the snapshot that answered while others read and wrote. */
    private record Asked(
            Sitting sitting, ShareQuestion shares, List<Comparison> compared, CountQuestion counts, Object counted) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areAnsweredAsTheyAreLater(long seed) throws InterruptedException, ExecutionException {
        RandomRegister register = new RandomRegister(seed, CHANGES);
        List<Stored> versions = register.versions();
        Growth growth = GrowingSnapshot.beginning(new AttackEncoder());
        int first = Math.toIntExact(register.references()) + 1;
        versions.subList(0, first).forEach(growth::append);
        newest.set(growth.snapshot());
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<List<Asked>>> asked = IntStream.range(0, READERS)
                    .mapToObj(reader -> readers.submit(() -> ask(seed, new Random(seed * READERS + reader))))
                    .toList();
            for (Stored version : versions.subList(first, versions.size())) {
                growth.append(version);
                newest.set(growth.snapshot());
            }
            for (Future<List<Asked>> reader : asked) {
                reader.get().forEach(ConcurrentQuestionsTest::assertTheSame);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private List<Asked> ask(long seed, Random random) {
        List<Asked> all = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            Snapshot snapshot = newest.get();
            Sitting sitting = new Sitting(seed, snapshot, snapshot.revision());
            RandomQuestions questions = new RandomQuestions(random, snapshot, snapshot.revision());
            AttackQuestion list = sitting.list(questions.list());
            snapshot.list(list.filter(), list.sort(), new Page(random.nextInt(3), 10));
            ShareQuestion shares = new ShareQuestion(
                    list.filter(),
                    RandomAttacks.GROUPS.subList(0, random.nextInt(3)),
                    List.of(),
                    List.of(),
                    List.of(Basis.REPORTED, Basis.COMPUTED),
                    Counting.PRIMARY,
                    List.of(),
                    List.of());
            CountQuestion counts = sitting.counts(questions.counts());
            all.add(new Asked(
                    sitting, shares, ShareComparisons.of(snapshot, shares), counts, answer(snapshot, counts)));
        }
        return all;
    }

    /** The answer, or why there is none: some would be too large. */
    private static Object answer(Snapshot snapshot, CountQuestion question) {
        try {
            return snapshot.count(question);
        } catch (RegisterException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void assertTheSame(Asked asked) {
        String described =
                asked.sitting.described(Map.of("shares", asked.shares.toString(), "counts", asked.counts.toString()));
        Snapshot snapshot = asked.sitting.snapshot();
        assertThat(answer(snapshot, asked.counts)).as(described).isEqualTo(asked.counted);
        assertThat(ShareComparisons.of(snapshot, asked.shares)).as(described).isEqualTo(asked.compared);
    }
}
