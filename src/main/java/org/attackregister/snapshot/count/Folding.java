package org.attackregister.snapshot.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attackregister.query.answer.CountAnswer.Rest;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.TopValues;
import org.jspecify.annotations.Nullable;

/**
 * Which values {@code top} keeps.
 *
 * @param kept their numbers; null where nothing is folded
 * @param rest the texts of these and of the others
 */
record Folding(@Nullable Set<Integer> kept, Rest rest) implements CellCounter.Fold {
    private static final Folding NOTHING = new Folding(null, new Rest(List.of(), List.of()));

    @Override
    public boolean keeps(int code) {
        return kept == null || kept.contains(code);
    }

    /** Whether all values are kept. */
    boolean isNothing() {
        return kept == null;
    }

    private record Ranked(int code, String text, @Nullable BigDecimal figure) {}

    /** The largest values of the last dimension, whatever they are called. */
    static Folding of(CellCounter counter, CountQuestion question) {
        TopValues top = question.top();
        if (top == null) {
            return NOTHING;
        }
        Dimension last = question.groupBy().get(question.groupBy().size() - 1);
        Axes axis = counter.axes(List.of(last));
        CountedCells alone = counter.count(axis, NONE).cells();
        CellFigure figure = CellFigure.of(top.by(), question.measures());
        List<Ranked> ranked = new ArrayList<>();
        for (long key : alone.keys()) {
            int code = axis.space().code(key, 0);
            String text = axis.text(0, code);
            if (text != null) {
                ranked.add(new Ranked(code, text, figure.in(alone.get(key))));
            }
        }
        if (ranked.size() <= top.most()) {
            return NOTHING;
        }
        ranked.sort(Comparator.comparing(Ranked::figure, CellFigure.order(true)).thenComparing(Ranked::text));
        List<Ranked> kept = ranked.subList(0, top.most());
        Set<Integer> codes = new HashSet<>();
        kept.forEach(r -> codes.add(r.code));
        return new Folding(
                codes,
                new Rest(
                        kept.stream().map(Ranked::text).sorted().toList(),
                        ranked.stream()
                                .filter(r -> !codes.contains(r.code))
                                .map(Ranked::text)
                                .sorted()
                                .toList()));
    }
}
