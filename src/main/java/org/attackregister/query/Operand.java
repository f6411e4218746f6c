package org.attackregister.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a condition compares with, read and normalised. */
public sealed interface Operand {
    /** The word that stands for a missing value, in questions and in links. */
    String NONE = "null";

    /** The operand as the value of a query parameter, in its normal form. */
    String text();

    /** The operand as it is shown in the answer's {@code query}. */
    Object shown();

    /** Any of these codes; {@link #NONE} among them stands for no value. Sorted, without repetition. */
    record Codes(List<String> codes) implements Operand {
        public Codes {
            codes = codes.stream().distinct().sorted().toList();
        }

        @Override
        public String text() {
            return String.join(
                    ",", codes.stream().map(c -> c.replace(",", "\\,")).toList());
        }

        @Override
        public Object shown() {
            return codes;
        }
    }

    /** Any of these years. Sorted, without repetition. */
    record Years(List<Integer> years) implements Operand {
        public Years {
            years = years.stream().distinct().sorted().toList();
        }

        @Override
        public String text() {
            return String.join(",", years.stream().map(String::valueOf).toList());
        }

        @Override
        public Object shown() {
            return years;
        }
    }

    /** A day, the bound of a range. */
    record Day(LocalDate day) implements Operand {
        @Override
        public String text() {
            return day.toString();
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

    /** All of these words, lower-case, in the order given. */
    record Words(List<String> words) implements Operand {
        @Override
        public String text() {
            return String.join(" ", words);
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

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
