package org.attackregister.snapshot.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.DateCertainty;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.FilterField.EntryList;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.filter.Phrase;
import org.attackregister.snapshot.column.AttackColumns;
import org.attackregister.snapshot.column.Bits;
import org.attackregister.snapshot.column.DatasetColumns;
import org.attackregister.snapshot.column.Dictionary;
import org.attackregister.snapshot.column.ListColumn;
import org.attackregister.snapshot.column.NarrowColumn;
import org.attackregister.snapshot.column.PlaceIndex;
import org.attackregister.snapshot.column.RowCondition;
import org.attackregister.snapshot.column.TallyColumn;

/** Finds the rows of a dataset that a filter asks for, by going down the columns. */
public final class Matcher {
    /** A whole column is looked at where more than one row of so many is still left: what is found is kept. */
    private static final int FEW = 16;

    private final DatasetColumns columns;
    private final WordSearch words;
    private final KeptSelections kept;

    public Matcher(DatasetColumns columns, WordSearch words, KeptSelections kept) {
        this.columns = columns;
        this.words = words;
        this.kept = kept;
    }

    /** The rows that were current at the filter's revision and satisfy all its conditions. */
    public SelectedRows select(AttackFilter filter) {
        return kept.rows(columns, filter, () -> {
            if (filter.dates() == DateCertainty.BORDER) {
                return across(filter);
            }
            Bits rows = current(filter);
            narrow(rows, Clause.of(filter.conditions()));
            return new SelectedRows(columns, rows, rows.count());
        });
    }

    private SelectedRows across(AttackFilter filter) {
        Bits possible = select(filter.under(DateCertainty.POSSIBLE)).rows();
        Bits rows = possible.copy(possible.size());
        rows.andNot(select(filter.under(DateCertainty.CERTAIN)).rows());
        return new SelectedRows(columns, rows, rows.count());
    }

    private Bits current(AttackFilter filter) {
        if (filter.conditions().isEmpty()) {
            return columns.currentAt(filter.revision());
        }
        Bits all = select(new AttackFilter(filter.dataset(), filter.revision(), filter.pinned(), List.of()))
                .rows();
        return all.copy(all.size());
    }

    /** First by what is kept, then by whole columns as long as many rows are left, then row by row. */
    private void narrow(Bits rows, List<Clause> clauses) {
        List<Clause> others = new ArrayList<>();
        for (Clause clause : clauses) {
            Bits known = clause.lasts() ? kept.find(columns, clause) : null;
            if (known == null) {
                others.add(clause);
            } else {
                rows.and(known.size() < rows.size() ? grow(clause, known, rows.size()) : known);
            }
        }
        others.sort((a, b) -> Boolean.compare(b.isQuick(), a.isQuick()));
        for (Clause clause : others) {
            if (clause.isQuick() && rows.count() > rows.size() / FEW) {
                rows.and(grow(clause, new Bits(0), rows.size()));
            } else {
                rows.retain(condition(clause)::test);
            }
        }
    }

    private Bits grow(Clause clause, Bits known, int size) {
        return kept.grow(columns, clause, known, size, condition(clause));
    }

    /** Whether a row satisfies all conditions. */
    public IntPredicate all(List<Condition> conditions) {
        if (AttackFilter.dates(conditions) == DateCertainty.BORDER) {
            return all(AttackFilter.under(conditions, DateCertainty.POSSIBLE))
                    .and(all(AttackFilter.under(conditions, DateCertainty.CERTAIN))
                            .negate());
        }
        IntPredicate all = row -> true;
        for (Clause clause : Clause.of(conditions)) {
            all = all.and(condition(clause)::test);
        }
        return all;
    }

    private RowCondition condition(Clause clause) {
        Condition first = clause.first();
        EntryList list = first.field().list();
        RowCondition condition;
        if (first.operand() instanceof Operand.Day day) {
            condition = days(first, day);
        } else {
            condition = list == null ? condition(first.field(), first.operand()) : entries(clause, columns.list(list));
        }
        return first.negated() ? new Negation(condition) : condition;
    }

    /**
     * A bound of days, before it is negated: what certainly does not satisfy a bound is all but what possibly does. The
     * whole of a window lies behind a day if its first day does, and some of it if its last one does.
     */
    private RowCondition days(Condition condition, Operand.Day operand) {
        boolean whole = (operand.dates() == DateCertainty.CERTAIN) != condition.negated();
        int day = Math.toIntExact(operand.day().toEpochDay());
        return condition.field() == FilterField.FROM
                ? new DayCondition(whole ? columns.days() : columns.latestDays(), day, Integer.MAX_VALUE)
                : new DayCondition(whole ? columns.latestDays() : columns.days(), Integer.MIN_VALUE, day);
    }

