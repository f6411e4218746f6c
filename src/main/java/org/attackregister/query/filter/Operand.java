package org.attackregister.query.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attackregister.model.attack.Grade;
import org.attackregister.query.QueryParameters;

/** What a condition compares with, read and normalised. */
public sealed interface Operand {
    /** The word for a missing value, in questions and in links. */
    String NONE = "null";

    /** The operand as the value of a query parameter, in its normal form. */
    String text();

    /** The operand as it is shown in the answer's {@code query}. */
    Object shown();

    /**
     * Any of these codes; {@link #NONE} among them means no value.
     *
     * @param codes sorted, without repetition
     * @param except whether any value but these is meant; no value is none
     */
    record Codes(List<String> codes, boolean except) implements Operand {
        public Codes {
            codes = inOrder(codes);
        }

        /** Any of these codes. */
        public Codes(List<String> codes) {
            this(codes, false);
        }

        /** Whether a value is meant; {@link #NONE} for none. */
        public boolean means(String code) {
            return except ? !code.equals(NONE) && !codes.contains(code) : codes.contains(code);
        }

        @Override
        public String text() {
            return each(codes, c -> mark(except) + QueryParameters.escaped(c));
        }

        @Override
        public Object shown() {
            return except ? codes.stream().map(c -> mark(true) + c).toList() : codes;
        }
    }

    /**
     * Any of these years.
     *
     * @param years sorted, without repetition
     * @param except whether any year but these is meant
     */
    record Years(List<Integer> years, boolean except) implements Operand {
        public Years {
            years = inOrder(years);
        }

        /** Any of these years. */
        public Years(List<Integer> years) {
            this(years, false);
        }

        /** Whether a year is meant. */
        public boolean means(int year) {
            return years.contains(year) != except;
        }

        @Override
        public String text() {
            return each(years, y -> mark(except) + y);
        }

        @Override
        public Object shown() {
            return except ? years.stream().map(y -> mark(true) + y).toList() : years;
        }
    }

    /**
     * A day, the bound of a range.
     *
     * @param day the day
     * @param dates which windows are meant that lie across it
     */
    record Day(LocalDate day, DateCertainty dates) implements Operand {
        @Override
        public String text() {
            return day.toString();
        }

        @Override
        public Object shown() {
            return text();
        }
    }

    /** How windows count that lie across the border of a range. */
    record Windows(DateCertainty dates) implements Operand {
        @Override
        public String text() {
            return dates.code();
        }

        @Override
        public Object shown() {
            return text();
        }
    }

    /** How sure attacks have to be. */
    record Graded(Grade grade) implements Operand {
        @Override
        public String text() {
            return grade.code();
        }

        @Override
        public Object shown() {
            return text();
        }
    }

    /** A number, the bound of a range. */
    record Amount(BigDecimal amount) implements Operand {
        @Override
        public String text() {
            return amount.toPlainString();
        }

        @Override
        public Object shown() {
            return amount;
        }
    }

    /** A box in WGS 84 degrees; {@code minLon} above {@code maxLon} means that it crosses the antimeridian. */
    record Box(double minLon, double minLat, double maxLon, double maxLat) implements Operand {
        @Override
        public String text() {
            return number(minLon) + "," + number(minLat) + "," + number(maxLon) + "," + number(maxLat);
        }

        @Override
        public Object shown() {
            return List.of(minLon, minLat, maxLon, maxLat);
        }
    }

    /** All that lies at most {@code km} kilometres from a point, on a sphere of 6371.0088 km radius. */
    record Circle(double latitude, double longitude, double km) implements Operand {
        @Override
        public String text() {
            return number(latitude) + "," + number(longitude) + "," + number(km);
        }

        @Override
        public Object shown() {
            return List.of(latitude, longitude, km);
        }
    }

    /**
     * Words that are looked for.
     *
     * @param all must all be found; of each, one of its phrases
     */
    record Search(List<List<Phrase>> all) implements Operand {
        public Search {
            all = all.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return all.stream()
                    .map(any -> any.stream().map(Phrase::text).collect(Collectors.joining(" | ")))
                    .collect(Collectors.joining(" "));
        }

        @Override
        public Object shown() {
            return text();
        }
    }

    /** A moment, the bound of a range. */
    record Moment(Instant instant) implements Operand {
        @Override
        public String text() {
            return instant.toString();
        }

        @Override
        public Object shown() {
            return text();
        }
    }

    /** Most operands are one value, and every row of grouped counts has a link of its own with some. */
    private static <T extends Comparable<T>> List<T> inOrder(List<T> values) {
        return values.size() < 2
                ? List.copyOf(values)
                : values.stream().distinct().sorted().toList();
    }

    private static <T> String each(List<T> values, Function<T, String> text) {
        return values.size() == 1
                ? text.apply(values.get(0))
                : values.stream().map(text).collect(Collectors.joining(","));
    }

    private static String mark(boolean except) {
        return except ? String.valueOf(QueryParameters.EXCEPT) : "";
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
