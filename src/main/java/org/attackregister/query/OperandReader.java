package org.attackregister.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attackregister.error.Fault;
import org.attackregister.error.FaultCode;
import org.attackregister.error.Faults;
import org.attackregister.error.Nearest;
import org.attackregister.model.Attribution;
import org.attackregister.model.Coded;
import org.attackregister.model.Kind;
import org.attackregister.model.RecordKind;
import org.attackregister.query.Vocabulary.Reading;

/** Reads the text of a filter into an operand, and notes every fault on the way. */
final class OperandReader {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final int MAX_WORDS = 20;
    private static final double HALF_EARTH_KM = 20_040;

    private final Vocabulary vocabulary;
    private final Faults faults;

    OperandReader(Vocabulary vocabulary, Faults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    Optional<? extends Operand> read(Asked asked, String parameter, FilterField field) {
        if (field.shape().takesSeveral()) {
            return several(asked.manyOrOthers(parameter, faults), parameter, field);
        }
        return asked.one(parameter, faults).flatMap(text -> single(text, parameter, field));
    }

    private Optional<? extends Operand> several(Asked.Values values, String parameter, FilterField field) {
        List<String> texts = values.texts();
        if (field.shape() == FilterField.Shape.YEAR) {
            List<Integer> years =
                    texts.stream().flatMap(t -> year(parameter, t).stream()).toList();
            return years.isEmpty() ? Optional.empty() : Optional.of(new Operand.Years(years, values.except()));
        }
        List<String> codes = texts.stream()
                .flatMap(t -> t.equals(Operand.NONE) ? List.of(t).stream() : codes(t, parameter, field).stream())
                .toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Operand.Codes(codes, values.except()));
    }

    private List<String> codes(String text, String parameter, FilterField field) {
        return switch (field.shape()) {
            case KIND -> constant(Kind.values(), parameter, text);
            case ATTRIBUTION -> constant(Attribution.values(), parameter, text);
            case TRUTH -> word(List.of("true", "false"), parameter, text);
            case MONTH -> month(parameter, text);
            case PROVINCE -> resolved(parameter, text, vocabulary.readAdmin1(text), true);
            case CITY -> resolved(parameter, text, vocabulary.readCity(text), true);
            case RECORD -> {
                RecordKind kind = field.records();
                yield kind == null ? List.of() : resolved(parameter, text, vocabulary.read(kind, text), false);
            }
            case YEAR, FIRST_DAY, LAST_DAY, AMOUNT, BOX, CIRCLE, WORDS, MOMENT -> List.of();
        };
    }

    private Optional<? extends Operand> single(String text, String parameter, FilterField field) {
        return switch (field.shape()) {
            case FIRST_DAY -> date(parameter, text).map(d -> new Operand.Day(d.first()));
            case LAST_DAY -> date(parameter, text).map(d -> new Operand.Day(d.last()));
            case AMOUNT -> amount(parameter, text);
            case BOX -> box(parameter, text);
            case CIRCLE -> circle(parameter, text);
            case WORDS -> words(parameter, text);
            case MOMENT -> moment(parameter, text).map(Operand.Moment::new);
            case RECORD, KIND, ATTRIBUTION, YEAR, MONTH, PROVINCE, CITY, TRUTH -> Optional.empty();
        };
    }

    private List<String> constant(Coded[] values, String parameter, String text) {
        return word(Arrays.stream(values).map(Coded::code).toList(), parameter, text);
    }

    private List<String> word(List<String> allowed, String parameter, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (allowed.contains(lower)) {
            return List.of(lower);
        }
        faults.add(unknown(parameter, text).allowing(allowed).near(Nearest.to(text, allowed)));
        return List.of();
    }

    /** What a text stands for; a name that means several records is ambiguous unless they are only spellings. */
    List<String> resolved(String parameter, String text, Reading reading, boolean spellings) {
        if (reading.matches().isEmpty()) {
            faults.add(unknown(parameter, text).allowing(reading.allowed()).near(reading.near()));
            return List.of();
        }
        if (reading.matches().size() > 1 && !spellings) {
            faults.add(Fault.parameter(
                            parameter,
                            FaultCode.AMBIGUOUS_VALUE,
                            "'" + shorten(text) + "' stands for several records; give one id.",
                            text)
                    .allowing(reading.matches())
                    .near(reading.matches()));
            return List.of();
        }
        return reading.matches();
    }

    private static Fault unknown(String parameter, String text) {
        return Fault.parameter(
                parameter, FaultCode.UNKNOWN_VALUE, "'" + shorten(text) + "' is not known as " + parameter + ".", text);
    }

    private Optional<Integer> year(String parameter, String text) {
        if (!text.matches("\\d{4}")) {
            return malformed(parameter, text, "a year of four digits");
        }
        return date(parameter, text).map(d -> d.first().getYear());
    }

    private List<String> month(String parameter, String text) {
        if (!MONTH.matcher(text).matches()) {
            malformed(parameter, text, "a month like 2022-08");
            return List.of();
        }
        return date(parameter, text).map(d -> text).stream().toList();
    }

