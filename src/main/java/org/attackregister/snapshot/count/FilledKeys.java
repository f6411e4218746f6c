package org.attackregister.snapshot.count;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.query.Parameter;
import org.attackregister.query.filter.CalendarUnit;
import org.attackregister.query.question.CountQuestion;
import org.attackregister.query.question.Dimension;
import org.attackregister.snapshot.column.Dictionary;

/** The keys of an answer's rows: those of its cells, and those of cells that no attack fell into but that are shown. */
final class FilledKeys {
    private final CountQuestion question;
    private final List<Dimension> dimensions;
    private final KeySpace space;
    private final Periods periods;
    private final LongConsumer reserve;

    /**
     * The keys of a question's rows.
     *
     * @param reserve takes the memory of so many rows that no attack lies in
     */
    FilledKeys(CountQuestion question, KeySpace space, Periods periods, LongConsumer reserve) {
        this.question = question;
        this.dimensions = question.groupBy();
        this.space = space;
        this.periods = periods;
        this.reserve = reserve;
    }

    long[] of(CountedCells cells) {
        long[] keys = question.fill() ? filled(cells) : cells.keys();
        Dimension wide = question.wide();
        return wide == null ? keys : crossed(keys, wide);
    }

    /**
     * Every period beside every combination of the other values. Where there is no combination, every period beside no value,
     * so that none is passed over: it may not be covered.
     */
    private long[] filled(CountedCells cells) {
        int[] times = IntStream.range(0, dimensions.size())
                .filter(d -> dimensions.get(d).isTime())
                .toArray();
        List<CalendarUnit> units =
                IntStream.of(times).mapToObj(d -> dimensions.get(d).unit()).toList();
        int[] none = new int[times.length];
        long[] present = cells.keys();
        long[] combinations = present.length == 0
                ? new long[1]
                : Arrays.stream(present)
                        .map(key -> withPeriods(key, times, none))
                        .distinct()
                        .toArray();
        List<int[]> all = periods.all(units);
        long rows = (long) all.size() * combinations.length - present.length;
        RowLimit.ROWS_WITHOUT_AN_ATTACK.check(rows);
        reserve.accept(rows);
        LongStream empty = Arrays.stream(combinations)
                .flatMap(combination -> all.stream().mapToLong(numbers -> withPeriods(combination, times, numbers)))
                .filter(key -> !cells.has(key));
        return LongStream.concat(Arrays.stream(present), empty).toArray();
    }

    /** A key with other codes in the dimensions of time; {@link Dictionary#NONE} is no value. */
    private long withPeriods(long key, int[] times, int[] numbers) {
        long dated = key;
        for (int i = 0; i < times.length; i++) {
            dated = space.with(dated, times[i], numbers[i]);
        }
        return dated;
    }

    /** Every value of a dimension beside every combination of the others: each has a cell in a table that has it as columns. */
    private long[] crossed(long[] keys, Dimension wide) {
        int at = dimensions.indexOf(wide);
        long[] values =
                LongStream.of(keys).map(key -> space.only(key, at)).distinct().toArray();
        long[] others = LongStream.of(keys)
                .map(key -> space.with(key, at, Dictionary.NONE))
                .distinct()
                .toArray();
        check(values.length, CountQuestion.MAX_WIDE, "values of '" + wide.code() + "' as columns");
        check((long) values.length * others.length, CountQuestion.MAX_CELLS, "cells");
        reserve.accept((long) values.length * others.length - keys.length);
        return LongStream.of(others)
                .flatMap(other -> LongStream.of(values).map(value -> other + value))
                .toArray();
    }

    private static void check(long number, long most, String which) {
        if (number > most) {
            String message = "The table would have " + number + " " + which + ", more than " + most
                    + ": narrow the filter, group by less, or ask without 'wide'.";
            throw new RegisterException(
                    Trouble.INVALID_QUESTION,
                    message,
                    List.of(Fault.parameter(Parameter.WIDE.wireName(), FaultCode.TOO_MANY, message, null)));
        }
    }
}