    private RowCondition entries(Clause clause, ListColumn list) {
        EntryConditions entries = new EntryConditions(list, clause.first().scope());
        for (Condition condition : clause.conditions()) {
            Dictionary dictionary = columns.dictionaries().of(condition.field());
            entries.add(list.part(condition.field()), wanted(dictionary, condition.operand()));
        }
        return entries;
    }

    /** Which numbers of a column an operand means: 1 for each of them. */
    private static byte[] wanted(Dictionary dictionary, Operand operand) {
        Operand.Codes codes = (Operand.Codes) operand;
        byte[] wanted = new byte[dictionary.size()];
        Arrays.fill(wanted, mark(codes.except()));
        for (String code : codes.codes()) {
            int number = code.equals(Operand.NONE) ? Dictionary.NONE : dictionary.code(code);
            if (number >= 0 && number < wanted.length) {
                wanted[number] = mark(!codes.except());
            }
        }
        wanted[Dictionary.NONE] = mark(codes.means(Operand.NONE));
        return wanted;
    }

    private static byte mark(boolean meant) {
        return (byte) (meant ? 1 : 0);
    }

    private RowCondition condition(FilterField field, Operand operand) {
        return switch (field.shape()) {
            case RECORD, WORD, PROVINCE, CITY ->
                new CodeCondition(
                        columns.codes(field).codes(),
                        wanted(columns.dictionaries().of(field), operand));
            case YEAR -> years(columns.codes(field), (Operand.Years) operand);
            case PERIOD ->
                numbers(
                        columns.codes(field),
                        (Operand.Codes) operand,
                        text -> field.period().read(text).orElseThrow());
            case GRID -> numbers(columns.codes(field), (Operand.Codes) operand, Integer::parseInt);
            case FIRST_DAY, LAST_DAY, WINDOWS ->
                throw new IllegalArgumentException(field + " is looked at with its negation");
            case GRADE -> GradeCondition.strict(columns);
            case GRADE_RULE -> GradeCondition.of(columns, (Operand.Codes) operand);
            case BOOLEAN -> flags(columns.codes(field), (Operand.Codes) operand);
            case AT_LEAST -> new FigureCondition(figures(field), figure(operand), Long.MAX_VALUE);
            case AT_MOST -> new FigureCondition(figures(field), Long.MIN_VALUE, figure(operand));
            case BOX -> new PlaceIndex(columns).within((Operand.Box) operand)::test;
            case CIRCLE -> new PlaceIndex(columns).within((Operand.Circle) operand)::test;
            case WORDS -> containing((Operand.Search) operand);
            case MOMENT -> {
                long since = AttackColumns.micros(((Operand.Moment) operand).instant());
                yield row -> columns.recordedAt(row) > since;
            }
        };
    }

    private static RowCondition years(NarrowColumn column, Operand.Years operand) {
        byte[] wanted = new byte[column.most() + 1];
        for (int year = Dictionary.NONE + 1; year < wanted.length; year++) {
            wanted[year] = mark(operand.means(year));
        }
        return new CodeCondition(column.codes(), wanted);
    }

    private static RowCondition numbers(NarrowColumn column, Operand.Codes operand, ToIntFunction<String> number) {
        byte[] wanted = new byte[column.most() + 1];
        Arrays.fill(wanted, mark(operand.except()));
        for (String code : operand.codes()) {
            int meant = code.equals(Operand.NONE) ? Dictionary.NONE : number.applyAsInt(code);
            if (meant < wanted.length) {
                wanted[meant] = mark(!operand.except());
            }
        }
        wanted[Dictionary.NONE] = mark(operand.means(Operand.NONE));
        return new CodeCondition(column.codes(), wanted);
    }

    private static RowCondition flags(NarrowColumn column, Operand.Codes operand) {
        byte[] wanted = {mark(operand.means(Operand.NONE)), mark(operand.means("false")), mark(operand.means("true"))};
        return new CodeCondition(column.codes(), wanted);
    }

    private TallyColumn figures(FilterField field) {
        return columns.figures(field.field()).best();
    }

    private static long figure(Operand operand) {
        return AttackColumns.figure(((Operand.Amount) operand).amount());
    }

    private RowCondition containing(Operand.Search operand) {
        List<IntPredicate> all = operand.all().stream().map(this::containing).toList();
        return row -> all.stream().allMatch(words -> words.test(row));
    }

    private IntPredicate containing(List<Phrase> any) {
        return any.stream().map(words::having).reduce(IntPredicate::or).orElse(row -> false);
    }
}
