package org.attackregister.snapshot.digest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.attackregister.model.RegisterJson;

/** JSON in the one form of RFC 8785: names sorted, no space, numbers as ECMAScript writes them. */
public final class CanonicalJson {
    /** Every decimal of so many digits has a double of its own. */
    private static final int EXACT_DIGITS = 15;

    private static final int MOST_DIGITS = 17;
    private static final int EXPONENT_ABOVE = 21;
    private static final int EXPONENT_BELOW = -6;

    private CanonicalJson() {}

    /** The canonical UTF-8 bytes of a JSON document. */
    public static byte[] of(byte[] json) {
        try {
            StringBuilder text = new StringBuilder(json.length);
            write(RegisterJson.MAPPER.readTree(json), text);
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            names.sort(null);
            char separator = '{';
            for (String name : names) {
                out.append(separator).append(quoted(name)).append(':');
                write(node.path(name), out);
                separator = ',';
            }
            out.append(names.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            char separator = '[';
            for (JsonNode item : node) {
                out.append(separator);
                write(item, out);
                separator = ',';
            }
            out.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isNumber()) {
            out.append(number(node.decimalValue()));
        } else if (node.isTextual()) {
            out.append(quoted(node.textValue()));
        } else {
            out.append(node.asText());
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** Whole numbers that a double represents exactly are written as they are; all others go by their double. */
    private static String number(BigDecimal value) {
        if (value.scale() <= 0 && value.precision() - value.scale() <= EXACT_DIGITS) {
            return value.toBigInteger().toString();
        }
        return number(value.doubleValue());
    }

    /** The shortest decimal that reads back as the same double, written as ECMAScript's Number::toString does. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(value);
        String digits = shortest.unscaledValue().abs().toString();
        int point = digits.length() - shortest.scale();
        String sign = value < 0 ? "-" : "";
        if (point > EXPONENT_ABOVE || point <= EXPONENT_BELOW) {
            int exponent = point - 1;
            String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
            return sign + digits.charAt(0) + rest + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
        }
        if (point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return sign + digits + "0".repeat(point - digits.length());
        }
        return sign + digits.substring(0, point) + "." + digits.substring(point);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        // Fifteen digits represent every shorter number; below the normal doubles not even one need be exact.
        int fewest = Math.abs(value) < Double.MIN_NORMAL ? 1 : EXACT_DIGITS;
        for (int digits = fewest; digits < MOST_DIGITS; digits++) {
            // Doubles lie closer below a power of two than above: there the next decimal up may be the one to read
            // back.
            for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.UP)) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return rounded.stripTrailingZeros();
                }
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }
}
