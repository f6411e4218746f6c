package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.attackregister.query.Page;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.Sort;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.question.CountQuestion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was found for one snapshot is kept, and serves later and earlier ones of the same register as if it were not. */
class KeptSelectionsTest {
    private static final int CHANGES = 600;
    private static final int SNAPSHOTS = 6;
    private static final int QUESTIONS = 40;
    private static final List<Integer> ORDER = List.of(2, 4, 5, 1, 3, 0, 4, 2);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void answerTheSameQuestionAtEachRevision(long seed) {
        RandomRegister register = new RandomRegister(seed, CHANGES);
        List<Snapshot> grown = GrowingSnapshot.of(register.versions(), SNAPSHOTS);
        Random random = new Random(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            QueryParameters asked =
                    new RandomQuestions(random, grown.get(0), grown.get(0).revision()).counts();
            for (int at : ORDER) {
                Snapshot snapshot = grown.get(at);
                Sitting sitting = new Sitting(seed, snapshot, snapshot.revision());
                CountQuestion question = sitting.counts(asked);
                Snapshot fresh = GrowingSnapshot.of(
                                register.versions().subList(0, Math.toIntExact(snapshot.revision())), 1)
                        .get(0);

                assertThat(CountLines.of(question, snapshot))
                        .as(sitting.described(question.parameters()))
                        .isEqualTo(CountLines.of(question, fresh));
                assertThat(pages(snapshot, question.filter()))
                        .as(sitting.described(question.parameters()))
                        .isEqualTo(pages(fresh, question.filter()));
            }
        }
    }

    /** What a list has on its first page and behind it, and how much it has in all. */
    private static Map<String, Object> pages(Snapshot snapshot, AttackFilter filter) {
        return Map.of(
                "total", snapshot.total(filter),
                "first", page(snapshot, filter, 0),
                "second", page(snapshot, filter, 5),
                "last", page(snapshot, filter, Math.max(0, snapshot.total(filter) - 1)));
    }

    private static List<String> page(Snapshot snapshot, AttackFilter filter, long offset) {
        Selection page = snapshot.list(filter, Sort.DEFAULT, new Page(offset, 5));
        return IntStream.range(0, page.returned())
                .mapToObj(i -> new String(page.json(i), StandardCharsets.UTF_8))
                .toList();
    }
}
