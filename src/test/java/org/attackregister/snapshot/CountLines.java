package org.attackregister.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attackregister.error.Fault;
import org.attackregister.error.RegisterException;
import org.attackregister.model.attack.AttackField;
import org.attackregister.query.Lethality;
import org.attackregister.query.Measure;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Sum;
import org.attackregister.query.question.CountQuestion;
import org.jspecify.annotations.Nullable;

/** Counts as lines of text: a row each, then what is said about all of them. */
final class CountLines {
    private final List<AttackField> tolls;

    private CountLines(List<AttackField> tolls) {
        this.tolls = tolls;
    }

    static List<String> of(CountQuestion question, CountAnswer answer) {
        return new CountLines(Measure.tolls(question.measures())).lines(answer);
    }

    /** The answer of a snapshot, or why it would have too many rows. */
    static List<String> of(CountQuestion question, Snapshot snapshot) {
        try {
            return of(question, snapshot.count(question));
        } catch (RegisterException e) {
            return e.faults().stream().map(Fault::message).toList();
        }
    }

    private List<String> lines(CountAnswer answer) {
        List<String> lines = new ArrayList<>();
        answer.rows().forEach(r -> lines.add(line(r)));
        Cell totals = answer.totals().cell();
        lines.add("totals " + answer.totals().coverage().code() + " " + (totals == null ? "not known" : text(totals)));
        lines.add("several " + answer.attacksWithSeveral() + " without " + answer.attacksWithout());
        lines.add("folded " + answer.folded() + " left out " + answer.rowsLeftOut());
        return lines;
    }

    private String line(AnswerRow row) {
        Cell cell = row.cell();
        return row.key() + " "
                + (row.coverage() == null ? "null" : row.coverage().code()) + " "
                + (cell == null ? "not known" : text(cell)) + " of "
                + text(row.denominator())
                + (row.rest() == null ? "" : " folded " + row.rest().folded());
    }

    private String text(Cell cell) {
        Map<String, @Nullable BigDecimal> figures = new TreeMap<>();
        figures.put("attacks", cell.attacks());
        for (int i = 0; i < tolls.size(); i++) {
            String name = tolls.get(i).code();
            Sum sum = cell.sums().get(i);
            figures.put(name, sum.best());
            figures.put(name + "_high", sum.high());
            figures.put(name + "_low", sum.low());
            figures.put(name + "_unknown", sum.unknown());
        }
        return figures.entrySet().stream()
                        .map(f -> f.getKey() + "=" + text(f.getValue()))
                        .collect(Collectors.joining(" "))
                + lethality(cell.lethality());
    }

    private static String lethality(@Nullable Lethality spread) {
        return spread == null
                ? ""
                : " known=" + spread.known() + " unknown=" + spread.unknown() + " mean=" + text(spread.mean())
                        + " median=" + text(spread.median()) + " p90=" + text(spread.p90()) + " lethal="
                        + spread.lethal();
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "null" : number.toPlainString();
    }
}
