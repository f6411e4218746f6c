package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.attackregister.error.Faults;
import org.attackregister.query.ChangePart;
import org.attackregister.query.Counting;
import org.attackregister.query.Measure;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountChange;
import org.attackregister.query.answer.CountChange.ChangedRow;
import org.attackregister.query.answer.CountChange.CountedChange;
import org.attackregister.query.answer.CountChange.PartSum;
import org.attackregister.query.question.CountChangeQuestion;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.read.CountReader;
import org.attackregister.query.read.QuestionContext;
import org.attackregister.snapshot.follow.Growth;
import org.attackregister.view.AttackEncoder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Draws histories in which attacks are made, edited, moved to another dataset, deleted, merged and restored, and groups
 * renamed, merged and restored, and compares why counts changed with the counts themselves. A failure reports its seed.
 */
class CountChangesTest {
    private static final int CHANGES = 60;
    private static final int QUESTIONS = 3;

    /** Each part of a fraction is rounded by so much at most. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.00001");

    private final Map<ChangePart, Long> seen = new EnumMap<>(ChangePart.class);

    @Test
    void sumsToTheDifferenceOnRandomHistories() {
        drawn(LongStream.rangeClosed(1, 200));
        assertThat(seen)
                .hasSize(ChangePart.values().length)
                .allSatisfy((part, count) -> assertThat(count).as("%s", part).isPositive());
    }

    @Tag("whole")
    @Test
    void sumsToTheDifferenceOnTenThousandRandomHistories() {
        drawn(LongStream.rangeClosed(1, 10_000));
    }

    private void drawn(LongStream seeds) {
        seeds.forEach(seed -> {
            Random random = new Random(seed);
            RandomRegister register = new RandomRegister(seed, CHANGES, true);
            Growth growth = GrowingSnapshot.beginning(new AttackEncoder());
            register.versions().forEach(growth::append);
            Snapshot snapshot = growth.snapshot();
            int range = Math.toIntExact(snapshot.revision() - register.references()) + 1;
            for (int i = 0; i < QUESTIONS; i++) {
                long one = register.references() + random.nextInt(range);
                long other = register.references() + random.nextInt(range);
                long from = Math.min(one, other);
                QueryParameters asked = withoutCuts(new RandomQuestions(random, snapshot, from).counts());
                question(snapshot, from, Math.max(one, other), asked)
                        .ifPresent(question -> compare(snapshot, question, "seed " + seed + " " + question.shown()));
                question(snapshot, from, from, asked).ifPresent(question -> assertNothing(snapshot, question));
            }
        });
    }

    private void compare(Snapshot snapshot, CountChangeQuestion question, String described) {
        CountChange change = changed(snapshot, question);
        Map<List<@Nullable String>, AnswerRow> before = rows(snapshot, question.before());
        Map<List<@Nullable String>, AnswerRow> after = rows(snapshot, question.after());
        for (ChangedRow row : change.rows()) {
            assertSums(row, question.after().counting(), described);
            assertSame(before.remove(row.before().key()), row.before(), described);
            assertSame(after.remove(row.after().key()), row.after(), described);
        }
        assertThat(before).as(described).isEmpty();
        assertThat(after).as(described).isEmpty();
        assertSums(change.totals(), Counting.PRIMARY, described);
        assertListed(snapshot, question, change, described);
    }

    private static void assertSame(@Nullable AnswerRow expected, AnswerRow row, String described) {
        if (expected == null) {
            assertThat(row.cell() == null ? BigDecimal.ZERO : row.cell().attacks())
                    .as(described)
                    .isZero();
        } else {
            assertThat(row).as(described).isEqualTo(expected);
        }
    }

    private void assertSums(ChangedRow row, Counting counting, String described) {
        row.parts().forEach((part, sum) -> seen.merge(part, sum.changes(), Long::sum));
        for (int i = 0; i < row.difference().size(); i++) {
            int figure = i;
            BigDecimal sum = row.parts().values().stream()
                    .map(part -> part.figures().get(figure))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .as(described + " " + row.before().key() + " figure " + figure + " " + row.parts())
                    .isEqualByComparingTo(row.difference().get(i));
        }
        assertThat(row.parts()).as(described).containsOnlyKeys(ChangePart.values());
        if (counting == Counting.PRIMARY) {
            assertThat(row.parts().get(ChangePart.TOLL_CHANGED).figures().get(0))
                    .isZero();
        }
    }

    /** Each part lists as many attacks as it counts, and what they add is what it has. */
    private static void assertListed(
            Snapshot snapshot, CountChangeQuestion question, CountChange change, String described) {
        Map<List<@Nullable String>, Map<ChangePart, List<CountedChange>>> listed = new HashMap<>();
        snapshot.forEachChange(
                question,
                each -> listed.computeIfAbsent(each.key(), key -> new EnumMap<>(ChangePart.class))
                        .computeIfAbsent(each.part(), part -> new ArrayList<>())
                        .add(each));
        for (ChangedRow row : change.rows()) {
            for (Map.Entry<ChangePart, PartSum> part : row.parts().entrySet()) {
                List<CountedChange> counted =
                        listed.getOrDefault(row.after().key(), Map.of()).getOrDefault(part.getKey(), List.of());
                assertThat(counted)
                        .as(described)
                        .hasSize(Math.toIntExact(part.getValue().changes()));
                BigDecimal attacks =
                        counted.stream().map(each -> each.figures().get(0)).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(attacks.subtract(part.getValue().figures().get(0)).abs())
                        .as(described)
                        .isLessThanOrEqualTo(ROUNDED.multiply(BigDecimal.valueOf(counted.size() + 1L)));
                long reasons = part.getValue().reasons().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                assertThat(reasons)
                        .as(described)
                        .isLessThanOrEqualTo(part.getValue().changes());
            }
        }
    }

