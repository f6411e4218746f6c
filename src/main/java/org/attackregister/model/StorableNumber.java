package org.attackregister.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Numbers that can be written out: with an exponent, ten characters can mean a number of gigabytes. */
public final class StorableNumber {
    private static final int MOST_DIGITS = 40;

    /** What is said of a number that is none. */
    public static final String REFUSAL = "A number has at most " + MOST_DIGITS + " digits, written out.";

    private StorableNumber() {}

    /** Whether a number has so few digits, written out. */
    public static boolean is(BigDecimal number) {
        long whole = (long) number.precision() - number.scale();
        return Math.max(whole, 0) + Math.max(number.scale(), 0) <= MOST_DIGITS;
    }

    /** The JSON pointer of the first number of a document that has more; empty where none has. */
    public static Optional<String> firstOther(JsonNode document) {
        if (document.isNumber()) {
            return is(document.decimalValue()) ? Optional.empty() : Optional.of("");
        }
        for (int i = 0; document.isArray() && i < document.size(); i++) {
            Optional<String> below = firstOther(document.path(i));
            if (below.isPresent()) {
                return Optional.of("/" + i + below.get());
            }
        }
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            Optional<String> below = firstOther(member.getValue());
            if (below.isPresent()) {
                return Optional.of("/" + member.getKey().replace("~", "~0").replace("/", "~1") + below.get());
            }
        }
        return Optional.empty();
    }
}
