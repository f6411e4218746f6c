package org.attackregister.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.answer.VintageAnswer;
import org.attackregister.query.answer.VintageAnswer.VintageRow;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.VintageQuestion;
import org.attackregister.snapshot.count.CountAssembler;
import org.attackregister.snapshot.count.QuestionCoverage;
import org.jspecify.annotations.Nullable;

/**
 * Counts of several revisions side by side, each counted by itself. Rows meet by their texts, as one code may have been
 * counted under another at another revision.
 */
final class VintageCounts {
    private final VintageQuestion question;
    private final List<CountQuestion> questions;
    private final Function<CountQuestion, CountAssembler> counting;

    VintageCounts(VintageQuestion question, Function<CountQuestion, CountAssembler> counting) {
        this.question = question;
        this.questions = new ArrayList<>(List.of(question.now()));
        this.questions.addAll(question.vintages());
        this.counting = counting;
    }

    VintageAnswer answer() {
        List<CountAssembler> assemblers = questions.stream().map(counting).toList();
        List<QuestionCoverage> coverages =
                assemblers.stream().map(CountAssembler::coverage).toList();
        List<CountAnswer> answers = new ArrayList<>();
        List<Map<List<@Nullable String>, AnswerRow>> found = new ArrayList<>();
        Map<List<@Nullable String>, List<@Nullable Coverage>> keys =
                new TreeMap<>(new KeyOrder(question.now().groupBy()));
        for (CountAssembler assembler : assemblers) {
            CountAssembler.Assembled assembled = assembler.assembled(coverages);
            Map<List<@Nullable String>, AnswerRow> rows = new HashMap<>();
            for (int i = 0; i < assembled.answer().rows().size(); i++) {
                AnswerRow row = assembled.answer().rows().get(i);
                rows.put(row.key(), row);
                keys.putIfAbsent(row.key(), assembled.elsewhere().get(i));
            }
            answers.add(assembled.answer());
            found.add(rows);
        }
        keys.keySet().removeAll(periodsAlone(found));
        List<VintageRow> rows = new ArrayList<>();
        ordered(keys, answers.get(0)).forEach((key, covered) -> {
            List<AnswerRow> ofKey = new ArrayList<>();
            for (int at = 0; at < answers.size(); at++) {
                AnswerRow row = found.get(at).get(key);
                ofKey.add(row == null ? absent(key, covered.get(at), answers.get(at)) : row);
            }
            rows.add(new VintageRow(ofKey.get(0), ofKey.subList(1, ofKey.size())));
        });
        return new VintageAnswer(answers.get(0), answers.subList(1, answers.size()), rows);
    }

    /**
     * The keys that have no value but periods. An answer without attacks has them, so that no period is passed over; where
     * another answer has rows, they are none of its own and would link to its attacks.
     */
    private Set<List<@Nullable String>> periodsAlone(List<Map<List<@Nullable String>, AnswerRow>> found) {
        List<Dimension> dimensions = question.now().groupBy();
        Set<List<@Nullable String>> alone = new HashSet<>();
        boolean others = false;
        for (Map<List<@Nullable String>, AnswerRow> rows : found) {
            for (AnswerRow row : rows.values()) {
                if (IntStream.range(0, dimensions.size())
                        .anyMatch(
                                at -> !dimensions.get(at).isTime() && row.key().get(at) != null)) {
                    others = true;
                } else if (row.cell() == null || row.cell().attacks().signum() == 0) {
                    alone.add(row.key());
                } else {
                    return Set.of();
                }
            }
        }
        return others ? alone : Set.of();
    }

    /** The keys in the order that is asked for: those of the answer as it has them, then the others. */
    private Map<List<@Nullable String>, List<@Nullable Coverage>> ordered(
            Map<List<@Nullable String>, List<@Nullable Coverage>> keys, CountAnswer now) {
        if (question.now().sort().isEmpty()) {
            return keys;
        }
        Map<List<@Nullable String>, List<@Nullable Coverage>> ordered = new LinkedHashMap<>();
        now.rows().stream()
                .filter(row -> keys.containsKey(row.key()))
                .forEach(row -> ordered.put(row.key(), Objects.requireNonNull(keys.get(row.key()))));
        keys.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** A row that an answer does not have: nothing was counted there, which is 0 where that is known. */
    private AnswerRow absent(List<@Nullable String> key, @Nullable Coverage coverage, CountAnswer answer) {
        boolean unknown = coverage != null && !coverage.isKnown();
        Cell cell = unknown ? null : Cell.empty(question.now().measures());
        return new AnswerRow(key, null, coverage, cell, denominator(key, answer));
    }

    private @Nullable BigDecimal denominator(List<@Nullable String> key, CountAnswer answer) {
        CountQuestion.Denominator share = question.now().share();
        if (share == null) {
            return null;
        }
        Dimension whole = share.dimension();
        if (whole == null) {
            Cell totals = answer.totals().cell();
            return totals == null ? BigDecimal.ZERO : totals.attacks();
        }
        int at = question.now().groupBy().indexOf(whole);
        return answer.rows().stream()
                .filter(row -> Objects.equals(row.key().get(at), key.get(at)))
                .flatMap(row -> Stream.ofNullable(row.denominator()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