    private static CountChange changed(Snapshot snapshot, CountChangeQuestion question) {
        try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
            return snapshot.whyChanged(question, share);
        }
    }

    private static void assertNothing(Snapshot snapshot, CountChangeQuestion question) {
        CountChange change = changed(snapshot, question);
        for (ChangedRow row : change.rows()) {
            assertThat(row.before().cell()).isEqualTo(row.after().cell());
            assertThat(row.difference()).allMatch(figure -> figure.signum() == 0);
            assertThat(row.parts().values()).allMatch(part -> part.changes() == 0);
        }
    }

    private static Map<List<@Nullable String>, AnswerRow> rows(Snapshot snapshot, CountQuestion question) {
        Map<List<@Nullable String>, AnswerRow> rows = new HashMap<>();
        snapshot.count(question).rows().forEach(row -> rows.put(row.key(), row));
        return rows;
    }

    private static QueryParameters withoutCuts(QueryParameters asked) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        asked.names().forEach(name -> parameters.put(name, asked.values(name)));
        parameters.remove(Parameter.TOP.wireName());
        parameters.remove(Parameter.HAVING_MIN.wireName());
        parameters.remove(Parameter.CUMULATIVE.wireName());
        parameters.remove(Parameter.WIDE.wireName());
        parameters.remove(Parameter.SHARE_OF.wireName());
        parameters.remove(Parameter.LETHAL_MIN.wireName());
        parameters.computeIfPresent(
                Parameter.MEASURES.wireName(),
                (name, measures) ->
                        measures.stream().map(CountChangesTest::sums).toList());
        parameters.put(Parameter.FILL.wireName(), List.of("false"));
        return new QueryParameters(parameters);
    }

    /** The measures of a list that are sums. */
    private static String sums(String measures) {
        return Stream.of(measures.split(","))
                .filter(measure -> !measure.equals(Measure.LETHALITY.code()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(","), sums -> sums.isEmpty() ? Measure.ATTACKS.code() : sums));
    }

    /** The question; nothing where it has no meaning at one of the revisions. */
    private static Optional<CountChangeQuestion> question(
            Snapshot snapshot, long from, long to, QueryParameters asked) {
        Faults faults = new Faults();
        List<CountQuestion> read = new ArrayList<>();
        for (long revision : new long[] {from, to}) {
            QuestionContext context = new QuestionContext(snapshot.vocabulary(revision), true, "alpha");
            read.add(new CountReader(context, asked, faults).counts());
            read.add(new CountReader(context.asStored(), asked, faults).counts());
        }
        return faults.isEmpty()
                ? Optional.of(new CountChangeQuestion(read.get(0), read.get(2), read.get(1), read.get(3)))
                : Optional.empty();
    }
}
