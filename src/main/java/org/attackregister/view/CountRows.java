package org.attackregister.view;

import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.attackregister.model.attack.AttackField;
import org.attackregister.model.attack.AttackField.TollFigure;
import org.attackregister.model.record.Dataset;
import org.attackregister.query.Lethality;
import org.attackregister.query.Measure;
import org.attackregister.query.answer.CountAnswer;
import org.attackregister.query.answer.CountAnswer.AnswerRow;
import org.attackregister.query.answer.CountAnswer.Cell;
import org.attackregister.query.answer.CountAnswer.Sum;
import org.attackregister.query.answer.ShareAnswer;
import org.attackregister.query.answer.ShareAnswer.Interval;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.TopValues;
import org.attackregister.service.share.Wilson;
import org.attackregister.view.shape.CumulativeMethod;
import org.attackregister.view.shape.DatesMethod;
import org.attackregister.view.shape.LethalityMethod;
import org.attackregister.view.shape.ShareMethod;
import org.attackregister.view.shape.TopMethod;
import org.jspecify.annotations.Nullable;

/** The public shape of grouped counts: the one table of columns by which JSON, CSV and NDJSON are written. */
public final class CountRows implements TableRows<AnswerRow> {
    private static final CountColumn COVERAGE = new CountColumn("coverage", (row, to) -> {
        if (row.coverage() == null) {
            to.none();
        } else {
            to.text(row.coverage().code());
        }
    });

    /** How many columns say what {@code top} folded, behind those of the dimensions. */
    static final int FOLDING = 2;

    private final CountQuestion question;
    private final List<CountColumn> columns = new ArrayList<>();

    /** A column: its name, and what a row has in it. */
    private record CountColumn(String name, ColumnValue value) {}

    /** Hands over the value that a row has in a column. */
    @FunctionalInterface
    private interface ColumnValue {
        void write(AnswerRow row, RowValues to);
    }

    /** The rows of answers to one question. */
    public CountRows(CountQuestion question) {
        this.question = question;
        for (int i = 0; i < question.groupBy().size(); i++) {
            Dimension dimension = question.groupBy().get(i);
            columns.add(new CountColumn(dimension.code(), value(dimension, i)));
        }
        if (question.top() != null) {
            add("rest", (row, to) -> to.bool(row.rest() != null));
            add(
                    "folded",
                    (row, to) -> to.whole(
                            row.rest() == null ? 0 : row.rest().folded().size()));
        }
        columns.addAll(figures(question));
        if (question.share() != null) {
            add("share", (row, to) -> to.number(share(row)));
            add("share_low", (row, to) -> to.number(bound(row, Interval::low)));
            add("share_high", (row, to) -> to.number(bound(row, Interval::high)));
            add("denominator", (row, to) -> to.number(whole(row)));
        }
        columns.add(COVERAGE);
        CountLinks links = new CountLinks(question);
        add("attacks_url", (row, to) -> to.ascii(links.parts(row)));
    }

    private void add(String name, ColumnValue value) {
        columns.add(new CountColumn(name, value));
    }

    private static ColumnValue value(Dimension dimension, int at) {
        return switch (dimension) {
            case YEAR, GRID -> value(at, (text, to) -> to.whole(Integer.parseInt(text)));
            case SUICIDE -> value(at, (text, to) -> to.bool(Boolean.parseBoolean(text)));
            case QUARTER,
                    MONTH,
                    WEEK,
                    DAY,
                    COUNTRY,
                    REGION,
                    ADMIN1,
                    CITY,
                    KIND,
                    GROUP,
                    ATTRIBUTION,
                    TARGET_CATEGORY,
                    TARGET_TYPE,
                    TARGET_SUBTYPE,
                    TARGET_GROUP,
                    ATTACK_TYPE,
                    WEAPON_TYPE,
                    VERIFICATION,
                    DATASET -> value(at, (text, to) -> to.text(text));
        };
    }

    private static ColumnValue value(int at, BiConsumer<String, RowValues> known) {
        return (row, to) -> {
            String text = row.key().get(at);
            if (text == null) {
                to.none();
            } else {
                known.accept(text, to);
            }
        };
    }

    /** The columns of what was counted and summed. */
    private static List<CountColumn> figures(CountQuestion question) {
        List<CountColumn> figures = new ArrayList<>();
        figures.add(new CountColumn("attacks", (row, to) -> {
            Cell cell = row.cell();
            to.number(cell == null ? null : cell.attacks());
        }));
        List<AttackField> tolls = Measure.tolls(question.measures());
        for (int i = 0; i < tolls.size(); i++) {
            AttackField toll = tolls.get(i);
            for (TollFigure figure : TollFigure.values()) {
                figures.add(new CountColumn(figure.name(toll), sum(i, part(figure))));
            }
            figures.add(new CountColumn(toll.code() + Measure.UNKNOWN, sum(i, Sum::unknown)));
        }
        if (question.measures().contains(Measure.LETHALITY)) {
            for (Lethality.Figure figure : Lethality.Figure.values()) {
                figures.add(new CountColumn(figure.code(), (row, to) -> to.number(figure(row, figure))));
            }
        }
        return figures;
    }

