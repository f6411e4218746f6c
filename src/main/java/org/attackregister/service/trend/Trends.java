package org.attackregister.service.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.query.answer.AnswerMemory;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Coverage;
import org.attackregister.query.answer.TrendAnswer;
import org.attackregister.query.answer.TrendAnswer.GroupTrend;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.TrendQuestion;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.count.QuestionCoverage;
import org.jspecify.annotations.Nullable;

/** Compares the last period of each group with those before it, by counts of all of them. */
public final class Trends {
    /** About what a group takes until its row is written, and each of its periods besides. */
    private static final int BYTES_A_GROUP = 1_000;

    private static final int BYTES_A_PERIOD = 40;

    private final TrendQuestion question;
    private final CalendarUnit unit;
    private final int first;
    private final int periods;
    private final List<Dimension> groups;
    private final QuestionCoverage coverage;

    private Trends(Snapshot snapshot, TrendQuestion question) {
        this.question = question;
        this.unit = question.unit();
        this.periods = question.periods();
        this.first = question.period() - periods + 1;
        this.groups = question.groups();
        this.coverage =
                QuestionCoverage.of(snapshot.references(question.filter().revision()), question.filter());
    }

    /** The answer to a question; where no group has an attack in any of the periods, one row without values. */
    public static TrendAnswer of(Snapshot snapshot, TrendQuestion question, AnswerMemory.MemoryShare share) {
        Trends trends = new Trends(snapshot, question);
        Map<List<@Nullable String>, BigDecimal[]> figures = new LinkedHashMap<>();
        for (AnswerRow row : snapshot.count(question.counts(), share).rows()) {
            int last = row.key().size() - 1;
            int period =
                    question.unit().read(String.valueOf(row.key().get(last))).orElseThrow();
            BigDecimal[] ofGroup = figures.get(row.key().subList(0, last));
            if (ofGroup == null) {
                share.grow(BYTES_A_GROUP + (long) BYTES_A_PERIOD * trends.periods);
                ofGroup = trends.none();
                figures.put(row.key().subList(0, last), ofGroup);
            }
            ofGroup[period - trends.first] = attacks(row);
        }
        if (figures.isEmpty()) {
            figures.put(trends.withoutValues(), trends.none());
        }
        List<GroupTrend> rows = new ArrayList<>();
        figures.forEach((key, attacks) -> rows.add(trends.row(key, Arrays.asList(attacks))));
        AnswerRow without = snapshot.count(question.withoutPeriod()).totals();
        return new TrendAnswer(rows, attacks(without));
    }

    private static BigDecimal attacks(AnswerRow row) {
        Cell cell = row.cell();
        return cell == null ? BigDecimal.ZERO : cell.attacks();
    }

    /** The key of no group, which is of the dataset that was asked all the same. */
    private List<@Nullable String> withoutValues() {
        @Nullable String[] key = new String[groups.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = groups.get(i) == Dimension.DATASET ? question.filter().dataset() : null;
        }
        return Arrays.asList(key);
    }

    private BigDecimal[] none() {
        BigDecimal[] none = new BigDecimal[periods];
        Arrays.fill(none, BigDecimal.ZERO);
        return none;
    }

    private GroupTrend row(List<@Nullable String> key, List<BigDecimal> attacks) {
        PeriodSeries series = new PeriodSeries(attacks, coverage(key, attacks));
        PeriodSeries last = series.last(1, 0);
        PeriodSeries before = series.last(question.n(), 1);
        return new GroupTrend(
                Collections.unmodifiableList(key),
                last.isKnown() ? last.newest() : null,
                last.covered(),
                before.isKnown() ? before.baseline() : null,
                before.covered(),
                new RuleBook(series, unit == CalendarUnit.WEEK, question.n()).verdicts());
    }

    /** What counts say of the same cells. */
    private List<Coverage> coverage(List<@Nullable String> key, List<BigDecimal> attacks) {
        Dimension place = groups.contains(Dimension.COUNTRY) ? Dimension.COUNTRY : Dimension.REGION;
        int at = groups.indexOf(place);
        List<Coverage> covered = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
            Coverage stated = at < 0
                    ? coverage.period(unit.days(first + period))
                    : coverage.period(unit.days(first + period), place, key.get(at));
            covered.add(attacks.get(period).signum() > 0 ? stated.withAttacks() : stated);
        }
        return covered;
    }
}
