package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.TrendRule;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.Baseline;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.answer.TrendAnswer;
import org.attackregister.query.answer.TrendAnswer.GroupTrend;
import org.attackregister.query.answer.TrendAnswer.Verdict;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.TrendQuestion;
import org.attackregister.query.read.QuestionContext;
import org.attackregister.query.read.TrendReader;
import org.attackregister.service.trend.NewestPeriod;
import org.attackregister.service.trend.Trends;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Computes trends once more, from what counts answer of each period, in floating point. */
class TrendsTest {
    private static final int CHANGES = 600;
    private static final int QUESTIONS = Integer.getInteger("oracle.questions", 60);
    private static final double EXACT = 1e-6;

    static LongStream seeds() {
        long first = Math.max(1, Long.getLong("oracle.first", 1));
        return LongStream.range(first, first + Long.getLong("oracle.seeds", 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areWhatCountsOfEachPeriodSay(long seed) {
        Random random = new Random(seed);
        RandomRegister register = new RandomRegister(seed, CHANGES);
        Snapshot snapshot = GrowingSnapshot.of(register.versions(), 1).get(0);
        int compared = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            long revision = register.references()
                    + random.nextInt(Math.toIntExact(snapshot.revision() - register.references() + 1));
            compared += compare(new Sitting(seed, snapshot, revision), question(random));
        }
        assertThat(compared).as("rows").isGreaterThan(QUESTIONS);
    }

    /** A filter without days, one or two groups beside a unit, and some period of the register's time. */
    private static QueryParameters question(Random random) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (random.nextInt(3) == 0) {
            parameters.put("country", List.of(random.nextBoolean() ? "AF,PK" : "!US"));
        }
        if (random.nextInt(3) == 0) {
            parameters.put("dataset", List.of("beta"));
        }
        List<Dimension> groups = new ArrayList<>(Arrays.stream(Dimension.values())
                .filter(d -> !d.isTime() && d != Dimension.GRID && d != Dimension.CITY)
                .toList());
        Collections.shuffle(groups, random);
        List<Dimension> groupBy = new ArrayList<>(groups.subList(0, random.nextInt(3)));
        Dimension time = random.nextBoolean() ? Dimension.WEEK : Dimension.MONTH;
        groupBy.add(random.nextInt(groupBy.size() + 1), time);
        parameters.put("group_by", List.of(groupBy.stream().map(Dimension::code).collect(Collectors.joining(","))));
        if (random.nextInt(4) == 0) {
            parameters.put("counting", List.of("any"));
        }
        if (random.nextInt(5) > 0) {
            int first = time.unit().number(RandomAttacks.FIRST_DAY);
            int span = time == Dimension.WEEK ? 250 : 60;
            parameters.put("period", List.of(time.unit().text(first + random.nextInt(span))));
            parameters.put("n", List.of(String.valueOf(2 + random.nextInt(20))));
        }
        return new QueryParameters(parameters);
    }

    private static int compare(Sitting sitting, QueryParameters asked) {
        Faults faults = new Faults();
        QuestionContext context = new QuestionContext(sitting.snapshot().vocabulary(sitting.revision()), true, "alpha");
        TrendQuestion question = new TrendReader(context, asked, faults)
                .trends(new NewestPeriod(sitting.snapshot(), sitting.revision())::of);
        String described = sitting.described(question.parameters());
        Map<List<@Nullable String>, Map<Integer, AnswerRow>> expected;
        try {
            expected = counted(sitting, question);
        } catch (RegisterException tooManyRows) {
            return 0;
        }
        TrendAnswer answer;
        try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
            answer = Trends.of(sitting.snapshot(), question, share);
        }
        assertThat(answer.rows().stream().map(GroupTrend::key))
                .as(described)
                .containsExactlyElementsOf(expected.keySet());
        for (GroupTrend row : answer.rows()) {
            compare(
                    row,
                    question,
                    List.copyOf(Objects.requireNonNull(expected.get(row.key())).values()),
                    described + " " + row.key());
        }
        return answer.rows().size();
    }

    /** The rows of counts in each of the periods, by their other values. */
    private static Map<List<@Nullable String>, Map<Integer, AnswerRow>> counted(
            Sitting sitting, TrendQuestion question) {
        CalendarUnit unit = question.unit();
        Map<String, String> counts = new LinkedHashMap<>(question.parameters());
        counts.keySet().removeAll(List.of(Parameter.PERIOD.wireName(), Parameter.N.wireName()));
        counts.put("fill", "true");
        counts.put(
                question.time().code(),
                IntStream.rangeClosed(question.period() - question.periods() + 1, question.period())
                        .mapToObj(unit::text)
                        .collect(Collectors.joining(",")));
        int at = question.groupBy().indexOf(question.time());
        Map<List<@Nullable String>, Map<Integer, AnswerRow>> rows = new TreeMap<>(new KeyOrder(question.groups()));
        for (AnswerRow row :
                sitting.snapshot().count(sitting.counts(Sitting.asked(counts))).rows()) {
            List<@Nullable String> key = new ArrayList<>(row.key());
            int period = unit.read(String.valueOf(key.remove(at))).orElseThrow();
            rows.computeIfAbsent(key, k -> new TreeMap<>()).put(period, row);
        }
        return rows;
    }