    private static @Nullable BigDecimal figure(AnswerRow row, Lethality.Figure figure) {
        Lethality lethality = row.cell() == null ? null : row.cell().lethality();
        return lethality == null ? null : lethality.figure(figure);
    }

    private static Function<Sum, @Nullable BigDecimal> part(TollFigure figure) {
        return switch (figure) {
            case BEST -> Sum::best;
            case LOW -> Sum::low;
            case HIGH -> Sum::high;
        };
    }

    /** A part of the sum with a place among those of a cell. */
    private static ColumnValue sum(int at, Function<Sum, @Nullable BigDecimal> part) {
        return (row, to) -> {
            Cell cell = row.cell();
            to.number(cell == null ? null : part.apply(cell.sums().get(at)));
        };
    }

    private static @Nullable BigDecimal whole(AnswerRow row) {
        return row.cell() == null ? null : row.denominator();
    }

    private static @Nullable BigDecimal share(AnswerRow row) {
        Cell cell = row.cell();
        BigDecimal whole = whole(row);
        return cell == null || whole == null || whole.signum() == 0 ? null : ShareAnswer.share(cell.attacks(), whole);
    }

    /** A bound of the interval of the share. */
    private static @Nullable BigDecimal bound(AnswerRow row, Function<Interval, BigDecimal> bound) {
        Cell cell = row.cell();
        BigDecimal whole = whole(row);
        return cell == null || whole == null || whole.signum() == 0
                ? null
                : bound.apply(Wilson.interval(cell.attacks(), whole));
    }

    @Override
    public List<String> names() {
        return names(columns);
    }

    /** The names of the columns behind the dimensions. */
    public List<String> namesOfFigures() {
        return names(figures());
    }

    /** Hands over the values of a row in the columns behind the dimensions. */
    public void writeFigures(AnswerRow row, RowValues to) {
        write(figures(), row, to);
    }

    /** The names of the dimensions' columns. */
    public List<String> namesOfKeys() {
        return names(columns.subList(0, question.groupBy().size()));
    }

    /** Hands over the values of a row in the dimensions' columns. */
    public void writeKeys(AnswerRow row, RowValues to) {
        write(columns.subList(0, question.groupBy().size()), row, to);
    }

    private List<CountColumn> figures() {
        return columns.subList(question.groupBy().size(), columns.size());
    }

    private static List<String> names(List<CountColumn> columns) {
        return columns.stream().map(CountColumn::name).toList();
    }

    @Override
    public void write(AnswerRow row, RowValues to) {
        write(columns, row, to);
    }

    /** Hands over the values of a row in some of the columns. */
    void write(AnswerRow row, List<Integer> places, RowValues to) {
        for (int place : places) {
            columns.get(place).value.write(row, to);
        }
    }

    private static void write(List<CountColumn> columns, AnswerRow row, RowValues to) {
        for (CountColumn column : columns) {
            column.value.write(row, to);
        }
    }

    /** The sums over all attacks under the filter, as JSON. */
    public RawValue totals(CountAnswer answer) {
        return totals(answer.totals());
    }

    /** The sums of a row without a key, as JSON. */
    RawValue totals(AnswerRow row) {
        List<CountColumn> figures = new ArrayList<>(figures(question));
        figures.add(COVERAGE);
        JsonRow totals = new JsonRow(names(figures));
        write(figures, row, totals);
        return totals.end();
    }

    /**
     * How attacks with several values, or none, were counted.
     *
     * @param dates what lies across the borders of days; nothing where the question sets none
     * @param dataset the dataset of the question; null where nothing is known of it
     */
    public Map<String, Object> method(CountAnswer answer, Optional<DatesMethod> dates, @Nullable Dataset dataset) {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("counting", question.counting().code());
        method.put("attacks_with_several", answer.attacksWithSeveral());
        method.put("attacks_without", answer.attacksWithout());
        method.put("values_folded", answer.folded());
        method.put("rows_left_out", answer.rowsLeftOut());
        method.put("attacks_left_out", answer.attacksLeftOut());
        TopValues top = question.top();
        if (top != null) {
            method.put("top", TopMethod.of(top));
        }
        if (question.share() != null) {
            method.put("share", ShareMethod.wilson(new ShareCaveats(dataset).caveat()));
        }
        if (question.cumulative()) {
            String over = question.groupBy().get(question.time()).code();
            method.put("cumulative", CumulativeMethod.of(over));
        }
        if (question.lethalMin() != null) {
            method.put("lethality", LethalityMethod.of(question.lethalMin()));
        }
        dates.ifPresent(said -> method.put("dates", said));
        return method;
    }
}