    private Optional<PartialDate> date(String parameter, String text) {
        if (!PartialDate.looksLikeOne(text)) {
            return malformed(parameter, text, "a date like 2022, 2022-08 or 2022-08-15");
        }
        try {
            PartialDate date = PartialDate.parse(text);
            if (date.inRange()) {
                return Optional.of(date);
            }
            return outOfRange(parameter, text, PartialDate.FIRST_YEAR + " to " + PartialDate.LAST_YEAR);
        } catch (DateTimeException e) {
            faults.add(Fault.parameter(
                    parameter, FaultCode.IMPOSSIBLE_DATE, "There is no '" + text + "' in the calendar.", text));
            return Optional.empty();
        }
    }

    private Optional<Operand.Amount> amount(String parameter, String text) {
        return number(parameter, text, "a number of people, like 10")
                .flatMap(n -> n.signum() < 0
                        ? outOfRange(parameter, text, "0 or more")
                        : Optional.of(new Operand.Amount(n.signum() == 0 ? BigDecimal.ZERO : n.stripTrailingZeros())));
    }

    private Optional<Operand.Box> box(String parameter, String text) {
        return numbers(parameter, text, 4, "min_lon,min_lat,max_lon,max_lat in degrees")
                .flatMap(n -> {
                    boolean placed = longitude(n[0]) && latitude(n[1]) && longitude(n[2]) && latitude(n[3]);
                    if (!placed) {
                        return outOfRange(
                                parameter,
                                text,
                                "longitudes of -180 to 180 and latitudes of -90 to 90, longitude first");
                    }
                    if (n[1] > n[3]) {
                        faults.add(Fault.parameter(
                                parameter,
                                FaultCode.REVERSED,
                                "The box's lower latitude " + n[1] + " lies above its upper one " + n[3] + ".",
                                text));
                        return Optional.empty();
                    }
                    return Optional.of(new Operand.Box(n[0], n[1], n[2], n[3]));
                });
    }

    private Optional<Operand.Circle> circle(String parameter, String text) {
        return numbers(parameter, text, 3, "lat,lon,km").flatMap(n -> {
            if (!latitude(n[0]) || !longitude(n[1]) || n[2] <= 0 || n[2] > HALF_EARTH_KM) {
                return outOfRange(
                        parameter, text, "latitude -90 to 90, longitude -180 to 180, and more than 0 to 20040 km");
            }
            return Optional.of(new Operand.Circle(n[0], n[1], n[2]));
        });
    }

    private Optional<Operand.Words> words(String parameter, String text) {
        List<String> words = Words.of(text);
        if (words.isEmpty()) {
            return malformed(parameter, text, "at least one word");
        }
        if (words.size() > MAX_WORDS) {
            faults.add(Fault.parameter(
                    parameter,
                    FaultCode.TOO_MANY,
                    "'" + parameter + "' takes at most " + MAX_WORDS + " words and was given " + words.size() + ".",
                    text));
            return Optional.empty();
        }
        return Optional.of(new Operand.Words(words));
    }

    /** An RFC 3339 instant; a fault and nothing where the text is none. */
    Optional<Instant> moment(String parameter, String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return malformed(parameter, text, "an RFC 3339 instant like 2024-01-12T00:00:00Z");
        }
    }

    private Optional<BigDecimal> number(String parameter, String text, String expected) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : malformed(parameter, text, expected);
    }

    private Optional<double[]> numbers(String parameter, String text, int count, String expected) {
        String[] parts = text.split(",", -1);
        boolean wellFormed = parts.length == count
                && Arrays.stream(parts).allMatch(p -> NUMBER.matcher(p.strip()).matches());
        if (!wellFormed) {
            return malformed(parameter, text, count + " numbers: " + expected);
        }
        // Zero is added so that -0 is 0, as its text says.
        return Optional.of(Arrays.stream(parts)
                .mapToDouble(p -> Double.parseDouble(p.strip()) + 0.0)
                .toArray());
    }

    private <T> Optional<T> malformed(String parameter, String text, String expected) {
        return refused(FaultCode.MALFORMED, parameter, text, expected);
    }

    private <T> Optional<T> outOfRange(String parameter, String text, String expected) {
        return refused(FaultCode.OUT_OF_RANGE, parameter, text, expected);
    }

    private <T> Optional<T> refused(FaultCode code, String parameter, String text, String expected) {
        String message = "'" + parameter + "' takes " + expected + ", not '" + shorten(text) + "'.";
        faults.add(Fault.parameter(parameter, code, message, text));
        return Optional.empty();
    }

    private static boolean latitude(double degrees) {
        return degrees >= -90 && degrees <= 90;
    }

    private static boolean longitude(double degrees) {
        return degrees >= -180 && degrees <= 180;
    }

    private static String shorten(String text) {
        return text.length() > Fault.MAX_VALUE ? text.substring(0, Fault.MAX_VALUE) + "…" : text;
    }
}