    private static void compare(GroupTrend row, TrendQuestion question, List<AnswerRow> periods, String described) {
        int size = periods.size();
        assertThat(size).as(described).isEqualTo(question.periods());
        List<AnswerRow> before = periods.subList(size - 1 - question.n(), size - 1);
        AnswerRow last = periods.get(size - 1);
        assertThat(row.coverage()).as(described).isEqualTo(last.coverage());
        assertThat(row.attacks()).as(described).isEqualTo(isCovered(List.of(last)) ? attacks(last) : null);
        assertThat(row.baseline() == null).as(described).isEqualTo(!isCovered(before));
        Baseline baseline = row.baseline();
        if (baseline != null) {
            double[] figures = figures(before);
            assertThat(baseline.mean().doubleValue()).as(described).isCloseTo(mean(figures), near());
            assertThat(baseline.deviation().doubleValue()).as(described).isCloseTo(deviation(figures), near());
        }
        if (baseline != null && row.attacks() != null) {
            double[] figures = figures(before);
            double x = row.attacks().doubleValue();
            BigDecimal deviations = baseline.deviations(row.attacks());
            BigDecimal change = baseline.change(row.attacks());
            assertThat(deviations == null).isEqualTo(deviation(figures) == 0);
            assertThat(change == null).isEqualTo(mean(figures) == 0);
            if (deviations != null) {
                assertThat(deviations.doubleValue())
                        .as(described)
                        .isCloseTo((x - mean(figures)) / deviation(figures), near());
            }
            if (change != null) {
                assertThat(change.doubleValue()).as(described).isCloseTo(x / mean(figures) - 1, near());
            }
        }
        Verdict own = Objects.requireNonNull(row.verdicts().get(TrendRule.REGISTER_SURGE));
        assertThat(own.result() == null).as(described).isEqualTo(baseline == null || row.attacks() == null);
        if (own.result() != null) {
            double[] figures = figures(before);
            double x = attacks(last).doubleValue();
            boolean surge = x > mean(figures) && x >= mean(figures) + 2 * deviation(figures);
            assertThat(own.result()).as(described).isEqualTo(surge ? "surge" : "none");
        }
        acled(row, question, periods, described);
    }

    /** The publisher's rules, by the weeks that they name. */
    private static void acled(GroupTrend row, TrendQuestion question, List<AnswerRow> periods, String described) {
        Map<TrendRule, @Nullable String> expected = new LinkedHashMap<>();
        int size = periods.size();
        if (question.unit() == CalendarUnit.WEEK) {
            double x = attacks(periods.get(size - 1)).doubleValue();
            if (isCovered(periods.subList(size - 5, size))) {
                double month = mean(figures(periods.subList(size - 5, size - 1)));
                expected.put(TrendRule.ACLED_SURGE, month < 1 ? null : x >= 2 * month ? "surge" : "none");
                expected.put(TrendRule.ACLED_CHANGE_MONTH, change(x, month));
            }
            if (isCovered(periods.subList(size - 53, size))) {
                expected.put(
                        TrendRule.ACLED_CHANGE_YEAR, change(x, mean(figures(periods.subList(size - 53, size - 1)))));
            }
            if (isCovered(periods.subList(size - 56, size))) {
                double month = mean(figures(periods.subList(size - 4, size)));
                double year = mean(figures(periods.subList(size - 56, size - 4)));
                expected.put(
                        TrendRule.ACLED_THREAT, month < 1 ? null : month * 52 >= 2 * year * 52 ? "threat" : "none");
            }
            if (isCovered(periods.subList(size - 52, size))) {
                double[] year = figures(periods.subList(size - 52, size));
                double bound = mean(year) + 2 * deviation(year);
                long spikes = Arrays.stream(year)
                        .filter(week -> week > mean(year) && week >= bound)
                        .count();
                expected.put(TrendRule.ACLED_VOLATILITY, spikes >= 6 ? "high" : "low");
                expected.put(TrendRule.ACLED_BASELINE, mean(year) > 1.5 ? "high" : "low");
            }
        }
        row.verdicts().forEach((rule, verdict) -> {
            if (rule != TrendRule.REGISTER_SURGE) {
                assertThat(verdict.result()).as(described + " " + rule).isEqualTo(expected.get(rule));
            }
            assertThat(verdict.reason() == null).as(described + " " + rule).isEqualTo(verdict.result() != null);
        });
    }

    private static String change(double x, double mean) {
        if (mean <= 2 && x <= 5) {
            return "limited_change";
        }
        double change = mean == 0 ? Double.POSITIVE_INFINITY : x / mean - 1;
        return change > 0.25
                ? "large_increase"
                : change >= 0.10 ? "moderate_increase" : change >= -0.25 ? "limited_change" : "large_decrease";
    }

    private static boolean isCovered(List<AnswerRow> rows) {
        return rows.stream().allMatch(row -> row.coverage() == Coverage.COVERED);
    }

    private static BigDecimal attacks(AnswerRow row) {
        Cell cell = row.cell();
        return cell == null ? BigDecimal.ZERO : cell.attacks();
    }

    private static double[] figures(List<AnswerRow> rows) {
        return rows.stream().mapToDouble(row -> attacks(row).doubleValue()).toArray();
    }

    private static double mean(double... figures) {
        return Arrays.stream(figures).sum() / figures.length;
    }

    private static double deviation(double... figures) {
        double mean = mean(figures);
        return Math.sqrt(
                Arrays.stream(figures).map(f -> (f - mean) * (f - mean)).sum() / (figures.length - 1));
    }

    private static Offset<Double> near() {
        return within(EXACT);
    }
}
