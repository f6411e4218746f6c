package org.attackregister.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.jspecify.annotations.Nullable;

/** Counts as lines of text: a row each, then what is said about all of them. */
final class CountLines {
    private CountLines() {}

    static List<String> of(CountAnswer answer) {
        List<String> lines = new ArrayList<>();
        answer.rows().forEach(r -> lines.add(line(r)));
        lines.add("totals " + text(answer.totals()));
        lines.add("several " + answer.attacksWithSeveral() + " without " + answer.attacksWithout());
        lines.add("folded " + answer.folded() + " left out " + answer.rowsLeftOut());
        return lines;
    }

    private static String line(AnswerRow row) {
        Cell cell = row.cell();
        return row.key() + " "
                + (row.coverage() == null ? "null" : row.coverage().code()) + " "
                + (cell == null ? "not known" : text(cell)) + " of "
                + text(row.denominator())
                + (row.rest() == null ? "" : " folded " + row.rest().folded());
    }

    private static String text(Cell cell) {
        Map<String, @Nullable BigDecimal> figures = new TreeMap<>();
        figures.put("attacks", cell.attacks());
        cell.sums().forEach((measure, sum) -> {
            figures.put(measure.code(), sum.best());
            figures.put(measure.code() + "_high", sum.high());
            figures.put(measure.code() + "_low", sum.low());
            figures.put(measure.code() + "_unknown", sum.unknown());
        });
        return figures.entrySet().stream()
                .map(f -> f.getKey() + "=" + text(f.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "null" : number.toPlainString();
    }
}
