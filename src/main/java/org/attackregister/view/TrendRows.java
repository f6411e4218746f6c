package org.attackregister.view;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attackregister.model.Coded;
import org.attackregister.model.record.Dataset;
import org.attackregister.query.Parameter;
import org.attackregister.query.TrendRule;
import org.attackregister.query.answer.Baseline;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.TrendAnswer;
import org.attackregister.query.answer.TrendAnswer.GroupTrend;
import org.attackregister.query.answer.TrendAnswer.Verdict;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.TrendQuestion;
import org.attackregister.view.shape.TrendMethod;
import org.jspecify.annotations.Nullable;

/** The public shape of trends. */
public final class TrendRows implements TableRows<GroupTrend> {
    private final TrendQuestion question;
    private final CountRows last;
    private final CountLinks lastLinks;
    private final CountLinks baselineLinks;
    private final String baselineShape;

    /** The rows of answers to one question. */
    public TrendRows(TrendQuestion question) {
        this.question = question;
        this.last = new CountRows(question.last());
        this.lastLinks = new CountLinks(question.last());
        this.baselineLinks = new CountLinks(question.baseline());
        this.baselineShape =
                "&" + Parameter.GROUP_BY.wireName() + "=" + question.time().code();
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(last.namesOfKeys());
        names.addAll(List.of(
                "attacks",
                "coverage",
                "baseline_attacks",
                "baseline_coverage",
                "mean",
                "deviation",
                "deviations",
                "change"));
        for (TrendRule rule : TrendRule.values()) {
            names.add(rule.code());
            names.add(rule.reasonColumn());
        }
        names.addAll(List.of("attacks_url", "baseline_url"));
        return names;
    }

    @Override
    public void write(GroupTrend row, RowValues to) {
        AnswerRow ofLast = new AnswerRow(key(row), null, row.coverage(), null, null);
        last.writeKeys(ofLast, to);
        to.number(row.attacks());
        word(row.coverage(), to);
        Baseline baseline = row.baseline();
        to.number(baseline == null ? null : baseline.sum());
        word(row.baselineCoverage(), to);
        to.number(baseline == null ? null : baseline.mean());
        to.number(baseline == null ? null : baseline.deviation());
        BigDecimal attacks = row.attacks();
        to.number(baseline == null || attacks == null ? null : baseline.deviations(attacks));
        to.number(baseline == null || attacks == null ? null : baseline.change(attacks));
        row.verdicts().values().forEach(verdict -> verdict(verdict, to));
        to.ascii(lastLinks.parts(ofLast));
        String counts = baselineLinks.counts(new AnswerRow(row.key(), null, null, null, null)) + baselineShape;
        to.ascii(new byte[][] {counts.getBytes(StandardCharsets.US_ASCII)});
    }

    private static void verdict(Verdict verdict, RowValues to) {
        if (verdict.result() == null) {
            to.none();
        } else {
            to.text(verdict.result());
        }
        word(verdict.reason(), to);
    }

    private static void word(@Nullable Coded word, RowValues to) {
        if (word == null) {
            to.none();
        } else {
            to.text(word.code());
        }
    }

    /** The key of the row in counts of the last period. */
    private List<@Nullable String> key(GroupTrend row) {
        @Nullable String[] key = new String[question.groupBy().size()];
        int group = 0;
        for (int i = 0; i < key.length; i++) {
            Dimension dimension = question.groupBy().get(i);
            key[i] = dimension == question.time()
                    ? text(question.period())
                    : row.key().get(group++);
        }
        return Arrays.asList(key);
    }

    private String text(int period) {
        return question.unit().text(period);
    }

    /**
     * How the figures were made.
     *
     * @param dataset the dataset of the question; null where nothing is known of it
     */
    public TrendMethod method(TrendAnswer answer, @Nullable Dataset dataset) {
        return new TrendMethod(
                text(question.period()),
                dataset == null ? null : dataset.coverage().to(),
                question.n(),
                text(question.period() - question.n()),
                text(question.period() - 1),
                "sample",
                answer.withoutPeriod(),
                dataset == null ? null : dataset.selection(),
                TrendMethod.RuleMethod.ofAll());
    }
}
