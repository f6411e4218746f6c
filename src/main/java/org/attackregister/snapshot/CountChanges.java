package org.attackregister.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attackregister.query.ChangePart;
import org.attackregister.query.Counting;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountChange;
import org.attackregister.query.answer.CountChange.ChangeReason;
import org.attackregister.query.answer.CountChange.ChangedRow;
import org.attackregister.query.answer.CountChange.PartSum;
import org.attackregister.query.answer.VintageAnswer;
import org.attackregister.query.question.CountChangeQuestion;
import org.attackregister.snapshot.count.FigureSums;
import org.attackregister.snapshot.count.RowFigures;
import org.jspecify.annotations.Nullable;

/** Puts what went through the cells of a count between two revisions beside what they were and are. */
final class CountChanges {
    private static final Comparator<ChangeReason> BY_TEXT = Comparator.comparing(ChangeReason::operation)
            .thenComparing(ChangeReason::reason, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Comparator<List<String>> BY_FIELDS = Comparator.comparing(fields -> String.join(",", fields));

    private final SnapshotBase parts;
    private final int size;
    private final CountChangeQuestion question;
    private final RowFigures figures;

    CountChanges(SnapshotBase parts, int size, CountChangeQuestion question) {
        this.parts = parts;
        this.size = size;
        this.question = question;
        this.figures = new RowFigures(question.after().measures());
    }

    /** What one part of a cell has by now. */
    private final class PartTally {
        private final FigureSums sums = new FigureSums(figures.size());
        private final Map<ChangeReason, Long> reasons = new TreeMap<>(BY_TEXT);
        private final Map<List<String>, Long> fields = new TreeMap<>(BY_FIELDS);
        private long changes;

        void add(ChangeWalk.ChangeStep step) {
            sums.add(step.figures());
            changes++;
            if (step.cause() != null) {
                reasons.merge(
                        new ChangeReason(
                                step.cause().operation().code(), step.cause().reason()),
                        1L,
                        Long::sum);
            }
            if (!step.fields().isEmpty()) {
                fields.merge(step.fields(), 1L, Long::sum);
            }
        }
    }

    /** The answer; {@code counted} are both counts, that of the earlier revision as the only vintage. */
    CountChange answer(VintageAnswer counted) {
        Map<List<@Nullable String>, Map<ChangePart, PartTally>> cells = tallies(question);
        List<ChangedRow> rows = new ArrayList<>();
        counted.rows()
                .forEach(row -> rows.add(row(
                        row.vintages().get(0), row.now(), cells.get(row.now().key()))));
        Map<ChangePart, PartTally> all = tallies(question.ofAll()).get(List.of());
        return new CountChange(
                rows, row(counted.vintages().get(0).totals(), counted.now().totals(), all));
    }

    private Map<List<@Nullable String>, Map<ChangePart, PartTally>> tallies(CountChangeQuestion of) {
        Map<List<@Nullable String>, Map<ChangePart, PartTally>> cells = new HashMap<>();
        new ChangeWalk(parts, size, of)
                .forEach(step -> cells.computeIfAbsent(step.key(), key -> new EnumMap<>(ChangePart.class))
                        .computeIfAbsent(step.part(), part -> new PartTally())
                        .add(step));
        return cells;
    }

    private ChangedRow row(AnswerRow before, AnswerRow after, @Nullable Map<ChangePart, PartTally> found) {
        List<BigDecimal> was = figures.of(before.cell());
        List<BigDecimal> is = figures.of(after.cell());
        List<BigDecimal> difference = new ArrayList<>();
        for (int i = 0; i < is.size(); i++) {
            difference.add(plain(is.get(i).subtract(was.get(i))));
        }
        Map<ChangePart, PartTally> tallies = found == null ? Map.of() : found;
        Map<ChangePart, List<BigDecimal>> sums = new EnumMap<>(ChangePart.class);
        for (ChangePart part : ChangePart.values()) {
            PartTally tally = tallies.get(part);
            sums.put(part, tally == null ? new FigureSums(figures.size()).decimals() : tally.sums.decimals());
        }
        if (question.after().counting() == Counting.FRACTIONAL) {
            settle(sums, difference);
        }
        Map<ChangePart, PartSum> all = new EnumMap<>(ChangePart.class);
        sums.forEach((part, sum) -> {
            PartTally tally = tallies.get(part);
            all.put(
                    part,
                    tally == null
                            ? new PartSum(sum, 0, Map.of(), Map.of())
                            : new PartSum(sum, tally.changes, tally.reasons, tally.fields));
        });
        return new ChangedRow(before, after, difference, all);
    }

    /** Fractions are rounded, each by itself: what their sum lacks of the difference goes to the largest part. */
    private static void settle(Map<ChangePart, List<BigDecimal>> sums, List<BigDecimal> difference) {
        for (int i = 0; i < difference.size(); i++) {
            int figure = i;
            BigDecimal sum =
                    sums.values().stream().map(part -> part.get(figure)).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal rest = difference.get(i).subtract(sum);
            if (rest.signum() != 0) {
                sums.values().stream()
                        .max(Comparator.comparing(part -> part.get(figure).abs()))
                        .ifPresent(
                                part -> part.set(figure, plain(part.get(figure).add(rest))));
            }
        }
    }

    private static BigDecimal plain(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
