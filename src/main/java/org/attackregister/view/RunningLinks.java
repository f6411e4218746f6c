package org.attackregister.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.PeriodsSoFar;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.jspecify.annotations.Nullable;

/** The links of rows that run up over time: each lists the attacks of all periods up to its own. */
final class RunningLinks {
    private final CountQuestion question;
    private final int time;
    private final PeriodsSoFar periods;
    private final CountLinks ofNoPeriod;
    private final Map<String, CountLinks> byPeriod = new HashMap<>();

    RunningLinks(CountQuestion question) {
        this.question = question;
        this.time = question.time();
        FilterField field = Objects.requireNonNull(question.groupBy().get(time).filter());
        this.periods = new PeriodsSoFar(question.filter(), field);
        this.ofNoPeriod = links(question.filter(), question.groupBy());
    }

    private CountLinks links(AttackFilter filter, List<Dimension> groupBy) {
        return new CountLinks(new CountQuestion(
                filter,
                groupBy,
                question.measures(),
                question.counting(),
                null,
                false,
                question.top(),
                null,
                List.of(),
                null));
    }

    /** The link of a row in parts, as {@link CountLinks#parts} has them. */
    byte[][] parts(AnswerRow row) {
        String period = row.key().get(time);
        if (period == null) {
            return ofNoPeriod.parts(row);
        }
        CountLinks links =
                byPeriod.computeIfAbsent(period, text -> links(periods.upTo(text), without(question.groupBy())));
        return links.parts(
                new AnswerRow(without(row.key()), row.rest(), row.coverage(), row.cell(), row.denominator()));
    }

    private <T extends @Nullable Object> List<T> without(List<T> ofDimensions) {
        List<T> others = new ArrayList<>(ofDimensions);
        others.remove(time);
        return others;
    }
}
