package org.attackregister.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.attackregister.error.Faults;
import org.attackregister.error.RegisterException;
import org.attackregister.model.attack.Grade;
import org.attackregister.model.attack.GradeRule;
import org.attackregister.query.Counting;
import org.attackregister.query.Parameter;
import org.attackregister.query.QueryParameters;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Sum;
import org.attackregister.query.answer.VintageAnswer;
import org.attackregister.query.answer.VintageAnswer.VintageRow;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.GradeQuestion;
import org.attackregister.query.read.GradeReader;
import org.attackregister.view.CountLinks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts of all grades over random registers: each in the next, and what lies between them is what the rules moved. */
class GradesTest {
    private static final int CHANGES = 400;
    private static final int QUESTIONS = Integer.getInteger("oracle.questions", 60) / 2;

    /** Of answers with more rows than this some are compared. */
    private static final int ROWS = 500;

    /** Of so many rows of a question about all links are followed. */
    private static final int LINKS = 5;

    static LongStream seeds() {
        long first = Math.max(1, Long.getLong("oracle.first", 1));
        return LongStream.range(first, first + Long.getLong("oracle.seeds", 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lieInEachOtherAndDifferByWhatTheRulesMoved(long seed) {
        Random random = new Random(seed);
        RandomRegister register = new RandomRegister(seed, CHANGES);
        List<Snapshot> snapshots = GrowingSnapshot.of(register.versions(), 2);
        Snapshot snapshot = snapshots.get(1);
        Sitting sitting = new Sitting(seed, snapshot, snapshot.revision());
        int apart = 0;
        int borders = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            CountQuestion asked = sitting.counts(
                    alike(new RandomQuestions(random, snapshot, snapshot.revision()).counts(), i % 3 == 0));
            GradeQuestion question = read(snapshot, asked);
            try (AnswerMemory.MemoryShare share = AnswerMemory.OF_THE_HEAP.open()) {
                VintageAnswer answer = snapshot.vintages(question.beside(), share);
                assertThat(answer.now()).isEqualTo(answer.vintages().get(1)).isEqualTo(snapshot.count(asked));
                int step = 1 + answer.rows().size() / ROWS;
                for (int at = 0; at < answer.rows().size(); at += step) {
                    VintageRow row = answer.rows().get(at);
                    String described =
                            seed + " " + asked.parameters() + " " + row.now().key();
                    compare(question, cells(row.vintages()), described);
                    if (random.nextInt(answer.rows().size()) < LINKS) {
                        links(sitting, question, row, described);
                    }
                    apart += attacks(row.vintages().get(0).cell())
                                            .compareTo(attacks(
                                                    row.vintages().get(1).cell()))
                                    != 0
                            ? 1
                            : 0;
                }
                List<AnswerRow> totals = new ArrayList<>();
                answer.vintages().forEach(counted -> totals.add(counted.totals()));
                compare(question, cells(totals), seed + " " + asked.parameters());
                borders += attacks(totals.get(1).cell())
                                        .compareTo(attacks(totals.get(2).cell()))
                                < 0
                        ? 1
                        : 0;
            } catch (RegisterException tooMany) {
                assertThat(asked.groupBy()).hasSizeGreaterThan(1);
            }
        }
        assertThat(apart).as("cells with attacks that a rule holds apart").isGreaterThan(QUESTIONS);
        assertThat(borders).as("questions with attacks across a border").isPositive();
    }

    private static GradeQuestion read(Snapshot snapshot, CountQuestion asked) {
        Faults faults = new Faults();
        GradeQuestion question = new GradeReader(new QueryParameters(Map.of()), faults)
                .read(
                        asked,
                        snapshot.marks(asked.filter().dataset(), snapshot.revision())
                                .keySet());
        assertThat(faults.list()).isEmpty();
        return question;
    }

    private static void compare(GradeQuestion question, List<@Nullable Cell> cells, String described) {
        for (int figure = 0; figure < figures(question); figure++) {
            List<BigDecimal> grades = new ArrayList<>();
            for (int grade = 0; grade < Grade.values().length; grade++) {
                grades.add(figure(cells.get(grade), figure));
            }
            BigDecimal strictly = BigDecimal.ZERO;
            BigDecimal across = BigDecimal.ZERO;
            for (int rule = 0; rule < question.rules().size(); rule++) {
                BigDecimal moved = figure(cells.get(grades.size() + rule), figure);
                boolean isDates = question.rules().get(rule) == GradeRule.DATES;
                strictly = isDates ? strictly : strictly.add(moved);
                across = isDates ? across.add(moved) : across;
            }
            assertThat(grades).as(described).isSorted();
            assertThat(grades.get(1).subtract(grades.get(0))).as(described).isEqualByComparingTo(strictly);
            assertThat(grades.get(2).subtract(grades.get(1))).as(described).isEqualByComparingTo(across);
        }
    }

    private static void links(Sitting sitting, GradeQuestion question, VintageRow row, String described) {
        for (int i = 0; i < row.vintages().size(); i++) {
            String link = new CountLinks(question.beside().vintages().get(i))
                    .of(row.vintages().get(i));
            assertThat(sitting.snapshot()
                            .total(sitting.list(Sitting.asked(link)).filter()))
                    .as(described + "\n" + link)
                    .isEqualTo(attacks(row.vintages().get(i).cell()).longValueExact());
        }
    }

    private static List<@Nullable Cell> cells(List<AnswerRow> rows) {
        List<@Nullable Cell> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(row.cell()));
        return cells;
    }

    /** Attacks, and of each toll the best figures and the attacks without one. */
    private static int figures(GradeQuestion question) {
        return 1
                + 2
                        * (int) question.asked().measures().stream()
                                .filter(measure -> measure.toll() != null)
                                .count();
    }

    private static BigDecimal figure(@Nullable Cell cell, int figure) {
        if (cell == null || figure == 0) {
            return attacks(cell);
        }
        Sum sum = cell.sums().get((figure - 1) / 2);
        BigDecimal best = sum.best() == null ? BigDecimal.ZERO : sum.best();
        return figure % 2 == 1 ? best : sum.unknown();
    }

    private static BigDecimal attacks(@Nullable Cell cell) {
        return cell == null ? BigDecimal.ZERO : cell.attacks();
    }

    /** What can be asked of all grades; a border lies within the days of the register. */
    private static QueryParameters alike(QueryParameters asked, boolean border) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        asked.names().forEach(name -> parameters.put(name, asked.values(name)));
        List.of(FilterField.GRADE_OF, FilterField.GRADE_RULE_OF, FilterField.DATES)
                .forEach(field -> parameters.remove(field.wireName()));
        List.of(Parameter.TOP, Parameter.TOP_BY, Parameter.HAVING_MIN, Parameter.VINTAGES)
                .forEach(parameter -> parameters.remove(parameter.wireName()));
        parameters.remove("cumulative");
        parameters.remove("wide");
        if (border) {
            FilterField.ALL.forEach(
                    field -> parameters.keySet().removeIf(name -> name.matches("(\\w+\\.)*" + field.wireName())));
            parameters.put(FilterField.FROM.wireName(), List.of("2020-06"));
        }
        parameters.computeIfPresent(
                Parameter.COUNTING.wireName(),
                (name, values) -> values.contains(Counting.FRACTIONAL.code()) ? List.of(Counting.ANY.code()) : values);
        return new QueryParameters(parameters);
    }
}
